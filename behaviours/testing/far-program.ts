// The far process of a suite: connects, and plays the far side of each behaviour that it is told.
// Arguments: server name, URL of the suite's module, name of the suite.
import { connectToServer } from "../../main/server/index.ts";
import { setDefaultNode } from "../../shared/system/index.ts";
import type { Suite } from "./behaviour.ts";
import type { FromFar, ToFar } from "./far-messages.ts";
import { Side } from "./side.ts";

const [serverName = "", url = "", suiteName = ""] = process.argv.slice(2);

async function loadSuite(): Promise<Suite> {
  const module = (await import(url)) as Readonly<Record<string, Suite>>;
  const suite = Object.values(module).find(({ name }) => name === suiteName);
  if (suite === undefined) throw new Error(`${url} exports no suite ${suiteName}`);
  return suite;
}

function send(message: FromFar): void {
  process.send?.(message);
}

/** What `action` throws, as text. */
async function failureOf(action: () => Promise<void> | void): Promise<string | undefined> {
  try {
    await action();
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

const { behaviours, farBlocks } = await loadSuite();
const { node, invitation } = await connectToServer(serverName, {
  nodeName: "far",
  ioThread: farBlocks,
});
setDefaultNode(node);
let side: Side | undefined;

async function play(name: string): Promise<void> {
  const behaviour = behaviours[name];
  const current = new Side({
    takePipe: (pipe) => invitation.extractMessagePipe(`${name}/${pipe}`),
    tell: (topic, value) => send({ kind: "tell", topic, value }),
  });
  side = current;
  const error = await failureOf(async () => {
    if (behaviour === undefined || !("far" in behaviour)) throw new Error(`no far side of ${name}`);
    await behaviour.far(current);
  });
  send({ kind: "farDone", name, error });
}

process.on("message", (message: ToFar) => {
  void receive(message);
});

async function receive(message: ToFar): Promise<void> {
  switch (message.kind) {
    case "play":
      await play(message.name);
      break;
    case "tell":
      side?.receive(message.topic, message.value);
      break;
    case "nearDone":
      side?.otherEnded();
      break;
    case "end":
      send({ kind: "ended", error: await failureOf(() => side?.end()) });
      break;
  }
}

send({ kind: "ready" });
