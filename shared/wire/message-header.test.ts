import { describe, expect, it } from "vitest";
import { readMessageHeader } from "./message-header.ts";
import { codeOf } from "./testing/expect-error.ts";
import { words } from "./testing/words.ts";

const EMPTY_STRUCT = [8, 0];
const V0 = [24, 0, 1, 7, 0, 9];
const V1 = [32, 1, 1, 7, 1, 9, 5, 6];
const V2 = [48, 2, 1, 7, 0, 9, 5, 6, 16, 0, 0, 0];
const V3 = [56, 3, 1, 7, 0, 9, 5, 6, 24, 0, 0, 0, 123, 0];

/** V2 with a payload and these interface ids. */
function withIds(...ids: readonly number[]): number[] {
  const header = V2.with(10, 16);
  return [...header, ...EMPTY_STRUCT, 8 + 4 * ids.length, ids.length, ...ids];
}

const codeFor = (values: readonly number[]) => codeOf(() => readMessageHeader(words(...values)));

describe("readMessageHeader", () => {
  it("reads version 0", () => {
    expect(readMessageHeader(words(...V0, ...EMPTY_STRUCT))).toMatchObject({
      version: 0,
      interfaceId: 1,
      name: 7,
      flags: 0,
      traceNonce: 9,
      requestId: 0,
      payloadStart: 24,
      payloadEnd: 32,
      interfaceIds: [],
    });
  });

  it("reads version 1 with a 64-bit request id", () => {
    expect(readMessageHeader(words(...V1, ...EMPTY_STRUCT))).toMatchObject({
      version: 1,
      requestId: 6 * 2 ** 32 + 5,
      requestIdLow: 5,
      requestIdHigh: 6,
      payloadStart: 32,
      payloadEnd: 40,
    });
  });

  it("reads version 2 without ids", () => {
    expect(readMessageHeader(words(...V2, ...EMPTY_STRUCT))).toMatchObject({
      version: 2,
      payloadStart: 48,
      payloadEnd: 56,
      interfaceIds: [],
    });
  });

  it("ends the payload where the ids begin", () => {
    expect(readMessageHeader(words(...withIds(3, 0x80000001)))).toMatchObject({
      payloadStart: 48,
      payloadEnd: 56,
      interfaceIds: [3, 0x80000001],
    });
  });

  it("reads version 3", () => {
    expect(readMessageHeader(words(...V3, ...EMPTY_STRUCT))).toMatchObject({
      version: 3,
      payloadStart: 56,
      payloadEnd: 64,
    });
  });

  it("reads versions newer than 3 that are at least as long", () => {
    const newer = [64, 9, ...V3.slice(2, 8), 32, 0, 0, 0, 0, 0, 0, 0, ...EMPTY_STRUCT];
    expect(readMessageHeader(words(...newer))).toMatchObject({ version: 9, payloadStart: 64 });
    expect(codeFor([...V3.with(1, 4), ...EMPTY_STRUCT])).toBe("PASS");
    expect(codeFor([...V2.with(1, 4), ...EMPTY_STRUCT])).toBe("UNEXPECTED_STRUCT_HEADER");
  });

  it("follows the payload pointer over a gap", () => {
    const far = [...V2.with(8, 32), 0, 0, 0, 0, ...EMPTY_STRUCT];
    expect(readMessageHeader(words(...far)).payloadStart).toBe(64);
  });

  it("ignores unknown flags and the trace nonce", () => {
    expect(codeFor([...V0.with(4, 0x7fffff00).with(5, -1), ...EMPTY_STRUCT])).toBe("PASS");
  });

  it("reads a message in the middle of a buffer", () => {
    const buffer = new Uint8Array(100);
    buffer.set(words(...V1, ...EMPTY_STRUCT), 36);
    expect(readMessageHeader(buffer.subarray(36, 76))).toMatchObject({ name: 7, payloadEnd: 40 });
  });
});

describe("broken headers", () => {
  it.each([
    ["nothing at all", [], "ILLEGAL_MEMORY_RANGE"],
    ["half a struct header", [24], "ILLEGAL_MEMORY_RANGE"],
    ["less than it states", [24, 0, 0, 0], "ILLEGAL_MEMORY_RANGE"],
    ["less than a struct header", [7, 0], "UNEXPECTED_STRUCT_HEADER"],
    ["version 0 of the size of version 1", [...V1.with(1, 0)], "UNEXPECTED_STRUCT_HEADER"],
    ["version 1 of the size of version 0", [...V0.with(1, 1)], "UNEXPECTED_STRUCT_HEADER"],
    ["version 3 of the size of version 2", [...V2.with(1, 3)], "UNEXPECTED_STRUCT_HEADER"],
    ["version 0 that expects a response", V0.with(4, 1), "MESSAGE_HEADER_MISSING_REQUEST_ID"],
    ["version 0 that is a response", V0.with(4, 2), "MESSAGE_HEADER_MISSING_REQUEST_ID"],
    ["version 0 that is both", V0.with(4, 3), "MESSAGE_HEADER_MISSING_REQUEST_ID"],
    ["version 1 that is both", V1.with(4, 3), "MESSAGE_HEADER_INVALID_FLAGS"],
    ["no payload pointer", V2.with(8, 0), "UNEXPECTED_NULL_POINTER"],
    ["a payload pointer of 64 bits", V2.with(9, 1), "ILLEGAL_POINTER"],
    ["a payload behind the end", V2, "NONE"],
    ["a payload inside the header", [...V2.with(8, 8), ...EMPTY_STRUCT], "NONE"],
    ["an id pointer of 64 bits", [...V2.with(11, 1), ...EMPTY_STRUCT], "ILLEGAL_POINTER"],
    ["ids at the payload", [...V2.with(10, 8), 8, 0], "ILLEGAL_MEMORY_RANGE"],
    ["ids at an odd place", [...V2.with(10, 20), 8, 0, 0, 8, 0], "MISALIGNED_OBJECT"],
    ["ids cut off", withIds(1, 2).slice(0, -1), "ILLEGAL_MEMORY_RANGE"],
    ["more ids than bytes", withIds(1, 2).with(15, 3), "UNEXPECTED_ARRAY_HEADER"],
    ["the primary interface among the ids", withIds(1, 0), "ILLEGAL_INTERFACE_ID"],
    ["the invalid id among the ids", withIds(0xffffffff), "ILLEGAL_INTERFACE_ID"],
  ])("%s", (_, values, code) => {
    expect(codeFor(values)).toBe(code);
  });

  it("reports flags before the payload, and the payload before the ids", () => {
    expect(codeFor(V2.with(4, 3).with(8, 0))).toBe("MESSAGE_HEADER_INVALID_FLAGS");
    expect(codeFor(V2.with(8, 0).with(11, 1))).toBe("UNEXPECTED_NULL_POINTER");
  });

  it("tells where", () => {
    const run = () => readMessageHeader(words(...withIds(1, 0)));
    expect(run).toThrow("ILLEGAL_INTERFACE_ID at byte 68");
  });
});
