import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createMessagePipe, type MessagePipeHandle } from "../system/index.ts";
import {
  Encoder,
  INTERFACE_ID_NAMESPACE_BIT,
  MessageFlags,
  readMessageHeader,
} from "../wire/index.ts";
import { AssociatedReceiver } from "./associated-receiver.ts";
import { DisconnectError } from "./bindings-error.ts";
import { setBadMessageHandler, setUncaughtErrorHandler } from "./error-hooks.ts";
import { peerClosedMessage } from "./pipe-control.ts";
import { PendingReceiver, PendingRemote } from "./pending.ts";
import { Receiver } from "./receiver.ts";
import { Remote } from "./remote.ts";
import { connect, CONNECTIONS } from "./testdata/connections.ts";
import { Calculator, Counter, Hub } from "./testdata/gen/test_interfaces.mojom.ts";
import { CalculatorImpl, CounterImpl, disconnected, HubImpl } from "./testdata/implementations.ts";

const rejected: string[] = [];

beforeEach(() => {
  rejected.length = 0;
  setBadMessageHandler(({ error, interfaceName }) =>
    rejected.push(`${interfaceName.split(".").at(-1)} ${error.message}`),
  );
});

afterEach(() => {
  setBadMessageHandler(undefined);
  setUncaughtErrorHandler(undefined);
});

describe.each(CONNECTIONS)("MultiplexRouter $name", (connections) => {
  it("lazyResponses: answers may come in another order than the requests", async () => {
    const pending = connect<Calculator>(connections);
    const answer: ((total: number) => void)[] = [];
    const implementation = new CalculatorImpl();
    implementation.add = () =>
      new Promise((resolve) => {
        answer.push((total) => resolve({ total }));
      });
    const remote = new Remote(Calculator, pending.remote);
    const receiver = new Receiver<Calculator>(Calculator, implementation, pending.receiver);
    const [one, other] = [remote.get().add(1), remote.get().add(2)];
    await remote.flushForTesting();
    answer[1]?.(20);
    answer[0]?.(10);
    expect([await one, await other]).toEqual([{ total: 10 }, { total: 20 }]);
    receiver.reset();
  });
});

/** A message by hand: header only, with an empty payload struct. */
function rawMessage(header: Parameters<typeof Encoder.begin>[0], payloadBytes = 8): Uint8Array {
  const message = Encoder.begin(header);
  message.endStruct(message.struct(payloadBytes, 0));
  return message.finish();
}

describe.each(CONNECTIONS)("MultiplexRouter against a lawless peer $name", (connections) => {
  function receiverWithPeer(): { peer: MessagePipeHandle; receiver: Receiver<Calculator> } {
    const [peer, end] = connections.pipe();
    const pending = new PendingReceiver<Calculator>(end);
    return { peer, receiver: new Receiver<Calculator>(Calculator, new CalculatorImpl(), pending) };
  }

  async function rejectionOf(bytes: Uint8Array): Promise<string[]> {
    const { peer, receiver } = receiverWithPeer();
    const gone = disconnected(receiver);
    peer.write(bytes);
    await gone;
    return rejected;
  }

  it.each([
    ["garbage", new Uint8Array(3), " ILLEGAL_MEMORY_RANGE"],
    [
      "an unknown method",
      rawMessage({ name: 99, flags: 0, headerVersion: 0 }),
      "Calculator MESSAGE_HEADER_UNKNOWN_METHOD",
    ],
    [
      "a request without its flag",
      rawMessage({ name: 0, flags: 0, headerVersion: 1 }),
      "Calculator MESSAGE_HEADER_INVALID_FLAGS",
    ],
    [
      "a response",
      rawMessage({ name: 0, flags: MessageFlags.IsResponse, headerVersion: 1 }),
      "Calculator MESSAGE_HEADER_INVALID_FLAGS",
    ],
    [
      "parameters that are cut off",
      rawMessage({ name: 3, flags: 0, headerVersion: 0 }),
      "Calculator UNEXPECTED_STRUCT_HEADER",
    ],
    [
      "a sync flag on a method that is not sync",
      rawMessage(
        { name: 0, flags: MessageFlags.ExpectsResponse | MessageFlags.IsSync, headerVersion: 1 },
        16,
      ),
      "Calculator UNEXPECTED_SYNC_FLAG",
    ],
    [
      "a sync flag on a control message",
      rawMessage({
        name: 0xffffffff,
        flags: MessageFlags.ExpectsResponse | MessageFlags.IsSync,
        headerVersion: 1,
      }),
      "Calculator UNEXPECTED_SYNC_FLAG",
    ],
    [
      "an unknown pipe control message",
      rawMessage({ interfaceId: 0xffffffff, name: 0xffffffff, flags: 0, headerVersion: 0 }),
      " MESSAGE_HEADER_UNKNOWN_METHOD",
    ],
    [
      "a pipe control message that wants a response",
      rawMessage({
        interfaceId: 0xffffffff,
        name: 0xfffffffe,
        flags: MessageFlags.ExpectsResponse,
        headerVersion: 1,
      }),
      " MESSAGE_HEADER_INVALID_FLAGS",
    ],
    [
      "a control message without its flag",
      rawMessage({ name: 0xffffffff, flags: 0, headerVersion: 0 }),
      "Calculator MESSAGE_HEADER_INVALID_FLAGS",
    ],
  ])("%s closes the pipe and is named", async (_what, bytes, expected) => {
    const names = await rejectionOf(bytes);
    expect(names.length).toBe(1);
    expect(names[0]).toContain(expected);
  });

  it("accepts the sync flag on a sync method and repeats it in the response", async () => {
    const { peer, receiver } = receiverWithPeer();
    const answered = new Promise<Uint8Array>((resolve) => {
      peer.setReader({ onMessage: resolve, onPeerClosed: () => undefined });
    });
    const flags = MessageFlags.ExpectsResponse | MessageFlags.IsSync;
    peer.write(rawMessage({ name: 4, flags, headerVersion: 1, requestId: 2 ** 40 + 5 }));
    const header = readMessageHeader(await answered);
    expect([header.name, header.flags, header.requestId]).toEqual([
      4,
      MessageFlags.IsResponse | MessageFlags.IsSync,
      2 ** 40 + 5,
    ]);
    receiver.reset();
  });

  async function responseVerdict(header: Parameters<typeof Encoder.begin>[0]): Promise<string[]> {
    const [peer, end] = connections.pipe();
    const remote = new Remote(Calculator, new PendingRemote<Calculator>(end));
    const due = remote.get().add(1);
    peer.write(rawMessage(header, 16));
    await expect(due).rejects.toThrow(DisconnectError);
    return rejected;
  }

  it.each([
    ["a response to nothing", { name: 0, requestId: 77, sync: false }, "UNKNOWN_REQUEST_ID"],
    ["a response of another method", { name: 1, requestId: 1, sync: false }, "WRONG_RESPONSE_NAME"],
    [
      "a response with another sync flag",
      { name: 0, requestId: 1, sync: true },
      "UNEXPECTED_SYNC_FLAG",
    ],
    [
      "a response to a one-way method",
      { name: 3, requestId: 1, sync: false },
      "MESSAGE_HEADER_UNKNOWN_METHOD",
    ],
  ])("%s closes the pipe", async (_what, { name, requestId, sync }, code) => {
    const flags = MessageFlags.IsResponse | (sync ? MessageFlags.IsSync : 0);
    const names = await responseVerdict({ name, flags, headerVersion: 1, requestId });
    expect(names.join()).toContain(code);
  });

  it("what awaits a response runs before the news that the peer is gone", async () => {
    const [peer, end] = connections.pipe();
    const remote = new Remote(Calculator, new PendingRemote<Calculator>(end));
    const events: string[] = [];
    const gone = new Promise<void>((resolve) => {
      remote.setDisconnectHandler(() => {
        events.push("disconnected");
        resolve();
      });
    });
    const answered = (async () => {
      await remote.get().clear();
      events.push("answered");
    })();
    peer.write(
      rawMessage({ name: 2, flags: MessageFlags.IsResponse, headerVersion: 1, requestId: 1 }),
    );
    peer.close();
    await Promise.all([answered, gone]);
    expect(events).toEqual(["answered", "disconnected"]);
  });

  it("a request to a remote closes the pipe", async () => {
    const names = await responseVerdict({ name: 3, flags: 0, headerVersion: 0 });
    expect(names.join()).toContain("MESSAGE_HEADER_INVALID_FLAGS");
  });

  /** BindCounter of Hub with the id given. */
  function bindCounterMessage(id: number): Uint8Array {
    const message = Encoder.begin({ name: 0, flags: 0, headerVersion: 2 });
    const at = message.struct(16, 0);
    message.pendingAssociatedReceiver(at + 8, { version: 0, passEndpoint: () => ({}) });
    message.endStruct(at);
    return message.finish([id]);
  }

  function hubWithPeer(): { peer: MessagePipeHandle; receiver: Receiver<Hub>; hub: HubImpl } {
    const [peer, end] = connections.pipe();
    const hub = new HubImpl();
    return { peer, hub, receiver: new Receiver<Hub>(Hub, hub, new PendingReceiver<Hub>(end)) };
  }

  it("ids of our own namespace, and ids that are taken, close the pipe", async () => {
    for (const ids of [[5], [INTERFACE_ID_NAMESPACE_BIT + 5, INTERFACE_ID_NAMESPACE_BIT + 5]]) {
      const { peer, receiver } = hubWithPeer();
      const gone = disconnected(receiver);
      for (const id of ids) peer.write(bindCounterMessage(id));
      await gone;
    }
    expect(rejected.length).toBe(2);
    expect(rejected.join()).toMatch(/ILLEGAL_NEW_INTERFACE_ID.*ILLEGAL_NEW_INTERFACE_ID/);
  });

  /** Push of Hub. */
  function pushMessage(value: number): Uint8Array {
    const message = Encoder.begin({ name: 5, flags: 0, headerVersion: 0 });
    const at = message.struct(16, 0);
    message.uint32(at + 8, value);
    message.endStruct(at);
    return message.finish();
  }

  it("an endpoint may be closed before it is announced", async () => {
    const { peer, receiver, hub } = hubWithPeer();
    const reason = { customReason: 6, description: "early" };
    const told = new Promise((resolve) => {
      hub.bindCounter = (pending) => {
        const counter = new AssociatedReceiver<Counter>(Counter, new CounterImpl(), pending);
        counter.setDisconnectHandler(resolve);
      };
    });
    peer.write(peerClosedMessage(INTERFACE_ID_NAMESPACE_BIT + 9, reason).finish());
    peer.write(bindCounterMessage(INTERFACE_ID_NAMESPACE_BIT + 9));
    expect(await told).toEqual(reason);
    receiver.reset();
  });

  it("closing what does not exist, or twice, is harmless", async () => {
    const { peer, receiver, hub } = hubWithPeer();
    const reason = { customReason: 1, description: "" };
    for (const id of [3, INTERFACE_ID_NAMESPACE_BIT + 3, INTERFACE_ID_NAMESPACE_BIT + 3]) {
      peer.write(peerClosedMessage(id, reason).finish());
    }
    const pushed = new Promise<number>((resolve) => {
      hub.push = resolve;
    });
    peer.write(pushMessage(2));
    expect([await pushed, rejected]).toEqual([2, []]);
    receiver.reset();
  });

  it("messages for unknown interfaces are dropped silently, and their handles closed", async () => {
    const { peer, receiver, hub } = hubWithPeer();
    const [kept, sent] = createMessagePipe();
    const closed = new Promise<void>((resolve) => {
      kept.setReader({ onMessage: () => undefined, onPeerClosed: () => resolve() });
    });
    peer.write(rawMessage({ interfaceId: 1234, name: 0, flags: 0, headerVersion: 0 }), [sent]);
    peer.write(pushMessage(6));
    await closed;
    expect([hub.log, rejected]).toEqual([[6], []]);
    receiver.reset();
  });
});
