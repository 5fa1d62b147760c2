import { describe, expect, it } from "vitest";
import { at, decode, descriptor, encodeCall } from "../testing/target.ts";
import { describeText } from "../testing/describe-text.ts";
import { words } from "../testing/words.ts";
import { type DecodedMessage, decodeMessage } from "./decode-message.ts";
import type { ValueNode } from "./value-node.ts";

const EVERYTHING = {
  first: false,
  second: true,
  color: 5,
  shade: 77,
  text: "hello",
  no_text: null,
  point: { x: 1, y: -2 },
  bytes: Uint8Array.of(1, 2, 3),
  points: [
    { x: 3, y: 4 },
    { x: 5, y: 6 },
  ],
  bits: [true, null],
  named: new Map([["origin", { x: 0, y: 0 }]]),
  shape: { tag: "nested", value: { tag: "name", value: "deep" } },
  open: null,
  remote: {
    version: 3,
    passHandle: () => ({ handleType: "message_pipe", close: () => {} }),
  },
  pipe: null,
  newer: -7n,
  newest: null,
};

describe("values", () => {
  const { payload, verdict } = decode(encodeCall({ method: "One", value: { all: EVERYTHING } }), 1);
  const all = at(payload, "all");

  it("is accepted", () => {
    expect(verdict).toBe("PASS");
  });

  it.each([
    ["first", "bool", "bool", "false"],
    ["second", "bool", "bool", "true"],
    ["color", "t.Color", "enum", "kGreen (5)"],
    ["shade", "t.Shade?", "enum", "77"],
    ["text", "string", "string", '"hello"'],
    ["no_text", "string?", "null", "null"],
    ["point", "t.Point", "struct", ""],
    ["bytes", "array<uint8>", "bytes", "3 bytes: 01 02 03"],
    ["points", "array<t.Point>", "array", "2 elements"],
    ["bits", "array<bool?>", "array", "2 elements"],
    ["named", "map<string, t.Point>", "map", "1 entries"],
    ["shape", "t.Shape", "union", "nested"],
    ["open", "t.Open?", "null", "null"],
    ["remote", "pending_remote<t.Target>", "endpoint", "handle 0, version 3"],
    ["pipe", "handle<data_pipe_consumer>?", "null", "null"],
    ["newer", "int64", "number", "-7"],
    ["newest", "array<int32>?", "null", "null"],
  ])("%s", (name, type, kind, value) => {
    expect(at(all, name)).toMatchObject({ name, type, kind, value });
  });

  it("are shown in the order of their ordinals", () => {
    expect(all.children.map((child) => child.name)).toEqual(Object.keys(EVERYTHING));
  });

  it("nest", () => {
    expect(at(all, "points", "[1]", "y").leaf).toBe(6);
    expect(at(all, "named", "keys", "[0]").leaf).toBe("origin");
    expect(at(all, "named", "values", "[0]", "x").leaf).toBe(0);
    expect(at(all, "shape", "nested", "name").leaf).toBe("deep");
    expect(at(all, "bits").children.map((child) => child.leaf)).toEqual([true, null]);
  });
});

describe("byte ranges", () => {
  const bytes = encodeCall({ method: "One", value: { all: EVERYTHING } });
  const { payload } = decode(bytes, 1);
  const all = at(payload, "all");
  const view = new DataView(bytes.slice().buffer);

  it("lead to the bytes of numbers", () => {
    const { start, end } = at(all, "point", "y");
    expect(end - start).toBe(4);
    expect(view.getInt32(start, true)).toBe(-2);
  });

  it("name the bit of a bool", () => {
    expect(at(all, "first")).toMatchObject({ bit: 0 });
    expect(at(all, "second")).toMatchObject({ bit: 1, start: at(all, "first").start });
    expect(at(all, "bits", "[1]")).toMatchObject({ bit: 1 });
  });

  it("of objects are their own bytes, and their slot leads there", () => {
    const { start, end, slot } = at(all, "text");
    expect(view.getUint32(start, true)).toBe(13);
    expect(end - start).toBe(13);
    expect(slot && slot.start + view.getUint32(slot.start, true)).toBe(start);
    expect(new TextDecoder().decode(bytes.slice(start + 8, end))).toBe("hello");
  });

  it("stay within the message and start with the payload", () => {
    expect(payload).toMatchObject({ start: 24, end: 40 });
    const visit = (node: ValueNode): void => {
      expect(node.start).toBeLessThanOrEqual(node.end);
      expect(node.end).toBeLessThanOrEqual(bytes.length);
      for (const child of node.children) visit(child);
    };
    visit(at(payload));
  });

  it("do not depend on where the message lies", () => {
    const buffer = new Uint8Array(bytes.length + 5);
    buffer.set(bytes, 5);
    expect(decode(buffer.subarray(5), 1).payload).toEqual(payload);
    // Of Node's own kind, whose slices are no copies; readFileSync gives such ones.
    const pooled = Buffer.alloc(bytes.length + 5);
    pooled.set(bytes, 5);
    expect(decode(pooled.subarray(5), 1).payload).toEqual(payload);
  });
});

describe("older and newer senders", () => {
  /** The call of method One, with a struct of Everything cut or extended to this size and version. */
  function resized(size: number, version: number): DecodedMessage {
    const bytes = encodeCall({ method: "One", value: { all: EVERYTHING } }).slice();
    const view = new DataView(bytes.buffer);
    view.setUint32(40, size, true);
    view.setUint32(44, version, true);
    return decode(bytes, 1);
  }

  const versions = descriptor.structs["t.Everything"]?.versions ?? [];
  const [oldest = 0, middle = 0, newest = 0] = versions.map(({ numBytes }) => numBytes);

  it("read missing fields as zero or null", () => {
    const { payload, verdict } = resized(oldest, 0);
    expect(verdict).toBe("PASS");
    expect(at(payload, "all", "newer")).toMatchObject({
      kind: "missing",
      leaf: 0n,
      value: "not sent (new in version 1)",
    });
    expect(at(payload, "all", "newest")).toMatchObject({ kind: "missing", leaf: null });
  });

  it("know the versions in between", () => {
    const { payload, verdict } = resized(middle, 1);
    expect(verdict).toBe("PASS");
    expect(at(payload, "all", "newer").kind).toBe("number");
    expect(at(payload, "all", "newest").kind).toBe("missing");
  });

  it("ignore what is newer still", () => {
    expect(resized(newest, 8).verdict).toBe("PASS");
    expect(resized(newest, 1).verdict).toBe("UNEXPECTED_STRUCT_HEADER");
  });
});

describe("direction", () => {
  const response = encodeCall({ method: "Two", value: { b: "x" }, flags: 2, headerVersion: 1 });
  const request = encodeCall({ method: "Two", value: { a: 1 }, flags: 1, headerVersion: 1 });
  const judge = (bytes: Uint8Array, isResponse: boolean) =>
    decodeMessage(descriptor, "t.Target", bytes, { response: isResponse }).verdict;

  it("is read from the flags unless it is known", () => {
    expect(at(decode(response).payload, "b").leaf).toBe("x");
    expect(at(decode(request).payload, "a").leaf).toBe(1);
    expect(judge(response, true)).toBe("PASS");
    expect(judge(response, false)).toBe("MESSAGE_HEADER_INVALID_FLAGS");
    expect(judge(request, true)).toBe("MESSAGE_HEADER_INVALID_FLAGS");
  });

  it("needs a known interface", () => {
    expect(() => decodeMessage(descriptor, "t.Nobody", request)).toThrow("has no t.Nobody");
    expect(() => decodeMessage(descriptor, "toString", request)).toThrow("has no toString");
  });
});

describe("broken payloads", () => {
  it("end in the value that was being read", () => {
    const bytes = encodeCall({ method: "Four", value: { rows: [[1], [2], [3]] } }).slice();
    // The second row claims more elements than it has bytes for.
    const row = at(decode(bytes).payload, "rows", "[1]");
    bytes[row.start + 4] = 200;
    const { payload, verdict, error } = decode(bytes);
    expect(verdict).toBe("UNEXPECTED_ARRAY_HEADER");
    expect(error?.offset).toBe(row.start);
    expect(at(payload, "rows", "[0]", "[0]").leaf).toBe(1);
    expect(at(payload, "rows", "[1]").error).toMatchObject({
      code: "UNEXPECTED_ARRAY_HEADER",
      offset: row.start,
    });
    expect(at(payload, "rows").children).toHaveLength(2);
  });

  it("check the value of an enum that is flagged as null", () => {
    const bytes = encodeCall({ method: "Six", value: { color: null } }).slice();
    expect(decode(bytes).verdict).toBe("PASS");
    bytes[at(decode(bytes).payload, "color").start] = 77;
    expect(decode(bytes).verdict).toBe("UNKNOWN_ENUM_VALUE");
  });

  it("stop a chain that is too deep", () => {
    let chain: unknown = null;
    for (let i = 0; i < 199; i++) chain = { next: chain };
    const bytes = encodeCall({ method: "Five", value: { chain } });
    expect(decode(bytes).verdict).toBe("PASS");
    const more = new Uint8Array(bytes.length + 16);
    more.set(bytes);
    const view = new DataView(more.buffer);
    view.setUint32(bytes.length - 8, 8, true);
    view.setUint32(bytes.length, 16, true);
    expect(decode(more).verdict).toBe("MAX_RECURSION_DEPTH");
  });
});

describe("large arrays", () => {
  it("show their first elements and count the others", () => {
    const row = Array.from({ length: 3000 }, (_, index) => index);
    const rows = Array.from({ length: 1500 }, () => []);
    const { payload } = decode(encodeCall({ method: "Four", value: { rows: [row, ...rows] } }));
    expect(at(payload, "rows").children).toHaveLength(1000);
    expect(at(payload, "rows")).toMatchObject({ value: "1501 elements", omitted: 501 });
    expect(at(payload, "rows", "[0]")).toMatchObject({ omitted: 2000 });
  });

  it("are validated to the end", () => {
    const rows = Array.from({ length: 1200 }, () => [1]);
    const bytes = encodeCall({ method: "Four", value: { rows } }).slice();
    new DataView(bytes.buffer).setUint32(bytes.length - 16, 4, true);
    const { payload, verdict } = decode(bytes);
    expect(verdict).toBe("UNEXPECTED_ARRAY_HEADER");
    expect(at(payload, "rows", "[1199]").error?.code).toBe("UNEXPECTED_ARRAY_HEADER");
  });
});

describe("control messages", () => {
  const control = describeText(`
    module mojoscope.bindings.mojom;
    struct RunMessageParams { uint32 number; };
    interface Any {};
  `);
  const name = "mojoscope.bindings.mojom.Any";

  it("are decoded if the descriptor has their structs", () => {
    const run = words(32, 1, 0, -1, 1, 0, 1, 0, 16, 0, 5, 0);
    const { header, payload, verdict } = decodeMessage(control, name, run);
    expect(verdict).toBe("PASS");
    expect(at(header, "name").value).toBe("Run (4294967295)");
    expect(at(payload, "number").leaf).toBe(5);
  });

  it("pass without a payload if it has not", () => {
    const close = words(24, 0, -1, -2, 0, 0, 8, 0);
    const decoded = decodeMessage(control, name, close);
    expect(decoded).toMatchObject({ verdict: "PASS", payload: undefined });
    expect(at(decoded.header, "interface_id").value).toBe("pipe control (0xffffffff)");
    expect(at(decoded.header, "name").value).toBe("RunOrClosePipe (4294967294)");
  });

  it("of the pipe have one name, whatever the methods of the interface are", () => {
    const method = words(24, 0, -1, 0, 0, 0, 8, 0);
    expect(decodeMessage(control, name, method).verdict).toBe("MESSAGE_HEADER_UNKNOWN_METHOD");
    const run = words(32, 1, -1, -1, 1, 0, 1, 0, 16, 0, 5, 0);
    expect(decodeMessage(control, name, run).verdict).toBe("MESSAGE_HEADER_UNKNOWN_METHOD");
    const asked = words(32, 1, -1, -2, 1, 0, 1, 0, 8, 0);
    expect(decodeMessage(control, name, asked).verdict).toBe("MESSAGE_HEADER_INVALID_FLAGS");
  });

  it("have flags of their own", () => {
    const oneWay = words(24, 0, 0, -1, 0, 0, 16, 0, 5, 0);
    expect(decodeMessage(control, name, oneWay).verdict).toBe("MESSAGE_HEADER_INVALID_FLAGS");
  });
});
