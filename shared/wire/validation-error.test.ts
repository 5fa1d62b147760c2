// One message per error name: what Mojo calls wrong must be called wrong here, and called the same.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Decoder } from "./decoder.ts";
import type { Handle } from "./handle.ts";
import { decodeMessage } from "./reflect/decode-message.ts";
import { describeText } from "./testing/describe-text.ts";
import { codeOf } from "./testing/expect-error.ts";
import { words } from "./testing/words.ts";
import {
  VALIDATION_ERROR_CODES,
  VALIDATION_ERROR_MEANINGS,
  ValidationError,
} from "./validation-error.ts";

const descriptor = describeText(`
  module t;
  enum Color { kRed };
  union Pick { bool a; };
  struct Chain { Chain? next; };
  interface I {
    Zero(string text);
    One(handle pipe);
    Two(pending_associated_remote<I> remote);
    Three(map<int8, int8> numbers);
    Four(Pick pick);
    Five(Color color);
    Six(Chain chain);
    Seven() => ();
  };
`);

const header = (name: number): number[] => [24, 0, 0, name, 0, 0];
const withIds = (...ids: readonly number[]): number[] => [
  ...[48, 2, 0, 2, 0, 0, 0, 0, 16, 0, 24, 0],
  ...[16, 0, 0, 0],
  ...[8 + 4 * ids.length, ids.length, ...ids],
];
const chain = (length: number): number[] =>
  Array.from({ length }, (_, index) => [16, 0, index === length - 1 ? 0 : 8, 0]).flat();

const MESSAGES: Readonly<Record<string, readonly number[]>> = {
  PASS: [...header(0), 16, 0, 8, 0, 9, 1, 0x61, 0],
  NONE: [48, 2, 0, 0, 0, 0, 0, 0, 16, 0, 0, 0],
  MISALIGNED_OBJECT: [...header(0), 16, 0, 12, 0, 0, 9, 1, 0],
  ILLEGAL_MEMORY_RANGE: [...header(0), 16, 0],
  UNEXPECTED_STRUCT_HEADER: [...header(0), 24, 0, 8, 0, 9, 1],
  UNEXPECTED_ARRAY_HEADER: [...header(0), 16, 0, 8, 0, 9, 2, 0, 0],
  ILLEGAL_HANDLE: [...header(1), 16, 0, 4, 0],
  UNEXPECTED_INVALID_HANDLE: [...header(1), 16, 0, -1, 0],
  ILLEGAL_POINTER: [...header(0), 16, 0, 8, 1, 9, 1, 0, 0],
  UNEXPECTED_NULL_POINTER: [...header(0), 16, 0, 0, 0],
  ILLEGAL_INTERFACE_ID: withIds(),
  UNEXPECTED_INVALID_INTERFACE_ID: withIds(5, 6).with(14, -1),
  MESSAGE_HEADER_INVALID_FLAGS: [32, 1, 0, 0, 3, 0, 0, 0, 8, 0],
  MESSAGE_HEADER_MISSING_REQUEST_ID: header(7).with(4, 1),
  MESSAGE_HEADER_UNKNOWN_METHOD: [...header(8), 8, 0],
  DIFFERENT_SIZED_ARRAYS_IN_MAP: [
    ...header(3),
    ...[16, 0, 8, 0],
    ...[24, 0, 16, 0, 24, 0],
    ...[9, 1, 0, 0],
    ...[10, 2, 0, 0],
  ],
  UNKNOWN_UNION_TAG: [...header(4), 24, 0, 16, 1, 0, 0],
  UNKNOWN_ENUM_VALUE: [...header(5), 16, 0, 1, 0],
  MAX_RECURSION_DEPTH: [...header(6), 16, 0, 8, 0, ...chain(200)],
};

const verdictOn = (message: readonly number[]): string =>
  decodeMessage(descriptor, "t.I", words(...message)).verdict;

describe("error names", () => {
  it.each(Object.entries(MESSAGES))("%s", (name, message) => {
    expect(verdictOn(message)).toBe(name);
  });

  it("are all raised, one of them for values that have no place in memory", () => {
    const holes = Array.from<Handle>({ length: 1 });
    const decoder = new Decoder(words(0), 0, 4, holes);
    const raised = [...Object.keys(MESSAGES), codeOf(() => decoder.handle(0))];
    expect(VALIDATION_ERROR_CODES.filter((code) => !raised.includes(code))).toEqual([]);
  });

  it("stop just short of what is allowed", () => {
    expect(verdictOn([...header(6), 16, 0, 8, 0, ...chain(199)])).toBe("PASS");
    expect(verdictOn(withIds(5))).toBe("PASS");
    expect(verdictOn([...header(5), 16, 0, 0, 0])).toBe("PASS");
  });
});

describe("docs/wire.md", () => {
  const text = readFileSync(new URL("../../docs/wire.md", import.meta.url), "utf8");

  it("lists every error, and nothing else", () => {
    const rows = [...text.matchAll(/^\| `([A-Z_]+)` +\| ([^|]*?) +\|$/gm)];
    expect(Object.fromEntries(rows.map(([, code, meaning]) => [code, meaning]))).toEqual(
      VALIDATION_ERROR_MEANINGS,
    );
  });
});

describe("order of checks", () => {
  it.each([
    ["struct size before version", [...header(0), 4, 9, 8, 0], "UNEXPECTED_STRUCT_HEADER"],
    ["claim before version", [...header(0), 64, 0, 8, 0], "ILLEGAL_MEMORY_RANGE"],
    ["null before representable", [...header(0), 16, 0, 0, 0], "UNEXPECTED_NULL_POINTER"],
    ["pointer before target", [...header(0), 16, 0, 3, 1], "ILLEGAL_POINTER"],
    ["alignment before range", [...header(0), 16, 0, 1001, 0], "MISALIGNED_OBJECT"],
    [
      "keys before values",
      [...header(3), 16, 0, 8, 0, 24, 0, 0, 0, 0, 1],
      "UNEXPECTED_NULL_POINTER",
    ],
    [
      "values before counts",
      [...header(3), 16, 0, 8, 0, 24, 0, 16, 0, 24, 0, 9, 1, 0, 0, 8, 2, 0, 0],
      "UNEXPECTED_ARRAY_HEADER",
    ],
    ["null union before its tag", [...header(4), 24, 0, 0, 99, 0, 0], "UNEXPECTED_NULL_POINTER"],
    [
      "method before flags of a request",
      [32, 1, 0, 9, 1, 0, 0, 0, 8, 0],
      "MESSAGE_HEADER_UNKNOWN_METHOD",
    ],
    ["flags before payload", [32, 1, 0, 0, 1, 0, 0, 0], "MESSAGE_HEADER_INVALID_FLAGS"],
  ])("%s", (_, message, name) => {
    expect(verdictOn(message)).toBe(name);
  });

  it("accepts what only looks odd", () => {
    // An inline union of size 3, objects with a gap between them, an array with bytes to spare.
    expect(verdictOn([...header(4), 24, 0, 3, 0, 1, 0])).toBe("PASS");
    expect(verdictOn([...header(0), 16, 0, 24, 0, 0, 0, 0, 0, 9, 1, 0, 0])).toBe("PASS");
    expect(verdictOn([...header(0), 16, 0, 8, 0, 16, 1, 0, 0])).toBe("PASS");
  });
});

describe("ValidationError", () => {
  it("says what is wrong and where", () => {
    const error = new ValidationError("ILLEGAL_POINTER", 24);
    expect(error).toMatchObject({ name: "ValidationError", code: "ILLEGAL_POINTER", offset: 24 });
    expect(error.message).toBe("ILLEGAL_POINTER at byte 24");
    expect(new ValidationError("NONE", 0, "why").message).toBe("NONE at byte 0: why");
  });
});
