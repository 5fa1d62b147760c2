import { describe, expect, it } from "vitest";
import { ClaimCursor, nullableValuesAt } from "./claim-cursor.ts";
import { MAX_ARRAY_DEPTH } from "./limits.ts";
import { codeOf } from "./testing/expect-error.ts";
import { words } from "./testing/words.ts";

function cursorOver(bytes: Uint8Array, handles = 0, endpoints = 0): ClaimCursor {
  return new ClaimCursor(bytes, 0, bytes.length, handles, endpoints);
}

/** A cursor over `values`, with room for `extra` zero bytes behind them. */
function over(values: readonly number[], extra = 0): ClaimCursor {
  const bytes = new Uint8Array(values.length * 4 + extra);
  bytes.set(words(...values));
  return cursorOver(bytes);
}

describe("claim", () => {
  it("takes rising, disjoint ranges and leaves gaps", () => {
    const cursor = cursorOver(new Uint8Array(32));
    expect([cursor.claim(0, 8), cursor.claim(16, 8), cursor.claim(24, 8)]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it.each([
    ["what is claimed", 0, 8],
    ["part of what is claimed", 7, 2],
    ["an empty range", 16, 0],
    ["what reaches beyond the end", 30, 3],
    ["what lies beyond the end", 33, 1],
  ])("refuses %s", (_, at, size) => {
    const cursor = cursorOver(new Uint8Array(32));
    cursor.claim(0, 8);
    expect(cursor.claim(at, size)).toBe(false);
  });

  it("knows no bytes before its start or behind its end", () => {
    const cursor = new ClaimCursor(new Uint8Array(64), 16, 32, 0, 0);
    expect(cursor.claim(8, 8)).toBe(false);
    expect(cursor.claim(24, 16)).toBe(false);
    expect(cursor.claim(16, 16)).toBe(true);
  });

  it("reads a message that is a part of a larger buffer", () => {
    const buffer = new Uint8Array(40);
    buffer.set(words(8, 0, 16, 0), 12);
    const cursor = cursorOver(buffer.subarray(12, 36));
    expect(codeOf(() => cursor.struct(12, 8))).toBe("PASS");
    expect(codeOf(() => cursor.struct(20, 16))).toBe("PASS");
  });
});

describe("struct with one version", () => {
  it.each([
    ["its own size", [16, 0], 8, "PASS"],
    ["a newer version of the same size", [16, 1], 8, "PASS"],
    ["a newer, longer version", [24, 7], 16, "PASS"],
    ["version 0 with more bytes", [24, 0], 16, "UNEXPECTED_STRUCT_HEADER"],
    ["version 0 with fewer bytes", [8, 0], 8, "UNEXPECTED_STRUCT_HEADER"],
    ["a newer version with fewer bytes", [8, 2], 8, "UNEXPECTED_STRUCT_HEADER"],
    ["less than a header", [7, 0], 8, "UNEXPECTED_STRUCT_HEADER"],
    ["more than the message", [24, 1], 8, "ILLEGAL_MEMORY_RANGE"],
    ["a size near 2^32", [0xffffffff, 1], 8, "ILLEGAL_MEMORY_RANGE"],
  ])("%s", (_, header, extra, code) => {
    expect(codeOf(() => over(header, extra).struct(0, 16))).toBe(code);
  });

  it("looks at alignment before memory, and at memory before the header", () => {
    expect(codeOf(() => over([16, 0], 8).struct(4, 16))).toBe("MISALIGNED_OBJECT");
    expect(codeOf(() => over([16, 0], 8).struct(1000004, 16))).toBe("MISALIGNED_OBJECT");
    expect(codeOf(() => over([7, 0]).struct(8, 16))).toBe("ILLEGAL_MEMORY_RANGE");
    expect(codeOf(() => over([7]).struct(0, 16))).toBe("ILLEGAL_MEMORY_RANGE");
  });

  it("claims before it compares the version", () => {
    expect(codeOf(() => over([100, 0], 8).struct(0, 16))).toBe("ILLEGAL_MEMORY_RANGE");
  });

  it("is not found twice", () => {
    const cursor = over([8, 0, 8, 0]);
    cursor.struct(0, 8);
    expect(codeOf(() => cursor.struct(0, 8))).toBe("ILLEGAL_MEMORY_RANGE");
  });

  it("counts pointers beyond 2^31 as what they are", () => {
    expect(codeOf(() => over([8, 0]).struct(0x80000004, 8))).toBe("MISALIGNED_OBJECT");
    expect(codeOf(() => over([8, 0]).struct(0x100000000, 8))).toBe("ILLEGAL_MEMORY_RANGE");
  });
});

describe("struct with several versions", () => {
  const VERSIONS = [0, 16, 2, 24, 3, 32];

  it.each([
    [[16, 0], "PASS"],
    [[16, 1], "PASS"],
    [[24, 2], "PASS"],
    [[32, 3], "PASS"],
    [[32, 4], "PASS"],
    [[40, 4], "PASS"],
    [[24, 0], "UNEXPECTED_STRUCT_HEADER"],
    [[24, 1], "UNEXPECTED_STRUCT_HEADER"],
    [[16, 2], "UNEXPECTED_STRUCT_HEADER"],
    [[32, 2], "UNEXPECTED_STRUCT_HEADER"],
    [[40, 3], "UNEXPECTED_STRUCT_HEADER"],
    [[24, 4], "UNEXPECTED_STRUCT_HEADER"],
  ])("size and version %j", (header, code) => {
    const cursor = over(header, 32);
    expect(codeOf(() => cursor.versionedStruct(0, VERSIONS))).toBe(code);
  });

  it("returns the version as sent, known or not", () => {
    expect(over([16, 1], 8).versionedStruct(0, VERSIONS)).toBe(1);
    expect(over([40, 9], 32).versionedStruct(0, VERSIONS)).toBe(9);
  });
});

describe("depth", () => {
  /** Empty structs side by side; the nesting is up to the test. */
  const many = (count: number) => over(Array.from({ length: count }, () => [8, 0]).flat());

  it("allows arrays of objects inside each other up to a limit, apart from structs", () => {
    const cursor = over(Array.from({ length: MAX_ARRAY_DEPTH + 3 }, () => [8, 0]).flat());
    for (let i = 0; i < MAX_ARRAY_DEPTH; i++) cursor.enterObjectArray(i * 8, 8);
    expect(codeOf(() => cursor.enterObjectArray(MAX_ARRAY_DEPTH * 8, 8))).toBe(
      "MAX_RECURSION_DEPTH",
    );
    expect(codeOf(() => cursor.enterArray(MAX_ARRAY_DEPTH * 8, 8))).toBe("PASS");
    cursor.endArray();
    cursor.endArray();
    expect(cursor.enterObjectArray((MAX_ARRAY_DEPTH + 1) * 8, 8)).toBe(0);
  });

  it("allows 200 structs inside each other", () => {
    const cursor = many(201);
    for (let i = 0; i < 200; i++) cursor.struct(i * 8, 8);
    expect(codeOf(() => cursor.struct(200 * 8, 8))).toBe("MAX_RECURSION_DEPTH");
  });

  it("is checked before alignment", () => {
    const cursor = many(201);
    for (let i = 0; i < 200; i++) cursor.struct(i * 8, 8);
    expect(codeOf(() => cursor.struct(1, 8))).toBe("MAX_RECURSION_DEPTH");
  });

  it("does not grow from structs that were left", () => {
    const cursor = many(1000);
    const all = Array.from({ length: 1000 }, (_, index) => index * 8);
    const visit = (at: number) => {
      cursor.struct(at, 8);
      cursor.endStruct();
    };
    expect(codeOf(() => all.forEach(visit))).toBe("PASS");
  });

  it("does not count arrays and maps", () => {
    const arrays = many(1000);
    for (let i = 0; i < 999; i++) arrays.enterArray(i * 8, 4);
    expect(codeOf(() => arrays.struct(999 * 8, 8))).toBe("PASS");
  });

  it("bounds unions on their own", () => {
    const cursor = over([16, 5]);
    for (let i = 0; i < 300; i++) cursor.union(0);
    expect(codeOf(() => cursor.union(0))).toBe("MAX_RECURSION_DEPTH");
    cursor.endUnion();
    cursor.endUnion();
    expect(cursor.union(0)).toBe(5);
  });
});

describe("array", () => {
  it.each([
    ["as stated", [16, 2], 4, -1, "PASS"],
    ["empty", [8, 0], 4, -1, "PASS"],
    ["with more bytes than needed", [24, 2], 4, -1, "PASS"],
    ["of the fixed length", [16, 2], 4, 2, "PASS"],
    ["with fewer bytes than needed", [15, 2], 4, -1, "UNEXPECTED_ARRAY_HEADER"],
    ["smaller than its header", [7, 0], 4, -1, "UNEXPECTED_ARRAY_HEADER"],
    ["of another than the fixed length", [16, 2], 4, 3, "UNEXPECTED_ARRAY_HEADER"],
    ["with more than a size can state", [16, 0x40000000], 4, -1, "UNEXPECTED_ARRAY_HEADER"],
    ["with 2^32 - 1 elements", [0xffffffff, 0xffffffff], 1, -1, "UNEXPECTED_ARRAY_HEADER"],
    ["beyond the message", [48, 2], 4, -1, "ILLEGAL_MEMORY_RANGE"],
  ])("%s", (_, header, size, length, code) => {
    expect(codeOf(() => over(header, 16).enterArray(0, size, length))).toBe(code);
  });

  it("compares the fixed length before it claims", () => {
    expect(codeOf(() => over([400, 2], 8).enterArray(0, 4, 3))).toBe("UNEXPECTED_ARRAY_HEADER");
  });

  it("looks at alignment and memory first", () => {
    expect(codeOf(() => over([0, 0, 0]).enterArray(4, 1))).toBe("MISALIGNED_OBJECT");
    expect(codeOf(() => over([0, 0, 0]).enterArray(8, 1))).toBe("ILLEGAL_MEMORY_RANGE");
  });

  it("claims num_bytes without the padding", () => {
    const cursor = over([9, 1, 0, 0, 8, 0]);
    expect(cursor.enterArray(0, 1)).toBe(1);
    expect(cursor.claim(9, 1)).toBe(true);
  });

  it.each([
    [9, 8, "PASS"],
    [9, 9, "UNEXPECTED_ARRAY_HEADER"],
    [10, 9, "PASS"],
    [0xffffffff, 0xfffffff9, "UNEXPECTED_ARRAY_HEADER"],
  ])("of bools: %d bytes for %d", (bytes, count, code) => {
    expect(codeOf(() => over([bytes, count], 8).enterBoolArray(0))).toBe(code);
  });

  it.each([
    [10, 8, "PASS"],
    [11, 9, "UNEXPECTED_ARRAY_HEADER"],
    [12, 9, "PASS"],
  ])("of nullable bools: %d bytes for %d", (bytes, count, code) => {
    expect(codeOf(() => over([bytes, count], 8).enterNullableBoolArray(0))).toBe(code);
  });

  it.each([
    [24, 3, 4, "PASS"],
    [23, 3, 4, "UNEXPECTED_ARRAY_HEADER"],
    [11, 2, 1, "PASS"],
    [10, 2, 1, "UNEXPECTED_ARRAY_HEADER"],
    [0xffffffff, 0xfffffff0, 8, "UNEXPECTED_ARRAY_HEADER"],
  ])("of nullable values: %d bytes for %d of size %d", (bytes, count, size, code) => {
    expect(codeOf(() => over([bytes, count], 24).enterNullableArray(0, size))).toBe(code);
  });

  it("puts nullable values behind the bits, at a multiple of their size", () => {
    expect(nullableValuesAt(0, 3, 4)).toBe(12);
    expect(nullableValuesAt(0, 9, 1)).toBe(10);
    expect(nullableValuesAt(8, 65, 8)).toBe(32);
    expect(nullableValuesAt(0, 0, 8)).toBe(8);
  });
});

describe("map", () => {
  it.each([
    [[24, 0], "PASS"],
    [[24, 1], "UNEXPECTED_STRUCT_HEADER"],
    [[32, 0], "UNEXPECTED_STRUCT_HEADER"],
    [[16, 0], "UNEXPECTED_STRUCT_HEADER"],
    [[7, 0], "UNEXPECTED_STRUCT_HEADER"],
    [[400, 1], "ILLEGAL_MEMORY_RANGE"],
  ])("size and version %j", (header, code) => {
    expect(codeOf(() => over(header, 24).map(0))).toBe(code);
  });

  it("wants as many values as keys", () => {
    const cursor = over([24, 0], 16);
    expect(codeOf(() => cursor.mapCounts(0, 2, 2))).toBe("PASS");
    expect(codeOf(() => cursor.mapCounts(0, 2, 1))).toBe("DIFFERENT_SIZED_ARRAYS_IN_MAP");
  });
});

describe("pointer", () => {
  it("counts from its own slot", () => {
    expect(over([0, 0, 24, 0]).pointer(8)).toBe(32);
  });

  it.each([
    [[0, 0], "UNEXPECTED_NULL_POINTER"],
    [[0, 1], "ILLEGAL_POINTER"],
    [[8, 1], "ILLEGAL_POINTER"],
    [[-8, -1], "ILLEGAL_POINTER"],
    [[-1, 0], "PASS"],
  ])("%j", (slot, code) => {
    expect(codeOf(() => over(slot).pointer(0))).toBe(code);
  });

  it("is null only if all 64 bits are", () => {
    expect(over([0, 0]).isNull(0)).toBe(true);
    expect(over([0, 1]).isNull(0)).toBe(false);
    expect(over([1, 0]).isNull(0)).toBe(false);
  });
});

describe("union", () => {
  it("accepts any size but 0 inline", () => {
    expect(over([16, 3]).union(0)).toBe(3);
    expect(over([1, 3]).union(0)).toBe(3);
    expect(codeOf(() => over([0, 3]).union(0))).toBe("UNEXPECTED_NULL_POINTER");
    expect(over([0, 3]).isNullUnion(0)).toBe(true);
    expect(over([8, 3]).isNullUnion(0)).toBe(false);
  });

  it.each([
    ["size 16", [16, 0, 0, 0], 0, "PASS"],
    ["another size", [24, 0, 0, 0, 0, 0], 0, "ILLEGAL_MEMORY_RANGE"],
    ["size 0", [0, 0, 0, 0], 0, "ILLEGAL_MEMORY_RANGE"],
    ["less than 16 bytes left", [16, 0, 0], 0, "ILLEGAL_MEMORY_RANGE"],
    ["an odd place", [16, 0, 0, 0, 0, 0], 4, "MISALIGNED_OBJECT"],
  ])("behind a pointer: %s", (_, values, at, code) => {
    expect(codeOf(() => over(values).unionBlock(at))).toBe(code);
  });
});

describe("handles and endpoints", () => {
  const INVALID = 0xffffffff;
  const withTables = (values: readonly number[], count: number) =>
    cursorOver(words(...values), count, count);

  it("go up, with gaps", () => {
    const cursor = withTables([0, 2, 3], 4);
    expect([cursor.handleIndex(0), cursor.handleIndex(4), cursor.handleIndex(8)]).toEqual([
      0, 2, 3,
    ]);
  });

  it.each([
    ["twice", [1, 1], 2],
    ["going down", [1, 0], 2],
    ["outside the table", [0, 2], 2],
  ])("%s", (_, values, count) => {
    const handles = withTables(values, count);
    handles.handleIndex(0);
    expect(codeOf(() => handles.handleIndex(4))).toBe("ILLEGAL_HANDLE");
    const endpoints = withTables(values, count);
    endpoints.endpointIndex(0);
    expect(codeOf(() => endpoints.nullableEndpointIndex(4))).toBe("ILLEGAL_INTERFACE_ID");
  });

  it("have counters of their own", () => {
    const cursor = withTables([0, 0], 1);
    expect(cursor.handleIndex(0)).toBe(0);
    expect(cursor.endpointIndex(4)).toBe(0);
  });

  it("are invalid where null is allowed only", () => {
    const cursor = withTables([INVALID], 1);
    expect(cursor.nullableHandleIndex(0)).toBe(-1);
    expect(cursor.nullableEndpointIndex(0)).toBe(-1);
    expect(codeOf(() => cursor.handleIndex(0))).toBe("UNEXPECTED_INVALID_HANDLE");
    expect(codeOf(() => cursor.endpointIndex(0))).toBe("UNEXPECTED_INVALID_INTERFACE_ID");
  });

  it("do not exist in a message without any", () => {
    expect(codeOf(() => withTables([0], 0).nullableHandleIndex(0))).toBe("ILLEGAL_HANDLE");
    expect(codeOf(() => withTables([0], 0).endpointIndex(0))).toBe("ILLEGAL_INTERFACE_ID");
  });
});

describe("errors made for callers", () => {
  it("tell the unknown value and where it stands", () => {
    const cursor = over([0, 0, -5, 77]);
    expect(cursor.unknownEnumValue(8)).toMatchObject({
      code: "UNKNOWN_ENUM_VALUE",
      offset: 8,
      message: "UNKNOWN_ENUM_VALUE at byte 8: -5",
    });
    expect(cursor.unknownUnionTag(8)).toMatchObject({
      code: "UNKNOWN_UNION_TAG",
      message: "UNKNOWN_UNION_TAG at byte 8: 77",
    });
  });
});
