// A process of a user's own: joins a host, does a task, and says on its standard output what happened.
// Arguments: name of the host, task, and what the task needs.
import {
  connectToHost,
  connectToServer,
  type HostConnection,
  NamedMojoIpcServer,
  Node,
  Receiver,
  Remote,
  setDefaultNode,
  startTap,
} from "../index.ts";
import { Echo } from "../../server/testdata/gen/echo.mojom.ts";

const [hostName = "", task = "", argument = ""] = process.argv.slice(2);
const ECHO_PIPE = "echo";

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function text(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const echo: Echo = {
  echoString: async (asked) => {
    if (asked === "die") process.kill(process.pid, "SIGKILL");
    return { text: `${asked} from ${process.pid}` };
  },
};

function join(tap = true): Promise<HostConnection> {
  return connectToHost(hostName, { processName: task, tap });
}

/** Calls so many times and leaves; the process has nothing left to do then. */
async function call(host: HostConnection): Promise<void> {
  const remote = new Remote(Echo, host.getInterface(Echo));
  for (let i = 1; i <= Number(argument); i += 1) say((await remote.get().echoString(`${i}`)).text);
  remote.reset();
  say(JSON.stringify({ isOn: host.tap.isOn, reason: host.tap.offReason, loss: host.tap.loss }));
  await host.close();
}

const TASKS: Readonly<Record<string, () => Promise<void>>> = {
  async offer() {
    const host = await join();
    try {
      await host.offer(Echo, (receiver) => new Receiver<Echo>(Echo, echo, receiver));
    } catch (error) {
      say(text(error));
      await host.close();
      return;
    }
    say("offered");
    host.onClosed = () => {
      say("the host is gone");
      void host.close();
    };
  },
  async call() {
    await call(await join());
  },
  async callUnseen() {
    await call(await join(false));
  },
  async die() {
    const host = await join();
    const remote = new Remote(Echo, host.getInterface(Echo));
    await remote
      .get()
      .echoString("die")
      .catch((error: unknown) => say(text(error)));
    await host.close();
  },
  /** Serves Echo under a name of its own, for one client. */
  async serve() {
    const tap = await startTap({ host: hostName, processName: task });
    const node = new Node({ name: task, role: "broker", tap: tap.tap });
    setDefaultNode(node);
    const server = new NamedMojoIpcServer<Echo>(
      Echo,
      { serverName: argument, messagePipeId: ECHO_PIPE, node },
      () => echo,
    );
    server.setDisconnectHandler(() => {
      void server.stopServer().then(() => tap.close());
    });
    await server.startServer();
    say("serving");
  },
  async visit() {
    const tap = await startTap({ host: hostName, processName: task });
    const { node, invitation } = await connectToServer(argument, { nodeName: task, tap: tap.tap });
    setDefaultNode(node);
    const remote = new Remote(Echo, invitation.extractPendingRemote<Echo>(ECHO_PIPE));
    say((await remote.get().echoString("hello")).text);
    remote.reset();
    invitation.close();
    await tap.close();
  },
};

try {
  await TASKS[task]?.();
} catch (error) {
  say(text(error));
  process.exit(1);
}
