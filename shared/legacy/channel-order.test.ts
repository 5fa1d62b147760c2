// The edges of the one order and of a channel's end; the rest is among the behaviours.
import { describe, expect, it } from "vitest";
import {
  AssociatedReceiver,
  AssociatedRemote,
  type PendingAssociatedReceiver,
  setBadMessageHandler,
} from "../bindings/index.ts";
import { fromHex } from "../base/index.ts";
import { createMessagePipe, MessagePipeHandle } from "../system/index.ts";
import type { Handle } from "../wire/index.ts";
import { LegacyMessage } from "./legacy-message.ts";
import { MessageDefinition } from "./message-definition.ts";
import { Params, structParam } from "./param-traits.ts";
import { Asker, Counter } from "./testdata/gen/test_channel.mojom.ts";
import { CLIENT_PID, connectChannels, connectToRogue, messageTo } from "./testing/channel-pair.ts";
import type { RecordingListener } from "./testing/recording-listener.ts";

/** A counter whose values go where the channel's messages go. */
function countInto(listener: RecordingListener, pending: PendingAssociatedReceiver<Counter>) {
  const counter: Counter = {
    push: (value) => listener.note(`push ${value}`),
    ping: async () => undefined,
    takeCounter: (receiver) => countInto(listener, receiver),
  };
  return new AssociatedReceiver<Counter>(Counter, counter, pending);
}

describe("interfaces that share a channel's order", () => {
  it("take turns with its messages exactly as they were sent", async () => {
    const { server, client, heardByServer } = connectChannels();
    server.addGenericAssociatedInterface(
      Counter,
      (receiver) => void countInto(heardByServer, receiver),
    );
    const counter = new AssociatedRemote(Counter, client.getRemoteAssociatedInterface(Counter));
    const expected = [`connected ${CLIENT_PID}`];
    for (let i = 0; i < 1000; i += 1) {
      if ((i * 7) % 3 === 0) client.send(messageTo(i));
      else counter.get().push(i);
      expected.push((i * 7) % 3 === 0 ? `message ${i}` : `push ${i}`);
    }
    await heardByServer.heard(expected.length);
    expect(heardByServer.log).toEqual(expected);
    server.close();
    client.close();
  });

  it("lose what comes before they are bound, without holding anything back", async () => {
    const { server, client, heardByServer } = connectChannels();
    const held: PendingAssociatedReceiver<Counter>[] = [];
    server.addGenericAssociatedInterface(Counter, (receiver) => void held.push(receiver));
    const counter = new AssociatedRemote(Counter, client.getRemoteAssociatedInterface(Counter));
    counter.get().push(1);
    client.send(messageTo(2));
    await heardByServer.heard(2);
    const [receiver] = held;
    if (receiver !== undefined) countInto(heardByServer, receiver);
    counter.get().push(3);
    await heardByServer.heard(3);
    expect(heardByServer.log).toEqual([`connected ${CLIENT_PID}`, "message 2", "push 3"]);
    server.close();
    client.close();
  });

  it("go to the listener if nothing was added under their exact name", async () => {
    const { server, client, heardByServer } = connectChannels();
    const unwanted = new AssociatedRemote(Counter, client.getRemoteAssociatedInterface(Counter));
    await new Promise<void>((resolve) => unwanted.setDisconnectHandler(() => resolve()));
    heardByServer.onRequest = (generic) => {
      const receiver = generic.as(Counter);
      if (receiver !== undefined) countInto(heardByServer, receiver);
    };
    const counter = new AssociatedRemote(Counter, client.getRemoteAssociatedInterface(Counter));
    counter.get().push(1);
    await heardByServer.heard(4);
    expect(heardByServer.log).toEqual([
      `connected ${CLIENT_PID}`,
      "request legacy.test.Counter",
      "request legacy.test.Counter",
      "push 1",
    ]);
    server.close();
    client.close();
  });

  it("can be asked for after a close; their calls vanish", async () => {
    const { server, client } = connectChannels();
    client.close();
    const counter = new AssociatedRemote(Counter, client.getRemoteAssociatedInterface(Counter));
    counter.get().push(1);
    await expect(counter.get().ping()).rejects.toThrow("DISCONNECTED");
    server.close();
  });
});

describe("the end of a channel", () => {
  it("comes behind the last message, once, and not for an own close", async () => {
    const { server, client, heardByServer, heardByClient } = connectChannels();
    client.send(messageTo(1));
    client.close();
    client.close();
    await heardByServer.heard(3);
    expect(heardByServer.log).toEqual([`connected ${CLIENT_PID}`, "message 1", "error"]);
    expect([server.isConnected, server.send(messageTo(2))]).toEqual([false, false]);
    server.close();
    expect(heardByClient.log).not.toContain("error");
    expect(heardByServer.log.filter((entry) => entry === "error")).toHaveLength(1);
  });

  it.each(["sender", "receiver"] as const)(
    "comes, once, when the peer closes its %s and leaves the pipe open",
    async (end) => {
      const { channel, heard, rogue, rogueEnd, router } = connectToRogue();
      rogue.get().setPeerPid(1);
      await heard.heard(1);
      if (end === "sender") rogue.reset();
      else rogueEnd.reset();
      await heard.heard(2);
      router.close();
      expect(heard.log).toEqual(["connected 1", "error"]);
      expect(channel.send(messageTo(1))).toBe(false);
      channel.close();
    },
  );

  it("takes the interfaces on it along", async () => {
    const { server, client, heardByServer } = connectChannels();
    server.addGenericAssociatedInterface(
      Counter,
      (receiver) => void countInto(heardByServer, receiver),
    );
    const counter = new AssociatedRemote(Counter, client.getRemoteAssociatedInterface(Counter));
    await counter.get().ping();
    server.close();
    await expect(counter.get().ping()).rejects.toThrow("DISCONNECTED");
    client.close();
  });

  it("closes the handles of messages that are not sent any more", () => {
    const { server, client } = connectChannels();
    client.close();
    const [sent, kept] = createMessagePipe();
    const message = LegacyMessage.build({ routingId: 1, type: 1 }, (p) => p.writeAttachment(sent));
    expect(client.send(message)).toBe(false);
    expect(kept.isPeerClosed).toBe(true);
    server.close();
  });
});

describe("the handles of a message", () => {
  const Parcel = new MessageDefinition(
    { messageClass: 1, line: 1 },
    structParam<{ content: MessagePipeHandle | null; weight: number }>({
      content: Params.messagePipe,
      weight: Params.uint16,
    }),
  );

  it("are closed if the listener has not read them by the time it returns", async () => {
    const { server, client, heardByServer } = connectChannels();
    const [one, two] = [createMessagePipe(), createMessagePipe()];
    const taken: MessagePipeHandle[] = [];
    heardByServer.onMessage = (message) => {
      if (message.routingId !== 1) return;
      const { content } = Parcel.read(message) ?? {};
      if (content instanceof MessagePipeHandle) taken.push(content);
    };
    client.send(Parcel.create({ routingId: 1 }, { content: one[1], weight: 1 }));
    client.send(Parcel.create({ routingId: 2 }, { content: two[1], weight: 1 }));
    await heardByServer.heard(3);
    expect([one[0].isPeerClosed, two[0].isPeerClosed]).toEqual([false, true]);
    expect(taken).toHaveLength(1);
    for (const pipe of taken) pipe.close();
    server.close();
    client.close();
  });

  it("that no pipe carries are refused and closed; the channel goes on", async () => {
    const { server, client, heardByServer } = connectChannels();
    let closed = 0;
    const file: Handle = { handleType: "platform", close: () => void (closed += 1) };
    const message = LegacyMessage.build({ routingId: 1, type: 1 }, (p) => p.writeAttachment(file));
    expect(() => client.send(message)).toThrow("UNSUPPORTED_HANDLE");
    expect(closed).toBe(1);
    client.send(messageTo(2));
    await heardByServer.heard(2);
    expect(heardByServer.log.slice(1)).toEqual(["message 2"]);
    server.close();
    client.close();
  });

  it("are closed if what comes behind them cannot be read", async () => {
    const { server, client, heardByServer } = connectChannels();
    const [kept, sent] = createMessagePipe();
    heardByServer.onMessage = (message) => {
      expect(Parcel.read(message)).toBeUndefined();
    };
    const message = LegacyMessage.build({ routingId: 1, type: Parcel.type }, (pickle) =>
      Params.messagePipe.write(pickle, sent),
    );
    client.send(message);
    await heardByServer.heard(3);
    expect(heardByServer.log.slice(1)).toEqual(["message 1", "bad message 1"]);
    expect(kept.isPeerClosed).toBe(true);
    server.close();
    client.close();
  });
});

describe("a blocking call over a channel", () => {
  it("survives what is not acceptable, and loses nothing that came before it", async () => {
    const { server, client, heardByClient, serverPipe } = connectChannels();
    server.addGenericAssociatedInterface(Asker, (receiver) => {
      const ask = (value: number) => {
        server.send(messageTo(1));
        // Not even half of a header, and then an answer with half of its parameters.
        serverPipe.write(Uint8Array.of(1, 2, 3));
        serverPipe.write(
          fromHex(
            "20000000 01000000 02000000 00000000 06000000 00000000 0200000000000000" +
              "0000000000000000",
          ),
        );
        return { value: value + 1 };
      };
      void new AssociatedReceiver<Asker>(Asker, { ask }, receiver);
    });
    const pending = client.getRemoteAssociatedInterface(Asker);
    const asker = new AssociatedRemote<Asker, "ask">(Asker, pending);
    await asker.flushForTesting();
    const errors: string[] = [];
    setBadMessageHandler(({ error }) => errors.push(error.message));
    expect(asker.sync().ask(1)).toEqual({ ok: true, value: { value: 2 } });
    server.send(messageTo(2));
    await heardByClient.heard(3);
    setBadMessageHandler(undefined);
    expect(heardByClient.log.slice(1)).toEqual(["message 1", "message 2"]);
    // The answer overtakes the rest as any would; the half header is refused in its turn.
    expect(errors.map((text) => text.split(" ")[0])).toEqual([
      "UNEXPECTED_STRUCT_HEADER",
      "ILLEGAL_MEMORY_RANGE",
    ]);
    server.close();
    client.close();
  });
});

describe("a paused channel", () => {
  it("keeps back all that is sent, and loses it with its end", async () => {
    const { server, client, heardByServer } = connectChannels();
    await heardByServer.heard(1);
    client.pause();
    const [sent, kept] = createMessagePipe();
    client.send(LegacyMessage.build({ routingId: 1, type: 1 }, (p) => p.writeAttachment(sent)));
    client.flush();
    client.close();
    await heardByServer.heard(2);
    expect(heardByServer.log).toEqual([`connected ${CLIENT_PID}`, "error"]);
    expect(kept.isPeerClosed).toBe(true);
    server.close();
  });
});
