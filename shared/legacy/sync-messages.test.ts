import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fromHex, toHex } from "../base/index.ts";
import { createMessagePipe, type MessagePipeHandle } from "../system/index.ts";
import { ChannelProxy } from "./channel-proxy.ts";
import { LegacyMessage } from "./legacy-message.ts";
import type { Listener } from "./listener.ts";
import { IPC_REPLY_ID, MessageFlagBits } from "./message-header.ts";
import { Params, structParam } from "./param-traits.ts";
import { SyncMessageDefinition, SyncMessageFilter, type SyncReply } from "./sync-messages.ts";
import { RecordingListener } from "./testing/recording-listener.ts";

const Half = new SyncMessageDefinition(
  { messageClass: 1, line: 1 },
  structParam<{ value: number }>({ value: Params.int }),
  structParam<{ half: number }>({ half: Params.double }),
);

let near: MessagePipeHandle;
let client: ChannelProxy;
let server: ChannelProxy;
let filter: SyncMessageFilter;
let heardByClient: RecordingListener;
let heardByServer: RecordingListener;
let answer: (params: { value: number }, reply: SyncReply<{ half: number }>) => void;
/** The last message that the server got. */
let received: LegacyMessage | undefined;

beforeEach(() => {
  const [pipe, far] = createMessagePipe();
  near = pipe;
  heardByClient = new RecordingListener();
  heardByServer = new RecordingListener();
  filter = new SyncMessageFilter();
  const listener: Listener = {
    onMessageReceived: (message) => {
      received = message;
      return Half.dispatch(message, server, (params, reply) => answer(params, reply));
    },
    onBadMessageReceived: (message) => heardByServer.onBadMessageReceived(message),
  };
  server = new ChannelProxy({ mode: "server", pipe: far, pid: 1, listener });
  client = new ChannelProxy({ mode: "client", pipe: near, pid: 2, listener: heardByClient });
  client.addFilter(filter);
});

afterEach(() => {
  client.close();
  server.close();
});

/** Asks for the half of a number. */
function half(value: number): Promise<{ half: number }> {
  return Half.call(filter, { routingId: 5, referenceNumber: 0 }, { value });
}

describe("a message that is answered", () => {
  it("has an id in front, which its answer repeats", async () => {
    answer = ({ value }, reply) => void reply.send({ half: value / 2 });
    expect(await half(3)).toEqual({ half: 1.5 });
    expect(toHex(received?.toBytes() ?? new Uint8Array(), "").slice(8)).toBe(
      // routing, type, flags, num_fds; the id and the parameter
      toHex(fromHex("05000000 01000100 06000000 00000000 01000000 03000000")),
    );
    expect(filter.size).toBe(0);
    expect(heardByClient.log).toEqual(["connected 1"]);
  });

  it("gets its own answer, in whatever order they come", async () => {
    const replies: [number, SyncReply<{ half: number }>][] = [];
    answer = ({ value }, reply) => {
      replies.push([value, reply]);
      if (value < 3) return;
      for (const [asked, late] of replies.reverse()) late.send({ half: asked / 2 });
    };
    const answers = await Promise.all([half(1), half(2), half(3)]);
    expect(answers.map(({ half: value }) => value)).toEqual([0.5, 1, 1.5]);
  });

  it("has one answer at most", async () => {
    const sent: boolean[] = [];
    answer = (_params, reply) => {
      sent.push(reply.send({ half: 1 }), reply.send({ half: 2 }), reply.fail());
    };
    expect(await half(2)).toEqual({ half: 1 });
    expect(sent).toEqual([true, false, false]);
  });

  it("fails if the other end says that it has no answer", async () => {
    answer = (_params, reply) => void reply.fail();
    await expect(half(1)).rejects.toThrow("no answer");
  });

  it("fails with the channel, whichever end is closed", async () => {
    answer = () => server.close();
    await expect(half(1)).rejects.toThrow("the other end is gone");
    answer = () => undefined;
    const pending = half(1);
    client.close();
    await expect(pending).rejects.toThrow("no channel");
    await expect(half(1)).rejects.toThrow("no channel");
  });

  it("fails with the own end while it waits", async () => {
    const asked = new Promise<void>((resolve) => {
      answer = () => resolve();
    });
    const pending = half(1);
    await asked;
    client.close();
    await expect(pending).rejects.toThrow("the channel is closed");
  });

  it("fails if the answer is malformed; the listener hears of that, and of answers to nothing", async () => {
    const reply = (id: number): LegacyMessage =>
      LegacyMessage.build(
        { routingId: 5, type: IPC_REPLY_ID, flags: MessageFlagBits.REPLY },
        (pickle) => pickle.writeInt(id),
      );
    answer = () => {
      server.send(reply(77));
      server.send(reply(1));
    };
    await expect(half(1)).rejects.toThrow("malformed");
    await heardByClient.heard(3);
    expect(heardByClient.log).toEqual(["connected 1", "bad message 5", "bad message 5"]);
  });

  it("is answered by an error if it cannot be read, and is a bad message", async () => {
    const request = { routingId: 6, type: Half.type, flags: MessageFlagBits.SYNC };
    const message = LegacyMessage.build(request, (pickle) => pickle.writeInt(1));
    await expect(filter.send(1, message, Params.int)).rejects.toThrow("no answer");
    expect(heardByServer.log).toEqual(["bad message 6"]);
  });
});
