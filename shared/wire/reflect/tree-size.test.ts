import { describe, expect, it } from "vitest";
import { Encoder } from "../encoder.ts";
import { MAX_SHOWN_ELEMENTS, MAX_SHOWN_NODES } from "../limits.ts";
import { describeText } from "../testing/describe-text.ts";
import { type DecodedMessage, decodeMessage } from "./decode-message.ts";
import { encodeStruct } from "./encode-value.ts";
import type { ValueNode } from "./value-node.ts";

const FIELDS = Array.from({ length: 300 }, (_, index) => `[MinVersion=1] int32 f${index};`);
const descriptor = describeText(`
  module t;
  struct Wide { ${FIELDS.join(" ")} };
  union Pick { int32 a; string b; };
  enum Level { kLow = 1, kHigh = 2 };
  interface I {
    Bools(array<array<bool>> rows);
    Maybes(array<array<Level?>> rows);
    Wides(array<Wide> rows);
    Unions(array<array<Pick?>> rows);
    Maps(array<map<int32, int32>> rows);
    Texts(array<string> rows);
  };
`);

/** A message of the method, whose only parameter is `rows`. */
function message(name: string, rows: unknown): Uint8Array {
  const method = descriptor.interfaces["t.I"]?.methods.find((known) => known.name === name);
  if (method === undefined) throw new Error(`no ${name}`);
  const encoder = Encoder.begin({ name: method.ordinal, flags: 0, headerVersion: 0 });
  encodeStruct(encoder, descriptor, method.params, { rows });
  return encoder.finish();
}

const decode = (bytes: Uint8Array): DecodedMessage => decodeMessage(descriptor, "t.I", bytes);
const countNodes = (node: ValueNode): number =>
  node.children.reduce((sum, child) => sum + countNodes(child), 1);
const countOmitted = (node: ValueNode): number =>
  node.children.reduce((sum, child) => sum + countOmitted(child), node.omitted ?? 0);
const repeat = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

function payloadOf(bytes: Uint8Array): ValueNode {
  const { payload, verdict } = decode(bytes);
  expect(verdict).toBe("PASS");
  if (payload === undefined) throw new Error("no payload");
  return payload;
}

describe("a tree", () => {
  it.each([
    ["Bools", repeat(100, repeat(1000, true))],
    ["Maybes", repeat(100, repeat(1000, null))],
    ["Unions", repeat(100, repeat(1000, null))],
    ["Maps", repeat(100, new Map(repeat(1000, 0).map((_, index) => [index, index])))],
    ["Wides", repeat(500, Object.fromEntries(FIELDS.map((_, index) => [`f${index}`, 0])))],
  ])("of %s stays within its limit", (name, rows) => {
    const nodes = countNodes(payloadOf(message(name, rows)));
    expect(nodes).toBeGreaterThan(MAX_SHOWN_NODES / 2);
    // Whatever stands on the way to the last one may come on top.
    expect(nodes).toBeLessThanOrEqual(MAX_SHOWN_NODES + 10);
  });

  it("counts what it does not show, level by level", () => {
    const payload = payloadOf(message("Bools", repeat(100, repeat(1000, true))));
    const [rows] = payload.children;
    expect((rows?.children.length ?? 0) + (rows?.omitted ?? 0)).toBe(100);
    for (const row of rows?.children ?? []) {
      expect(row.children.length + (row.omitted ?? 0)).toBe(1000);
    }
  });

  it("does not count fields that the sender did not know as free", () => {
    const wide = Object.fromEntries(FIELDS.map((_, index) => [`f${index}`, 0]));
    const bytes = message("Wides", repeat(500, wide)).slice();
    const view = new DataView(bytes.buffer);
    // Each of the structs as its version 0 had it: nothing but a header.
    for (let at = 24 + 16 + 8 + 500 * 8; at < bytes.length; at += 1208) view.setUint32(at, 8, true);
    for (let at = 24 + 16 + 8 + 500 * 8; at < bytes.length; at += 1208) {
      view.setUint32(at + 4, 0, true);
    }
    const payload = payloadOf(bytes);
    expect(countNodes(payload)).toBeLessThanOrEqual(MAX_SHOWN_NODES + 10);
    expect(payload.children[0]?.children[0]?.children[0]?.kind).toBe("missing");
    expect(countOmitted(payload)).toBeGreaterThan(400);
  });

  it("still finds what is wrong beyond its limit, and shows it", () => {
    const bytes = message("Maybes", repeat(100, repeat(1000, 2))).slice();
    new DataView(bytes.buffer).setInt32(bytes.length - 4, 7, true);
    const { payload, verdict, error } = decode(bytes);
    expect(verdict).toBe("UNKNOWN_ENUM_VALUE");
    expect(error?.offset).toBe(bytes.length - 4);
    const last = payload?.children[0]?.children.at(-1);
    expect(last?.children.at(-1)).toMatchObject({ name: "[999]", error: { code: verdict } });
  });

  it("shows the elements of a single array up to a limit of their own", () => {
    const [rows] = payloadOf(message("Texts", repeat(5000, "x"))).children;
    expect(rows?.children).toHaveLength(MAX_SHOWN_ELEMENTS);
    expect(rows?.omitted).toBe(5000 - MAX_SHOWN_ELEMENTS);
  });

  it("shows no more of the ids of associated endpoints", () => {
    const ids = 3000;
    const bytes = new Uint8Array(48 + 16 + 8 + 4 * ids);
    const view = new DataView(bytes.buffer);
    const write = (at: number, value: number) => view.setUint32(at, value, true);
    [48, 2, 0, 0, 0, 0, 1, 0, 16, 0, 24, 0, 16, 0].forEach((word, index) => write(4 * index, word));
    write(64, 8 + 4 * ids);
    write(68, ids);
    for (let i = 0; i < ids; i++) write(72 + 4 * i, i + 1);
    const { header } = decode(bytes);
    const node = header.children.find(({ name }) => name === "payload_interface_ids");
    expect(node).toMatchObject({ value: "3000 elements", omitted: ids - MAX_SHOWN_ELEMENTS });
    expect(node?.children).toHaveLength(MAX_SHOWN_ELEMENTS);
  });

  it("cuts the text of a long string, never its value", () => {
    const text = "\u0000".repeat(50_000);
    const [rows] = payloadOf(message("Texts", [text])).children;
    expect(rows?.children[0]?.leaf).toBe(text);
    expect(rows?.children[0]?.value).toHaveLength(60_002 + " … (50000 characters)".length);
  });
});
