import { describe, expect, it } from "vitest";
import { MAX_MESSAGE_BYTES } from "./limits.ts";
import { MessageBuffer } from "./message-buffer.ts";
import { codeOf } from "./testing/expect-error.ts";

/** A buffer whose messages can be started and taken. */
class OpenBuffer extends MessageBuffer {
  begin(): void {
    this.startMessage();
  }

  take(): Uint8Array {
    return this.takeMessage().toArray();
  }

  drop(): void {
    this.dropMessage();
  }
}

function started(): OpenBuffer {
  const buffer = new OpenBuffer();
  buffer.begin();
  return buffer;
}

describe("memory", () => {
  it("comes zeroed, in multiples of 8", () => {
    const buffer = started();
    const [first, second] = [buffer.allocate(3), buffer.allocate(9)];
    expect(second - first).toBe(8);
    expect(buffer.length).toBe(24);
    expect(buffer.take()).toEqual(new Uint8Array(24));
  });

  it("keeps its contents and positions while it grows", () => {
    const buffer = started();
    const at = buffer.allocate(8);
    buffer.uint32(at, 0xdeadbeef);
    const far = buffer.allocate(100_000);
    buffer.uint8(far + 99_999, 7);
    buffer.allocate(1_000_000);
    expect(buffer.view.getUint32(at, true)).toBe(0xdeadbeef);
    expect(buffer.view.getUint8(far + 99_999)).toBe(7);
    expect(buffer.take()).toHaveLength(8 + 100_000 + 1_000_000);
  });

  it("gives every message bytes of its own", () => {
    const buffer = started();
    const taken: Uint8Array[] = [];
    for (let i = 0; i < 5000; i++) {
      buffer.begin();
      buffer.uint32(buffer.allocate(40), i);
      taken.push(buffer.take());
    }
    const numbers = taken.map((bytes) =>
      new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true),
    );
    expect(numbers).toEqual(Array.from({ length: 5000 }, (_, index) => index));
    expect(taken.every((bytes) => bytes.length === 40)).toBe(true);
  });

  it("gives messages of any size, one after the other, zeroed bytes of their own", () => {
    const buffer = started();
    const sizes = Array.from({ length: 100 }, (_, i) => [40, 36_000, 70_000, 8][i % 4] ?? 0);
    const taken = sizes.map((size, i) => {
      buffer.begin();
      buffer.uint32(buffer.allocate(size), i);
      return buffer.take();
    });
    for (const [i, message] of taken.entries()) {
      expect([message.length, message[0]]).toEqual([sizes[i], i]);
      expect(message.subarray(1).every((byte) => byte === 0)).toBe(true);
    }
  });

  it("does not let a small message hold on to a large one's memory", () => {
    const buffer = started();
    buffer.allocate(1_000_000);
    buffer.take();
    buffer.begin();
    buffer.allocate(8);
    expect(buffer.take().buffer.byteLength).toBeLessThan(100_000);
  });

  it("is clean again after a dropped message", () => {
    const buffer = started();
    buffer.uint32(buffer.allocate(8), 1);
    buffer.drop();
    buffer.begin();
    buffer.allocate(8);
    expect(buffer.take()).toEqual(new Uint8Array(8));
  });

  it("ends where Mojo's messages end", () => {
    const buffer = started();
    expect(codeOf(() => buffer.allocate(MAX_MESSAGE_BYTES + 1))).toBe("TOO_LARGE");
    expect(codeOf(() => buffer.allocate(8))).toBe("PASS");
  });

  it("ends there also when it has grown with care", () => {
    const buffer = started();
    buffer.allocate(MAX_MESSAGE_BYTES / 2 + 8);
    buffer.allocate(MAX_MESSAGE_BYTES / 2 - 8);
    expect(buffer.length).toBe(MAX_MESSAGE_BYTES);
    expect(codeOf(() => buffer.allocate(8))).toBe("TOO_LARGE");
  });
});

describe("setters", () => {
  it("put bools into single bits", () => {
    const buffer = started();
    const at = buffer.allocate(1);
    buffer.bool(at, 0, true);
    buffer.bool(at, 3, true);
    buffer.bool(at, 4, false);
    expect(buffer.take()[0]).toBe(0b1001);
  });

  it("write relative pointers", () => {
    const buffer = started();
    const slot = buffer.allocate(16) + 8;
    buffer.pointer(slot, buffer.allocate(8));
    expect(buffer.take()[8]).toBe(8);
  });

  const SETTERS = [
    "int8",
    "uint8",
    "int16",
    "uint16",
    "int32",
    "uint32",
    "int64",
    "uint64",
    "float",
    "double",
  ] as const;

  // What callers without type checks may pass.
  const asAny = (value: unknown) => value as never;

  it.each(SETTERS)("%s refuses what is no number", (setter) => {
    const buffer = started();
    const at = buffer.allocate(8);
    expect(codeOf(() => buffer[setter](at, asAny(null)))).toBe("NULL_VALUE");
    expect(codeOf(() => buffer[setter](at, asAny(undefined)))).toBe("NULL_VALUE");
    expect(codeOf(() => buffer[setter](at, asAny("1")))).toBe("WRONG_TYPE");
    expect(codeOf(() => buffer[setter](at, asAny({})))).toBe("WRONG_TYPE");
    expect(codeOf(() => buffer[setter](at, asAny(Symbol("1"))))).toBe("WRONG_TYPE");
    const other = setter.endsWith("64") ? 1 : 1n;
    expect(codeOf(() => buffer[setter](at, asAny(other)))).not.toBe("PASS");
  });

  it("refuse bools that are none", () => {
    const buffer = started();
    const at = buffer.allocate(8);
    expect(codeOf(() => buffer.bool(at, 0, asAny(1)))).toBe("WRONG_TYPE");
    expect(codeOf(() => buffer.bool(at, 0, asAny(null)))).toBe("NULL_VALUE");
  });

  it("tell the field and the value", () => {
    const buffer = started();
    const at = buffer.allocate(8);
    expect(() => buffer.int8(at, 200, "Point.x")).toThrow(
      "OUT_OF_RANGE: Point.x 200 is not in the range of int8",
    );
    expect(() => buffer.int8(at, 200)).toThrow("OUT_OF_RANGE: 200 is not in the range of int8");
    expect(() => buffer.double(at, asAny(null), "Point.y")).toThrow(
      "NULL_VALUE: Point.y is null where a number is required",
    );
    expect(buffer.unknownEnumValue(9, "Point.kind").message).toBe(
      "UNKNOWN_ENUM_VALUE: Point.kind 9 is not in the enum",
    );
    expect(buffer.unknownEnumValue("RED").code).toBe("WRONG_TYPE");
  });
});
