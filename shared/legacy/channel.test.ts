// The channel's own bytes, and what becomes of what breaks its rules; what a channel is for is among
// the behaviours.
import { afterEach, describe, expect, it } from "vitest";
import {
  AssociatedRemote,
  GenericPendingAssociatedReceiver,
  setBadMessageHandler,
  setUncaughtErrorHandler,
} from "../bindings/index.ts";
import { fromHex, toHex } from "../base/index.ts";
import { createMessagePipe, type MessagePipeHandle } from "../system/index.ts";
import { Channel } from "./channel.ts";
import { SerializedHandleType } from "./gen/native_types.mojom.ts";
import { LegacyMessage } from "./legacy-message.ts";
import { Counter } from "./testdata/gen/test_channel.mojom.ts";
import {
  CLIENT_PID,
  connectChannels,
  connectToRogue,
  messageTo,
  SERVER_PID,
} from "./testing/channel-pair.ts";
import { RecordingListener } from "./testing/recording-listener.ts";

const rejected: string[] = [];

afterEach(() => {
  setBadMessageHandler(undefined);
  setUncaughtErrorHandler(undefined);
  rejected.length = 0;
});

/** Notes why messages are rejected in this process. */
function watchRejections(): string[] {
  setBadMessageHandler(({ error }) => rejected.push(error.message));
  return rejected;
}

/** What arrives at an end, as hex; settles when there are so many messages. */
function arrivals(pipe: MessagePipeHandle, count: number): Promise<string[]> {
  return new Promise((resolve) => {
    const seen: string[] = [];
    pipe.setReader({
      onMessage: (bytes) => {
        seen.push(toHex(bytes));
        if (seen.length === count) resolve(seen);
      },
      onPeerClosed: () => resolve(seen),
    });
  });
}

const hex = (text: string): string => toHex(fromHex(text));
/** SetPeerPid(100), to interface 1 of the server's namespace: header, parameters. */
const SET_PEER_PID = hex(
  "18000000 00000000 01000080 00000000 00000000 00000000 10000000 00000000 64000000 00000000",
);
/** Receive({bytes, handles: null}): header, parameters, the struct, the array and its 20 bytes. */
const RECEIVE = hex(
  "18000000 00000000 01000080 01000000 00000000 00000000" +
    "10000000 00000000 08000000 00000000" +
    "18000000 00000000 10000000 00000000 00000000 00000000" +
    "1c000000 14000000" +
    "00000000 05000000 02000100 02070000 00000000" +
    "00000000",
);

describe("a channel on its pipe", () => {
  it("says its pid first, and then what it is given, byte by byte", async () => {
    const [near, far] = createMessagePipe();
    const listener = new RecordingListener();
    const channel = new Channel({ mode: "server", pipe: near, pid: 100, listener });
    expect(channel.connect()).toBe(true);
    expect(channel.connect()).toBe(false);
    const type = 0x00010002;
    channel.send(LegacyMessage.build({ routingId: 5, type, referenceNumber: 7 }));
    expect(await arrivals(far, 2)).toEqual([SET_PEER_PID, RECEIVE]);
    channel.close();
  });

  it("understands those bytes, whose ids are the client's the other way round", async () => {
    const [near, far] = createMessagePipe();
    const listener = new RecordingListener();
    const channel = new Channel({ mode: "client", pipe: near, pid: 200, listener });
    channel.connect();
    far.write(fromHex(SET_PEER_PID));
    far.write(fromHex(RECEIVE));
    await listener.heard(2);
    expect(listener.log).toEqual(["connected 100", "message 5"]);
    const [pid] = await arrivals(far, 1);
    expect(pid).toBe(
      hex(`18000000 00000000 01000000 ${"00000000".repeat(3)}`) +
        hex("10000000 00000000 c8000000 00000000"),
    );
    channel.close();
  });

  it("counts the ids of further interfaces from 2", async () => {
    const [near, far] = createMessagePipe();
    const listener = new RecordingListener();
    const channel = new Channel({ mode: "server", pipe: near, pid: 100, listener });
    channel.connect();
    channel.getRemoteAssociatedInterface(Counter);
    channel.getRemoteAssociatedInterface(Counter);
    const [, one = "", two = ""] = await arrivals(far, 3);
    // The list of interface ids is the last of a message: its size, its count, the id, padding.
    expect(one.slice(-32)).toBe(hex("0c000000 01000000 02000080 00000000"));
    expect(two.slice(-32)).toBe(hex("0c000000 01000000 03000080 00000000"));
    channel.close();
  });

  it("tells both ends of each other before any message", async () => {
    const { server, client, heardByServer, heardByClient } = connectChannels();
    client.send(messageTo(1));
    server.send(messageTo(2));
    await Promise.all([heardByServer.heard(2), heardByClient.heard(2)]);
    expect(heardByServer.log).toEqual([`connected ${CLIENT_PID}`, "message 1"]);
    expect(heardByClient.log).toEqual([`connected ${SERVER_PID}`, "message 2"]);
    expect([server.peerPid, client.peerPid]).toEqual([CLIENT_PID, SERVER_PID]);
    server.close();
    client.close();
  });
});

describe("a channel whose peer breaks the rules", () => {
  it("refuses what comes before SetPeerPid, and a second one, and goes on", async () => {
    watchRejections();
    const { rogue, heard, channel } = connectToRogue();
    const bytes = messageTo(1).toBytes();
    rogue.get().receive({ bytes, handles: null });
    rogue.get().setPeerPid(1);
    rogue.get().setPeerPid(2);
    rogue.get().receive({ bytes, handles: null });
    await heard.heard(4);
    expect(heard.log).toEqual(["bad bytes", "connected 1", "bad bytes", "message 1"]);
    expect(rejected).toEqual([
      "BAD_MESSAGE: SetPeerPid has to come first",
      "BAD_MESSAGE: SetPeerPid is sent once",
    ]);
    expect([channel.peerPid, channel.isConnected]).toEqual([1, true]);
    channel.close();
  });

  it("refuses an interface that is asked for before SetPeerPid, and closes it", async () => {
    const { rogue, heard, router, channel } = connectToRogue();
    const counter = new AssociatedRemote(Counter);
    const generic = GenericPendingAssociatedReceiver.from(
      Counter,
      counter.bindNewEndpointAndPassReceiver(),
    );
    const gone = new Promise<void>((resolve) => counter.setDisconnectHandler(() => resolve()));
    rogue.get().getAssociatedInterface(generic);
    await gone;
    expect(heard.log).toEqual(["bad bytes"]);
    router.close();
    channel.close();
  });

  it("refuses bytes that are no message and closes their handles, and goes on", async () => {
    watchRejections();
    const { rogue, heard, channel } = connectToRogue();
    const [sent, kept] = createMessagePipe();
    rogue.get().setPeerPid(1);
    const attached = { theHandle: sent, type: SerializedHandleType.MOJO_HANDLE };
    rogue.get().receive({ bytes: new Uint8Array(19), handles: [attached] });
    rogue.get().receive({ bytes: messageTo(1).toBytes(), handles: null });
    await heard.heard(3);
    expect(heard.log).toEqual(["connected 1", "bad bytes", "message 1"]);
    expect(rejected).toEqual(["BAD_MESSAGE: END_OF_DATA: 19 bytes are no message header"]);
    expect(kept.isPeerClosed).toBe(true);
    channel.close();
  });

  it.each([
    ["a malformed Mojo message", "18000000", "ILLEGAL_MEMORY_RANGE"],
    [
      "a method that Channel does not have",
      "18000000 00000000 01000000 63000000 00000000 00000000",
      "MESSAGE_HEADER_UNKNOWN_METHOD",
    ],
    [
      "an interface id of the receiver's namespace",
      "30000000 02000000 01000000 00000000 00000000 00000000 0000000000000000" +
        "10000000 00000000 18000000 00000000" +
        "10000000 00000000 01000000 00000000" +
        "0c000000 01000000 09000080 00000000",
      "ILLEGAL_NEW_INTERFACE_ID",
    ],
    [
      "a pause that channels do not know",
      "18000000 00000000 ffffffff feffffff 00000000 00000000" +
        "18000000 00000000 10000000 01000000 08000000 00000000" +
        "10000000 00000000 00000000 00000000",
      "UNSUPPORTED_CONTROL_MESSAGE",
    ],
  ])("rejects %s, and goes on", async (_name, text, code) => {
    watchRejections();
    const { rogue, heard, channel, pipe } = connectToRogue();
    rogue.get().setPeerPid(1);
    const handles = code === "UNSUPPORTED_CONTROL_MESSAGE" ? [createMessagePipe()[0]] : [];
    pipe.write(fromHex(text), handles);
    rogue.get().receive({ bytes: messageTo(1).toBytes(), handles: null });
    await heard.heard(2);
    expect(heard.log).toEqual(["connected 1", "message 1"]);
    expect(rejected.map((reason) => reason.split(/\W/u)[0])).toEqual([code]);
    channel.close();
  });

  it("drops what is for the pipe's primary interface, which it does not have", async () => {
    const { rogue, heard, channel, pipe } = connectToRogue();
    rogue.get().setPeerPid(1);
    pipe.write(fromHex("18000000 00000000 00000000 00000000 00000000 00000000 0000000000000000"));
    rogue.get().receive({ bytes: messageTo(1).toBytes(), handles: null });
    await heard.heard(2);
    expect(heard.log).toEqual(["connected 1", "message 1"]);
    channel.close();
  });

  it("stays open when its own listener fails, which the process hears of", async () => {
    const uncaught: unknown[] = [];
    setUncaughtErrorHandler((error) => uncaught.push(error));
    const { server, client, heardByServer } = connectChannels();
    const fault = new Error("listener fault");
    heardByServer.onMessage = ({ routingId }) => {
      if (routingId === 1) throw fault;
    };
    client.send(messageTo(1));
    client.send(messageTo(2));
    await heardByServer.heard(2);
    expect(heardByServer.log).toEqual([`connected ${CLIENT_PID}`, "message 2"]);
    expect(uncaught).toEqual([fault]);
    server.close();
    client.close();
  });
});
