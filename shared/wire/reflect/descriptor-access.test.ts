import { describe, expect, it } from "vitest";
import type { KindDescriptor } from "../../codegen/index.ts";
import { describeText } from "../testing/describe-text.ts";
import {
  acceptsEnumValue,
  enumOf,
  own,
  slotSize,
  structOf,
  unionOf,
  versionTable,
} from "./descriptor-access.ts";

const descriptor = describeText(`
  module t;
  enum Basic { A, B, C = A, D = -3, E = 0xA };
  [Extensible] enum Open { [Default] kA };
  [Native] enum Foreign;
  enum None {};
  union U { bool a; };
  struct S { int32 a; [MinVersion=2] int64 b; [MinVersion=3] int64 c; [MinVersion=3] bool d; };
  struct Kinds {
    bool a; int8 b; uint16 c; float d; int64 e; string f; S g; U h; Basic i; handle j;
    pending_remote<I> k; pending_receiver<I> l; pending_associated_remote<I> m;
    pending_associated_receiver<I> n; array<int8> o; map<int8, int8> p;
  };
  interface I {};
`);

describe("names", () => {
  it("lead to their definitions", () => {
    expect(structOf(descriptor, "t.S").numBytes).toBe(32);
    expect(unionOf(descriptor, "t.U").fields).toHaveLength(1);
    expect(enumOf(descriptor, "t.Basic").values).toHaveLength(5);
  });

  it.each(["t.X", "S", "", "__proto__", "hasOwnProperty"])("%j leads nowhere", (name) => {
    expect(() => structOf(descriptor, name)).toThrow(`the descriptor has no ${name}`);
    expect(() => unionOf(descriptor, name)).toThrow(`the descriptor has no ${name}`);
    expect(() => enumOf(descriptor, name)).toThrow(`the descriptor has no ${name}`);
    expect(own(descriptor.interfaces, name)).toBeUndefined();
  });
});

describe("enums", () => {
  const known = (name: string) =>
    [-4, -3, -1, 0, 1, 2, 10, 11].filter((value) =>
      acceptsEnumValue(enumOf(descriptor, name), value),
    );

  it("know their values, aliases and gaps", () => {
    expect(known("t.Basic")).toEqual([-3, 0, 1, 10]);
  });

  it("accept anything if they are extensible or native, nothing if they are empty", () => {
    expect(known("t.Open")).toHaveLength(8);
    expect(known("t.Foreign")).toHaveLength(8);
    expect(known("t.None")).toEqual([]);
  });
});

describe("layout", () => {
  it("lists versions with their sizes", () => {
    expect(versionTable(structOf(descriptor, "t.S"))).toEqual([0, 16, 2, 24, 3, 32]);
  });

  it("knows the size of every kind's slot", () => {
    const { fields } = structOf(descriptor, "t.Kinds");
    const sizes = fields.map(({ kind }: { kind: KindDescriptor }) => slotSize(kind));
    expect(sizes).toEqual([1, 1, 2, 4, 8, 8, 8, 16, 4, 4, 8, 4, 8, 4, 8, 8]);
  });
});
