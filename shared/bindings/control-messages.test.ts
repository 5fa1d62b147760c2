import { describe, expect, it } from "vitest";
import type { MessagePipeHandle } from "../system/index.ts";
import { Encoder, MessageFlags } from "../wire/index.ts";
import { encodeFlush, encodeQueryVersion, encodeRunOrClosePipe, RUN } from "./endpoint-control.ts";
import { PendingReceiver } from "./pending.ts";
import { NO_REASON } from "./disconnect-reason.ts";
import { peerClosedMessage, RUN_OR_CLOSE_PIPE } from "./pipe-control.ts";
import { Receiver } from "./receiver.ts";
import { CONNECTIONS } from "./testdata/connections.ts";
import { Settings } from "./testdata/gen/test_interfaces.mojom.ts";
import { disconnected, SettingsImpl } from "./testdata/implementations.ts";

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .replace(/.{16}(?=.)/g, "$& ");
}

function run(encode: (message: Encoder) => void): Uint8Array {
  const flags = MessageFlags.ExpectsResponse;
  const message = Encoder.begin({ name: RUN, flags, headerVersion: 1, requestId: 1 });
  encode(message);
  return message.finish();
}

describe("control messages on the wire", () => {
  const header = "2000000001000000 00000000ffffffff 0100000000000000 0100000000000000";

  it("Run holds a union by value in its parameters", () => {
    expect(hex(run(encodeQueryVersion))).toBe(
      `${header} 1800000000000000 1000000000000000 0800000000000000 0800000000000000`,
    );
    expect(hex(run(encodeFlush))).toBe(
      `${header} 1800000000000000 1000000001000000 0800000000000000 0800000000000000`,
    );
  });

  it("RunOrClosePipe carries the version that is required", () => {
    const message = Encoder.begin({ name: RUN_OR_CLOSE_PIPE, flags: 0, headerVersion: 0 });
    encodeRunOrClosePipe(message, { tag: "requireVersion", value: { version: 7 } });
    expect(hex(message.finish())).toBe(
      "1800000000000000 00000000feffffff 0000000000000000 " +
        "1800000000000000 1000000000000000 0800000000000000 1000000000000000 0700000000000000",
    );
  });

  it("a closed endpoint is told under the invalid interface id, with a reason or without", () => {
    const start = "1800000000000000 fffffffffeffffff 0000000000000000 1800000000000000 ";
    expect(hex(peerClosedMessage(5, NO_REASON).finish())).toBe(
      `${start}1000000000000000 0800000000000000 1800000000000000 0500000000000000 0000000000000000`,
    );
    expect(hex(peerClosedMessage(5, { customReason: 9, description: "ok" }).finish())).toBe(
      `${start}1000000000000000 0800000000000000 1800000000000000 0500000000000000 0800000000000000 ` +
        "1800000000000000 0900000000000000 0800000000000000 0a00000002000000 6f6b000000000000",
    );
  });
});

describe.each(CONNECTIONS)("control messages of a newer peer $name", (connections) => {
  function settingsWithPeer(): { peer: MessagePipeHandle; receiver: Receiver<Settings> } {
    const [peer, end] = connections.pipe();
    const pending = new PendingReceiver<Settings>(end);
    return { peer, receiver: new Receiver<Settings>(Settings, new SettingsImpl(), pending) };
  }

  /** The same message with another union tag. */
  function withTag(bytes: Uint8Array, headerBytes: number, tag: number): Uint8Array {
    const copy = bytes.slice();
    copy[headerBytes + 12] = tag;
    return copy;
  }

  it("an unknown Run is answered with nothing", async () => {
    const { peer, receiver } = settingsWithPeer();
    const answer = new Promise<Uint8Array>((resolve) => {
      peer.setReader({ onMessage: resolve, onPeerClosed: () => undefined });
    });
    peer.write(withTag(run(encodeFlush), 32, 99));
    expect(hex(await answer)).toBe(
      "2000000001000000 00000000ffffffff 0200000000000000 0100000000000000 " +
        "1800000000000000 0000000000000000 0000000000000000",
    );
    receiver.reset();
  });

  it.each([2, 3, 99])(
    "an unknown or unsolicited RunOrClosePipe %d closes the pipe",
    async (tag) => {
      const { peer, receiver } = settingsWithPeer();
      const gone = disconnected(receiver);
      const message = Encoder.begin({ name: RUN_OR_CLOSE_PIPE, flags: 0, headerVersion: 0 });
      encodeRunOrClosePipe(message, { tag: "requireVersion", value: { version: 0 } });
      peer.write(withTag(message.finish(), 24, tag));
      expect(await gone).toEqual(NO_REASON);
    },
  );

  it("an unknown pipe control message closes the pipe", async () => {
    const { peer, receiver } = settingsWithPeer();
    const gone = disconnected(receiver);
    peer.write(withTag(peerClosedMessage(1, NO_REASON).finish(), 24, 99));
    expect(await gone).toEqual(NO_REASON);
  });
});
