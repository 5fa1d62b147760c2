import { describe, expect, it } from "vitest";
import { inlineSize } from "./pack.ts";
import type { StructLayout } from "./model.ts";
import { moduleOf, only } from "./testing/compile-text.ts";

const PRELUDE = `
  struct S {}; interface I {}; union U { bool b; }; enum E { kA };
`;

function layoutOf(fields: string): StructLayout {
  return only(moduleOf(`${PRELUDE} struct T { ${fields} };`).structs, 1).layout;
}

/** `offset`, or `offset.bit` for bools, in ordinal order; a flag goes before its value. */
function offsetsOf(fields: string): string[] {
  return layoutOf(fields).fields.map(({ field, offset, bit, flag }) => {
    const isBool = field.kind.type === "primitive" && field.kind.name === "bool";
    const value = isBool ? `${offset}.${bit}` : String(offset);
    return flag === undefined ? value : `${flag.offset}.${flag.bit}:${value}`;
  });
}

/** Fields a, b, c ... of these types. */
function fieldsOf(...types: string[]): string {
  return types.map((type, index) => `${type} f${index};`).join(" ");
}

function packed(...types: string[]): string {
  return offsetsOf(fieldsOf(...types)).join(" ");
}

describe("packing", () => {
  it("fills gaps with later fields", () => {
    expect(packed("int8", "int32", "int16", "int8", "int8")).toBe("0 4 2 1 8");
  });

  it("puts small fields side by side", () => {
    expect(packed("int8", "uint8", "int32")).toBe("0 1 4");
  });

  it("shares bytes between bools, eight to each", () => {
    const bools = Array.from({ length: 8 }, () => "bool");
    expect(packed("bool", "bool", "int32", ...bools)).toBe(
      "0.0 0.1 4 0.2 0.3 0.4 0.5 0.6 0.7 1.0 1.1",
    );
  });

  it("packs a struct of everything", () => {
    const types =
      "bool int8 string uint8 int16 double uint16 int32 uint32 int64 float string handle";
    expect(packed(...types.split(" "), "uint64", "S", "array<int8>", "string?")).toBe(
      "0.0 1 8 2 4 16 6 24 28 32 40 48 44 56 64 72 80",
    );
  });

  it("aligns a remote to 4 although it takes 8", () => {
    expect(packed("int32", "pending_remote<I>")).toBe("0 4");
    expect(packed("int32", "pending_associated_remote<I>")).toBe("0 4");
  });

  it("packs nullable objects and handles as the others", () => {
    expect(
      packed(
        "string?",
        "handle?",
        "S?",
        "handle<message_pipe>?",
        "array<int8>?",
        "handle<data_pipe_consumer>?",
        "array<int8, 4>?",
        "handle<shared_buffer>?",
        "pending_remote<I>?",
        "handle<platform>?",
        "pending_receiver<I>?",
      ),
    ).toBe("0 8 16 12 24 32 40 36 48 56 60");
  });

  it("puts a bool in a byte of its own when none before it has room", () => {
    expect(packed("int8", "bool", "int32", "string?", "bool")).toBe("0 1.0 4 8 1.1");
  });

  it("packs the kinds of handles", () => {
    expect(packed("handle", "pending_remote<I>", "pending_receiver<I>")).toBe("0 4 12");
  });

  it("gives unions 16 bytes on an 8 byte boundary", () => {
    expect(packed("int8", "U", "U?", "int8")).toBe("0 8 24 1");
  });

  it("stores enums as int32", () => {
    expect(packed("int8", "E", "int8")).toBe("0 4 1");
  });

  it("follows ordinals, not the order of the source", () => {
    expect(offsetsOf("int8 b@1; int32 c@2; int64 a@0;").join(" ")).toBe("0 8 12");
  });

  it("splits a nullable value into a flag and a value", () => {
    expect(packed("int32?", "bool?", "E?")).toBe("0.0:4 0.1:0.2 0.3:8");
    expect(packed("uint8?", "double?")).toBe("0.0:1 0.1:8");
  });

  it("packs nullable values like the pair one would write by hand", () => {
    const byHand = offsetsOf("bool has_a; int16 a; bool has_b; int64 b;").join(" ");
    expect(byHand).toBe("0.0 2 0.1 8");
    expect(packed("int16?", "int64?")).toBe("0.0:2 0.1:8");
  });
});

describe("struct sizes", () => {
  it("count the header and round up to 8", () => {
    expect(layoutOf("").numBytes).toBe(8);
    expect(layoutOf("int8 a;").numBytes).toBe(16);
    expect(layoutOf(fieldsOf("int32", "int32", "int32", "int32")).numBytes).toBe(24);
  });

  it("know each version", () => {
    const { numBytes, versions } = layoutOf(`
      int32 a; [MinVersion=2] int64 b; [MinVersion=3] int64 c; [MinVersion=3] bool d;
    `);
    expect(versions).toEqual([
      { version: 0, numBytes: 16 },
      { version: 2, numBytes: 24 },
      { version: 3, numBytes: 32 },
    ]);
    expect(numBytes).toBe(32);
  });

  it("have a version 0 even if every field came later", () => {
    expect(layoutOf("[MinVersion=1] int32 a;").versions).toEqual([
      { version: 0, numBytes: 8 },
      { version: 1, numBytes: 16 },
    ]);
  });

  it("list a version that added nothing but bits as its own", () => {
    expect(layoutOf("bool a; [MinVersion=1] bool b;").versions).toEqual([
      { version: 0, numBytes: 16 },
      { version: 1, numBytes: 16 },
    ]);
  });

  it("apply to parameters and responses as well", () => {
    const { interfaces } = moduleOf(
      "interface I { M(int8 a, [MinVersion=1] int64 b) => (bool c); };",
    );
    const { params, response } = only(only(interfaces).methods);
    expect(params.layout.versions.map(({ numBytes }) => numBytes)).toEqual([16, 24]);
    expect(response?.layout.numBytes).toBe(16);
  });
});

describe("inline sizes", () => {
  it.each([
    ["bool", 1],
    ["int8", 1],
    ["uint8", 1],
    ["int16", 2],
    ["uint16", 2],
    ["int32", 4],
    ["uint32", 4],
    ["float", 4],
    ["int64", 8],
    ["uint64", 8],
    ["double", 8],
    ["string", 8],
    ["S", 8],
    ["map<int8, int8>", 8],
    ["array<int8>", 8],
    ["U", 16],
    ["E", 4],
    ["handle", 4],
    ["pending_remote<I>", 8],
    ["pending_receiver<I>", 4],
    ["pending_associated_remote<I>", 8],
    ["pending_associated_receiver<I>", 4],
  ])("%s takes %i bytes", (type, size) => {
    expect(inlineSize(only(layoutOf(`${type} f;`).fields).field.kind)).toBe(size);
  });
});
