// The payload format byte by byte, worked out by hand from its rules.
import { describe, expect, it } from "vitest";
import { fromHex, toHex } from "../base/index.ts";
import { createMessagePipe } from "../system/index.ts";
import { AttachmentSet } from "./attachment-set.ts";
import { SerializedHandleType } from "./gen/native_types.mojom.ts";
import { MAXIMUM_MESSAGE_SIZE } from "./pickle-error.ts";
import { PickleReader } from "./pickle-reader.ts";
import { PickleWriter } from "./pickle-writer.ts";

/** What each write puts into an empty payload, and how it is read again. */
const VECTORS: readonly {
  readonly name: string;
  readonly hex: string;
  readonly write: (pickle: PickleWriter) => void;
  readonly read: (pickle: PickleReader) => unknown;
  readonly value: unknown;
}[] = [
  {
    name: "bool",
    hex: "01000000",
    write: (p) => p.writeBool(true),
    read: (p) => p.readBool(),
    value: true,
  },
  {
    name: "int",
    hex: "feffffff",
    write: (p) => p.writeInt(-2),
    read: (p) => p.readInt(),
    value: -2,
  },
  {
    name: "uint32",
    hex: "f0ffffff",
    write: (p) => p.writeUInt32(0xfffffff0),
    read: (p) => p.readUInt32(),
    value: 0xfffffff0,
  },
  {
    name: "uint16, padded",
    hex: "34120000",
    write: (p) => p.writeUInt16(0x1234),
    read: (p) => p.readUInt16(),
    value: 0x1234,
  },
  {
    name: "int64",
    hex: "feffffffffffffff",
    write: (p) => p.writeInt64(-2n),
    read: (p) => p.readInt64(),
    value: -2n,
  },
  {
    name: "uint64",
    hex: "0807060504030201",
    write: (p) => p.writeUInt64(0x0102030405060708n),
    read: (p) => p.readUInt64(),
    value: 0x0102030405060708n,
  },
  {
    name: "float",
    hex: "0000803f",
    write: (p) => p.writeFloat(1),
    read: (p) => p.readFloat(),
    value: 1,
  },
  {
    name: "double",
    hex: "000000000000f03f",
    write: (p) => p.writeDouble(1),
    read: (p) => p.readDouble(),
    value: 1,
  },
  {
    name: "string, padded",
    hex: "05000000 68656c6c 6f000000",
    write: (p) => p.writeString("hello"),
    read: (p) => p.readString(),
    value: "hello",
  },
  {
    name: "empty string",
    hex: "00000000",
    write: (p) => p.writeString(""),
    read: (p) => p.readString(),
    value: "",
  },
  {
    name: "string16, whose length is in units",
    hex: "03000000 68003dd8 00de0000",
    write: (p) => p.writeString16("h\u{1f600}"),
    read: (p) => p.readString16(),
    value: "h\u{1f600}",
  },
  {
    name: "data",
    hex: "03000000 0700ff00",
    write: (p) => p.writeData(Uint8Array.of(7, 0, 255)),
    read: (p) => p.readData(),
    value: Uint8Array.of(7, 0, 255),
  },
  {
    name: "bytes without their number",
    hex: "0102030405000000",
    write: (p) => p.writeBytes(Uint8Array.of(1, 2, 3, 4, 5)),
    read: (p) => p.readBytes(5),
    value: Uint8Array.of(1, 2, 3, 4, 5),
  },
];

function read(hex: string): PickleReader {
  return new PickleReader(fromHex(hex));
}

describe("a payload", () => {
  it.each(VECTORS)("has a $name as the rules say", ({ hex, write, read: take, value }) => {
    const pickle = new PickleWriter();
    write(pickle);
    expect(toHex(pickle.finish())).toBe(toHex(fromHex(hex)));
    const reader = read(hex);
    expect(take(reader)).toEqual(value);
    expect(reader.remaining).toBe(0);
  });

  it.each(VECTORS)("that is cut within a $name is refused", ({ hex, read: take }) => {
    const bytes = fromHex(hex);
    // Padding at the very end may be missing, so that cutting has to reach the value itself.
    expect(() => take(new PickleReader(bytes.subarray(0, 1)))).toThrow("END_OF_DATA");
    expect(() => take(new PickleReader(new Uint8Array()))).toThrow("END_OF_DATA");
  });

  it("may lack the padding behind its last value", () => {
    const reader = read("05000000 68656c6c6f");
    expect([reader.readString(), reader.remaining]).toEqual(["hello", 0]);
  });

  it.each([
    ["string", "ffffff7f"],
    ["string16", "ffffff7f"],
    ["data", "05000000 01020304"],
  ] as const)("whose %s is longer than what is left is refused", (kind, hex) => {
    const take = {
      string: (p: PickleReader) => p.readString(),
      string16: (p: PickleReader) => p.readString16(),
      data: (p: PickleReader) => p.readData(),
    };
    expect(() => take[kind](read(hex))).toThrow("END_OF_DATA");
    expect(() => take[kind](read("ffffffff"))).toThrow("NEGATIVE_LENGTH");
  });

  it("whose string is not UTF-8 is refused", () => {
    expect(() => read("02000000 c3280000").readString()).toThrow("INVALID_VALUE");
  });

  it("takes any int but 0 for true", () => {
    expect([read("00000000").readBool(), read("00010000").readBool()]).toEqual([false, true]);
  });
});

describe("a payload's writer", () => {
  it.each([
    ["int", (p: PickleWriter) => p.writeInt(2 ** 31)],
    ["int", (p: PickleWriter) => p.writeInt(0.5)],
    ["uint32", (p: PickleWriter) => p.writeUInt32(-1)],
    ["uint16", (p: PickleWriter) => p.writeUInt16(0x10000)],
    ["int64", (p: PickleWriter) => p.writeInt64(2n ** 63n)],
    ["uint64", (p: PickleWriter) => p.writeUInt64(-1n)],
  ])("refuses what is no %s", (_type, write) => {
    const pickle = new PickleWriter();
    expect(() => write(pickle)).toThrow("INVALID_VALUE");
    expect(pickle.length).toBe(0);
  });

  it("refuses more than the largest message", () => {
    const pickle = new PickleWriter();
    expect(() => pickle.writeBytes(new Uint8Array(MAXIMUM_MESSAGE_SIZE + 1))).toThrow(
      "MESSAGE_TOO_LARGE",
    );
  });

  it("replaces lone surrogates in a string, and keeps them in a string16", () => {
    const pickle = new PickleWriter();
    pickle.writeString("\ud800");
    pickle.writeString16("\ud800");
    const reader = new PickleReader(pickle.finish());
    expect([reader.readString(), reader.readString16()]).toEqual(["\ufffd", "\ud800"]);
  });
});

describe("a payload's handles", () => {
  const [pipe, other] = createMessagePipe();
  const attached = { theHandle: pipe, type: SerializedHandleType.MOJO_HANDLE };

  it("go beside it; it has their indices", () => {
    const pickle = new PickleWriter();
    pickle.writeInt(7);
    pickle.writeAttachment(pipe);
    expect(toHex(pickle.finish())).toBe("0700000000000000");
    expect(pickle.attachments).toEqual([attached]);
  });

  it("can be taken once, whoever reads", () => {
    const attachments = new AttachmentSet([attached]);
    const one = new PickleReader(fromHex("00000000"), attachments);
    expect(one.readAttachment()).toBe(attached);
    const another = new PickleReader(fromHex("00000000"), attachments);
    expect(() => another.readAttachment()).toThrow("INVALID_ATTACHMENT");
  });

  it.each(["01000000", "ffffffff"])("are refused under an index of none: %s", (hex) => {
    const reader = new PickleReader(fromHex(hex), new AttachmentSet([attached]));
    expect(() => reader.readAttachment()).toThrow("INVALID_ATTACHMENT");
  });

  it("are closed if nobody takes them", () => {
    new AttachmentSet([attached]).close();
    expect(other.isPeerClosed).toBe(true);
  });
});
