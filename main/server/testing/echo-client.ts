// A client process for the server's tests: connects, calls, and says on its standard output what
// happened. Arguments: server name, pipe id (see pipe-id.ts), what to do.
import { once } from "node:events";
import { connect as connectSocket } from "node:net";
import { type PendingRemote, Remote } from "../../../shared/bindings/index.ts";
import { channelPath, connectToServer, IsolatedConnection } from "../index.ts";
import { Echo } from "../testdata/gen/echo.mojom.ts";
import { CANNOT_CONNECT, parsePipeId } from "./pipe-id.ts";

const [serverName = "", pipeId = "", task = ""] = process.argv.slice(2);

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function takePipe(): Promise<PendingRemote<Echo>> {
  const messagePipeId = parsePipeId(pipeId);
  const options = { nodeName: "echo client" };
  if (messagePipeId === undefined) {
    const connection = await IsolatedConnection.connect(serverName, options);
    return connection.takePendingRemote<Echo>();
  }
  const { invitation } = await connectToServer(serverName, options);
  return invitation.extractPendingRemote<Echo>(messagePipeId);
}

async function connect(): Promise<Remote<Echo>> {
  try {
    return new Remote(Echo, await takePipe());
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exit(CANNOT_CONNECT);
  }
}

/** Goes away as soon as the server has the connection, without a word to it. */
async function dieUnbound(): Promise<void> {
  await once(connectSocket(channelPath(serverName)), "connect");
  process.kill(process.pid, "SIGKILL");
}

if (task === "die-unbound") await dieUnbound();
const remote = await connect();
if (task === "silent") {
  say("connected");
} else {
  const { text } = await remote.get().echoString(`from ${process.pid}`);
  say(text);
}
if (task === "echo") process.exit(0);
remote.setDisconnectHandler(() => {
  say("disconnected");
  process.exit(0);
});
