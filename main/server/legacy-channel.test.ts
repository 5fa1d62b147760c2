// The legacy channel between two processes, over the named channel of the platform.
import { afterEach, beforeEach, expect, it } from "vitest";
import { AssociatedReceiver } from "../../shared/bindings/index.ts";
import { Channel, LegacyMessage, type Listener, Params } from "../../shared/legacy/index.ts";
import { type MessagePipeHandle, Node } from "../../shared/system/index.ts";
import { MessagePipeServer } from "./index.ts";
import { Echo } from "./testdata/gen/echo.mojom.ts";
import { uniqueServerName } from "./testing/echo-server.ts";
import { TestProcess } from "./testing/test-process.ts";

const PROGRAM = new URL("./testing/legacy-client.ts", import.meta.url);
const NUMBERS = 200;

let server: MessagePipeServer<undefined>;
let client: TestProcess;
let channel: Channel;
let connected: Promise<MessagePipeHandle>;

beforeEach(async () => {
  const serverName = uniqueServerName();
  connected = new Promise((resolve) => {
    server = new MessagePipeServer<undefined>({
      serverName,
      messagePipeId: "channel",
      node: new Node({ name: "legacy host", role: "broker" }),
      validate: () => ({ isValid: true, context: undefined }),
      onConnection: ({ pipe }) => resolve(pipe),
    });
  });
  await server.start();
  client = new TestProcess(PROGRAM, serverName);
});

afterEach(async () => {
  client.kill();
  channel.close();
  await server.stop();
});

/** Writes down what comes; `enough` runs at the last call that is expected. */
function listen(log: string[], enough: () => void, lost: () => void): Listener {
  const echoString = async (text: string): Promise<{ text: string }> => {
    log.push(`call ${text}`);
    if (text === `${NUMBERS - 1}`) enough();
    return { text };
  };
  return {
    onChannelConnected: (pid) => void log.push(`connected ${pid}`),
    onMessageReceived: (message) => log.push(`message ${Params.int.read(message.reader())}`) > 0,
    onChannelError: () => {
      log.push("error");
      lost();
    },
    onAssociatedInterfaceRequest: (_name, generic) => {
      void new AssociatedReceiver<Echo>(Echo, { echoString }, generic.as(Echo));
    },
  };
}

it("keeps one order for messages and calls, and ends with the process at its other end", async () => {
  const log: string[] = [];
  const pipe = await connected;
  const lost = new Promise<void>((resolve) => {
    const listener = listen(log, () => client.kill(), resolve);
    channel = new Channel({ mode: "server", pipe, pid: process.pid, listener });
  });
  channel.connect();
  for (let value = 0; value < NUMBERS; value += 1) {
    channel.send(
      LegacyMessage.build({ routingId: 1, type: 1 }, (pickle) => Params.int.write(pickle, value)),
    );
  }
  await lost;
  const numbers = Array.from({ length: NUMBERS }, (_, value) => value);
  const inTurns = numbers.flatMap((value) => [`message ${value}`, `call ${value}`]);
  expect(log).toEqual([`connected ${client.pid}`, ...inTurns, "error"]);
  expect([channel.isConnected, channel.peerPid]).toEqual([false, client.pid]);
  expect(channel.send(LegacyMessage.build({ routingId: 1, type: 1 }))).toBe(false);
});
