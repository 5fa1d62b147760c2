// The header byte by byte, worked out by hand from its layout.
import { describe, expect, it } from "vitest";
import { fromHex, toHex } from "../base/index.ts";
import { createMessagePipe } from "../system/index.ts";
import { SerializedHandleType } from "./gen/native_types.mojom.ts";
import { LegacyMessage } from "./legacy-message.ts";
import {
  HELLO_MESSAGE_TYPE,
  IPC_LOGGING_ID,
  IPC_REPLY_ID,
  LEGACY_HEADER_BYTES,
  MAX_REFERENCE_NUMBER,
  MessageFlagBits,
  MessagePriority,
  messageType,
  MSG_ROUTING_CONTROL,
  MSG_ROUTING_NONE,
} from "./message-header.ts";
import { MAXIMUM_MESSAGE_SIZE } from "./pickle-error.ts";

/** payload_size, routing, type, flags with reference number, num_fds and pad. */
const VECTORS: readonly [name: string, message: () => LegacyMessage, hex: string][] = [
  [
    "one without parameters, for nobody in particular",
    () =>
      LegacyMessage.build({
        routingId: MSG_ROUTING_NONE,
        type: messageType(0x1234, 0x5678),
        referenceNumber: 0,
      }),
    "00000000 feffffff 78563412 02000000 00000000",
  ],
  [
    "a sync one of high priority, for the control listener",
    () =>
      LegacyMessage.build(
        {
          routingId: MSG_ROUTING_CONTROL,
          type: messageType(1, 2),
          priority: MessagePriority.HIGH,
          flags: MessageFlagBits.SYNC | MessageFlagBits.UNBLOCK,
          referenceNumber: 0x010203,
        },
        (pickle) => pickle.writeInt(7),
      ),
    "04000000 ffffff7f 02000100 27030201 00000000 07000000",
  ],
  [
    "a reply that is an error",
    () =>
      LegacyMessage.build({
        routingId: 3,
        type: IPC_REPLY_ID,
        priority: MessagePriority.LOW,
        flags: MessageFlagBits.REPLY | MessageFlagBits.REPLY_ERROR,
        referenceNumber: MAX_REFERENCE_NUMBER,
      }),
    "00000000 03000000 f0ffffff 19ffffff 00000000",
  ],
  [
    "every other flag",
    () =>
      LegacyMessage.build({
        routingId: 0,
        type: IPC_LOGGING_ID,
        flags: MessageFlagBits.PUMPING | MessageFlagBits.SENT_TIME,
        referenceNumber: 1,
      }),
    "00000000 00000000 f1ffffff c2010000 00000000",
  ],
  [
    "the first message of old",
    () => LegacyMessage.build({ routingId: 0, type: HELLO_MESSAGE_TYPE, referenceNumber: 0 }),
    "00000000 00000000 ffff0000 02000000 00000000",
  ],
];

describe("a legacy message", () => {
  it.each(VECTORS)("has its bytes: %s", (_name, make, hex) => {
    const message = make();
    const bytes = fromHex(hex);
    expect(toHex(message.toBytes())).toBe(toHex(bytes));
    const parsed = LegacyMessage.parse(bytes);
    expect(parsed.header).toEqual(message.header);
    expect(parsed.payload).toEqual(message.payload);
  });

  it("knows its class and line, and what its flags say", () => {
    const request = LegacyMessage.build({
      routingId: 1,
      type: messageType(0xfffe, 0x8001),
      flags: MessageFlagBits.SYNC,
    });
    expect([request.messageClass, request.messageLine]).toEqual([0xfffe, 0x8001]);
    expect([request.isSync, request.isReply, request.isReplyError]).toEqual([true, false, false]);
    const flags = MessageFlagBits.REPLY | MessageFlagBits.REPLY_ERROR;
    const reply = LegacyMessage.build({ routingId: 1, type: IPC_REPLY_ID, flags });
    expect([reply.isSync, reply.isReply, reply.isReplyError]).toEqual([false, true, true]);
  });

  it("keeps the numbers of descriptors that another sender wrote", () => {
    const bytes = fromHex("00000000 01000000 02000000 02000000 03000000");
    const message = LegacyMessage.parse(bytes);
    expect(message.header.numFds).toBe(3);
    expect(message.toBytes()).toEqual(bytes);
  });

  it("gets the next reference number if it is told none", () => {
    const [one, two] = [1, 2].map(() => LegacyMessage.build({ routingId: 1, type: 1 }));
    expect(two?.header.referenceNumber).toBe((one?.header.referenceNumber ?? 0) + 1);
  });

  it.each([
    ["nothing", "", "END_OF_DATA"],
    ["half a header", "00000000 01000000 02000000 02000000 0000", "END_OF_DATA"],
    ["less payload than it says", "04000000 01000000 02000000 02000000 00000000", "INVALID_VALUE"],
    [
      "more payload than it says",
      "00000000 01000000 02000000 02000000 00000000 00",
      "INVALID_VALUE",
    ],
    ["a payload of 4 GiB", "ffffffff 01000000 02000000 02000000 00000000", "INVALID_VALUE"],
  ])("is not made of %s", (_name, hex, code) => {
    expect(() => LegacyMessage.parse(fromHex(hex))).toThrow(code);
  });

  it("has a size at most, whoever makes it", () => {
    const bytes = new Uint8Array(MAXIMUM_MESSAGE_SIZE + 4);
    new DataView(bytes.buffer).setUint32(0, bytes.length - LEGACY_HEADER_BYTES, true);
    expect(() => LegacyMessage.parse(bytes)).toThrow("MESSAGE_TOO_LARGE");
    const build = (size: number): LegacyMessage =>
      LegacyMessage.build({ routingId: 1, type: 1 }, (p) => p.writeBytes(bytes.subarray(0, size)));
    const most = MAXIMUM_MESSAGE_SIZE - LEGACY_HEADER_BYTES;
    expect(build(most).payload.length).toBe(most);
    expect(() => build(most + 1)).toThrow("MESSAGE_TOO_LARGE");
  });

  it("closes the handles of one that could not be written", () => {
    const [pipe, other] = createMessagePipe();
    const build = (): LegacyMessage =>
      LegacyMessage.build({ routingId: 1, type: 1 }, (pickle) => {
        pickle.writeAttachment(pipe);
        pickle.writeInt(0.5);
      });
    expect(build).toThrow("INVALID_VALUE");
    expect(other.isPeerClosed).toBe(true);
  });

  it("closes the handles that nobody has taken", () => {
    const pipes = [createMessagePipe(), createMessagePipe()];
    const message = LegacyMessage.parse(
      fromHex("04000000 01000000 02000000 02000000 00000000 00000000"),
      pipes.map(([theHandle]) => ({ theHandle, type: SerializedHandleType.MOJO_HANDLE })),
    );
    message.reader().readAttachment();
    message.close();
    expect(pipes.map(([, other]) => other.isPeerClosed)).toEqual([false, true]);
  });
});
