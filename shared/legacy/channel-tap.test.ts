import { expect, it } from "vitest";
import { AssociatedRemote } from "../bindings/index.ts";
import { Node, type Tap } from "../system/index.ts";
import { Counter } from "./testdata/gen/test_channel.mojom.ts";
import { connectChannels, messageTo } from "./testing/channel-pair.ts";

const silent = (): void => undefined;

/** Writes down what a trace would say of a channel's interfaces and of what it drops. */
function makeTap(seen: string[]): Tap {
  return {
    endpointBound: (_pipe, end, id, name, role) =>
      seen.push(`${end} ${id.toString(16)} ${name.split(".").at(-1)} ${role}`),
    messageDropped: (_pipe, end, _sequence, why) => seen.push(`${end} dropped: ${why}`),
    endpointClosed: silent,
    endpointDisconnected: silent,
    messageDispatched: silent,
    messageRejected: silent,
    portOpened: silent,
    portMoved: silent,
    portClosed: silent,
    messageSent: silent,
    messageArrived: silent,
    linkOpened: silent,
    linkClosed: silent,
  };
}

it("a trace knows a channel's pipe by its name, and what is dropped as nobody has bound it", async () => {
  const seen: string[] = [];
  const node = new Node({ name: "tapped", role: "broker", tap: makeTap(seen) });
  const { server, client, heardByServer } = connectChannels(node.createMessagePipe());
  expect(seen).toEqual([
    "0 0 ChannelBootstrap remote",
    "0 80000001 Channel remote",
    "0 1 Channel receiver",
    "1 0 ChannelBootstrap receiver",
    "1 1 Channel remote",
    "1 80000001 Channel receiver",
  ]);
  const held: unknown[] = [];
  server.addGenericAssociatedInterface(Counter, (receiver) => held.push(receiver.takeEndpoint()));
  const counter = new AssociatedRemote(Counter, client.getRemoteAssociatedInterface(Counter));
  counter.get().push(1);
  client.send(messageTo(1));
  await heardByServer.heard(2);
  expect(seen.slice(6)).toEqual([
    "1 2 Counter remote",
    "0 dropped: nothing is bound to the interface",
  ]);
  server.close();
  client.close();
});
