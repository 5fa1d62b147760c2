import { describe, expect, it } from "vitest";
import { describeText } from "../testing/describe-text.ts";
import { decode, descriptor, encodeCall } from "../testing/target.ts";
import { decodeMessage } from "./decode-message.ts";
import { kindText } from "./kind-text.ts";
import { missingValue, setLeaf, setNull } from "./leaf.ts";
import { plainValue } from "./plain-value.ts";
import { openNode } from "./value-node.ts";

describe("plainValue", () => {
  it("gives responses as well as requests", () => {
    const call = { method: "Two", value: { b: "x" }, flags: 2, headerVersion: 1 } as const;
    const { payload } = decode(encodeCall(call));
    expect(payload && plainValue(payload)).toEqual({ b: "x" });
  });

  it("reads unknown members of extensible unions as null", () => {
    const bytes = encodeCall({ method: "Seven", value: { open: { tag: "other", value: true } } });
    const changed = bytes.slice();
    changed[36] = 9;
    const { payload, verdict } = decodeMessage(descriptor, "t.Target", changed);
    expect(verdict).toBe("PASS");
    expect(payload?.children[0]).toMatchObject({ kind: "union", value: "unknown tag 9" });
    expect(payload && plainValue(payload)).toEqual({ open: null });
  });

  it("lists bytes that are keys or values of a map", () => {
    const { payload } = decode(
      encodeCall({ method: "Eight", value: { bytes: new Map([[1, 200]]) } }),
    );
    expect(payload && plainValue(payload)).toEqual({ bytes: new Map([[1, 200]]) });
  });
});

describe("leaves", () => {
  const node = () => openNode("n", "t", { start: 0, end: 4 });

  it.each([
    [5, "5"],
    [-7n, "-7"],
    [true, "true"],
    ['a "quoted"\n', '"a \\"quoted\\"\\n"'],
    [new Uint8Array(), "0 bytes"],
    [Uint8Array.of(1, 255), "2 bytes: 01 ff"],
    [new Uint8Array(33), `33 bytes: ${"00 ".repeat(32)}…`],
  ])("%o reads %s", (leaf, value) => {
    const target = node();
    setLeaf(target, "number", leaf);
    expect(target).toMatchObject({ leaf, value });
  });

  it("become null", () => {
    const target = node();
    setLeaf(target, "enum", 5, "RED");
    setNull(target);
    expect(target).toMatchObject({ kind: "null", leaf: null, value: "null" });
  });

  it("that are missing read as zero, false or null", () => {
    const fields = descriptor.structs["t.Everything"]?.fields ?? [];
    const missing = Object.fromEntries(
      fields.map(({ name, kind }) => [name, missingValue(descriptor, kind)]),
    );
    expect(missing).toMatchObject({ first: false, color: 0, shade: null, text: null, newer: 0n });
    expect(missingValue(descriptor, { type: "primitive", name: "float", nullable: false })).toBe(0);
  });

  it.each([
    ["enum E { kA = 3, kB = 0 };", 0],
    ["enum E { kA = 3, kB = -5 };", -5],
    ["[Extensible] enum E { kA = 3, [Default] kB = 5 };", 5],
    ["[Native] enum E;", 0],
    ["enum E {};", 0],
  ])("that are missing of %s read as %d", (text, value) => {
    const described = describeText(text);
    expect(missingValue(described, { type: "enum", enum: "E", nullable: false })).toBe(value);
  });
});

describe("kindText", () => {
  it("writes types as a .mojom does", () => {
    const fields = descriptor.structs["t.Texts"]?.fields ?? [];
    expect(fields.map(({ kind }) => kindText(kind))).toEqual([
      "array<array<int8?, 4>>?",
      "map<string, t.Shape?>",
      "handle",
      "handle<platform>?",
      "pending_receiver<t.Target>",
      "pending_associated_remote<t.Target>?",
      "pending_associated_receiver<t.Target>",
      "t.Color?",
    ]);
  });
});
