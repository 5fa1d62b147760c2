import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Node, type MessagePipeHandle, type Tap } from "../system/index.ts";
import { Encoder } from "../wire/index.ts";
import { AssociatedRemote } from "./associated-remote.ts";
import { setBadMessageHandler } from "./error-hooks.ts";
import { PendingReceiver, PendingRemote } from "./pending.ts";
import { Receiver } from "./receiver.ts";
import { Remote } from "./remote.ts";
import { Calculator, Counter, Hub } from "./testdata/gen/test_interfaces.mojom.ts";
import { CalculatorImpl, disconnected, HubImpl } from "./testdata/implementations.ts";

let events: string[] = [];

/** Writes down what the bindings report. */
class BindingsTap implements Partial<Tap> {
  endpointBound: Tap["endpointBound"] = (_pipe, end, id, name, role) =>
    events.push(`end ${end} bound ${id} ${name.split(".").at(-1)} ${role}`);
  endpointClosed: Tap["endpointClosed"] = (_pipe, end, id, cause, reason) =>
    events.push(`end ${end} closed ${id} ${cause} ${reason?.description}`);
  endpointDisconnected: Tap["endpointDisconnected"] = (_pipe, end, id, reason) =>
    events.push(`end ${end} disconnected ${id} ${reason?.customReason}`);
  messageDispatched: Tap["messageDispatched"] = (_pipe, end, sequence) =>
    events.push(`end ${end} dispatched ${sequence}`);
  messageDropped: Tap["messageDropped"] = (_pipe, end, sequence, why) =>
    events.push(`end ${end} dropped ${sequence}: ${why}`);
  messageRejected: Tap["messageRejected"] = (_pipe, end, sequence, error) =>
    events.push(`end ${end} rejected ${sequence}: ${error}`);
  portOpened = (): void => undefined;
  portMoved = (): void => undefined;
  portClosed = (): void => undefined;
  messageSent = (): void => undefined;
  messageArrived = (): void => undefined;
  linkOpened = (): void => undefined;
  linkClosed = (): void => undefined;
}

let node: Node;

beforeEach(() => {
  events = [];
  node = new Node({ name: "tapped", role: "broker", tap: new BindingsTap() });
  setBadMessageHandler(undefined);
});

afterEach(() => {
  node.tap = undefined;
});

function take(): string[] {
  const taken = events;
  events = [];
  return taken;
}

function hubs(): { remote: Remote<Hub>; receiver: Receiver<Hub>; peer: MessagePipeHandle } {
  const [near, far] = node.createMessagePipe();
  const remote = new Remote(Hub, new PendingRemote<Hub>(near));
  const receiver = new Receiver<Hub>(Hub, new HubImpl(), new PendingReceiver<Hub>(far));
  return { remote, receiver, peer: near };
}

describe("the tap", () => {
  it("sees requests, responses and control messages, each with its number", async () => {
    const { remote, receiver } = hubs();
    remote.get().push(1);
    await remote.get().ping();
    expect(take()).toEqual([
      "end 0 bound 0 Hub remote",
      "end 1 bound 0 Hub receiver",
      "end 1 dispatched 1",
      "end 1 dispatched 2",
      "end 0 dispatched 1",
    ]);
    await remote.flushForTesting();
    expect(take()).toEqual(["end 1 dispatched 3", "end 0 dispatched 2"]);
    receiver.reset();
  });

  it("sees associated interfaces come and go", async () => {
    const { remote, receiver } = hubs();
    const counter = new AssociatedRemote(Counter);
    const pending = counter.bindNewEndpointAndPassReceiver();
    take();
    remote.get().bindCounter(pending);
    await remote.get().ping();
    counter.resetWithReason(4, "enough");
    await remote.get().ping();
    const id = 0x80000001;
    expect(take()).toEqual([
      `end 0 bound ${id} Counter remote`,
      "end 1 dispatched 1",
      `end 1 bound ${id} Counter receiver`,
      "end 1 dispatched 2",
      "end 0 dispatched 1",
      `end 0 closed ${id} local enough`,
      "end 1 dispatched 3",
      `end 1 closed ${id} peer enough`,
      `end 1 disconnected ${id} 4`,
      "end 1 dispatched 4",
      "end 0 dispatched 2",
    ]);
    receiver.reset();
  });

  it("sees a pipe end, with its reason, behind the last message", async () => {
    const { remote, receiver } = hubs();
    const gone = disconnected(remote);
    receiver.resetWithReason(3, "bye");
    await gone;
    expect(take().slice(2)).toEqual([
      "end 1 closed 0 local bye",
      "end 0 dispatched 1",
      "end 0 closed 0 peer bye",
      "end 0 disconnected 0 3",
    ]);
  });

  it("sees what is dropped and what is rejected, by name", async () => {
    const [peer, end] = node.createMessagePipe();
    const receiver = new Receiver<Calculator>(
      Calculator,
      new CalculatorImpl(),
      new PendingReceiver<Calculator>(end),
    );
    const gone = disconnected(receiver);
    for (const header of [
      { interfaceId: 77, name: 0, flags: 0, headerVersion: 0 } as const,
      { interfaceId: 0, name: 77, flags: 0, headerVersion: 0 } as const,
    ]) {
      const message = Encoder.begin(header);
      message.endStruct(message.struct(8, 0));
      peer.write(message.finish());
    }
    await gone;
    expect(take()).toEqual([
      "end 1 bound 0 Calculator receiver",
      "end 1 dropped 1: no such interface",
      "end 1 rejected 2: MESSAGE_HEADER_UNKNOWN_METHOD",
      "end 1 closed 0 error ",
      "end 1 disconnected 0 0",
    ]);
  });

  it("sees the text of a bad message", async () => {
    const [near, far] = node.createMessagePipe();
    const remote = new Remote(Calculator, new PendingRemote<Calculator>(near));
    const implementation = new CalculatorImpl();
    const receiver = new Receiver<Calculator>(
      Calculator,
      implementation,
      new PendingReceiver<Calculator>(far),
    );
    implementation.accumulate = () => receiver.reportBadMessage("odd");
    remote.get().accumulate(1);
    await disconnected(remote);
    expect(take()).toContain("end 1 rejected 1: odd");
  });
});
