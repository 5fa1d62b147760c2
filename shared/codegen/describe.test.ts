import { describe as suite, expect, it } from "vitest";
import { compile } from "../mojom/index.ts";
import { describe } from "./describe.ts";
import type { Descriptor } from "./descriptor.ts";

function descriptorOf(files: Record<string, string>): Descriptor {
  const { diagnostics, modules } = compile(["main"], (path) => {
    const text = files[path];
    return text === undefined ? undefined : { path, text };
  });
  expect(diagnostics).toEqual([]);
  return describe(modules);
}

suite("descriptors", () => {
  it("lists fields by ordinal with their places", () => {
    const { structs } = descriptorOf({
      main: "module m; struct S { bool? b@1; int64 a@0; [MinVersion=1] S? c@2; };",
    });
    expect(structs["m.S"]).toEqual({
      name: "m.S",
      numBytes: 32,
      versions: [
        { version: 0, numBytes: 24 },
        { version: 1, numBytes: 32 },
      ],
      fields: [
        {
          name: "a",
          kind: { type: "primitive", name: "int64", nullable: false },
          ordinal: 0,
          offset: 0,
          bit: 0,
          minVersion: 0,
        },
        {
          name: "b",
          kind: { type: "primitive", name: "bool", nullable: true },
          ordinal: 1,
          offset: 8,
          bit: 1,
          flag: { offset: 8, bit: 0 },
          minVersion: 0,
        },
        {
          name: "c",
          kind: { type: "struct", struct: "m.S", nullable: true },
          ordinal: 2,
          offset: 16,
          bit: 0,
          minVersion: 1,
        },
      ],
    });
  });

  it("names other definitions and contains them, imported ones as well", () => {
    const descriptor = descriptorOf({
      main: `module m; import "other";
        struct S { array<o.E, 2> e; map<string, o.U?> u; pending_associated_remote<o.I> i; };`,
      other: `module o; import "third";
        enum E { kA }; union U { bool b; }; interface I { M(t.T t); };`,
      third: "module t; struct T { enum Nested { kX }; };",
    });
    expect(Object.keys(descriptor.structs)).toEqual(["m.S", "t.T"]);
    expect(Object.keys(descriptor.unions)).toEqual(["o.U"]);
    expect(Object.keys(descriptor.enums)).toEqual(["o.E", "t.T.Nested"]);
    expect(Object.keys(descriptor.interfaces)).toEqual(["o.I"]);
    expect(descriptor.structs["m.S"]?.fields.map(({ kind }) => kind)).toEqual([
      {
        type: "array",
        element: { type: "enum", enum: "o.E", nullable: false },
        length: 2,
        nullable: false,
      },
      {
        type: "map",
        key: { type: "string", nullable: false },
        value: { type: "union", union: "o.U", nullable: true },
        nullable: false,
      },
      { type: "endpoint", role: "remote", associated: true, interface: "o.I", nullable: false },
    ]);
  });

  it("tells of enums and unions with what unknown values become", () => {
    const { enums, unions } = descriptorOf({
      main: `
        enum Plain { kA = -1, kB = kA };
        [Extensible] enum Open { kX, [Default] kY };
        [Native] enum Any;
        [Extensible] union U { string s; [Default] int8 d; };
      `,
    });
    expect(enums).toEqual({
      Plain: {
        name: "Plain",
        values: [
          { name: "kA", value: -1 },
          { name: "kB", value: -1 },
        ],
        extensible: false,
        native: false,
      },
      Open: {
        name: "Open",
        values: [
          { name: "kX", value: 0 },
          { name: "kY", value: 1 },
        ],
        extensible: true,
        native: false,
        defaultValue: 1,
      },
      Any: { name: "Any", values: [], extensible: false, native: true },
    });
    expect(unions["U"]).toMatchObject({
      extensible: true,
      defaultTag: 1,
      fields: [{ tag: 0 }, { tag: 1 }],
    });
  });

  it("tells of methods with their lists", () => {
    const { interfaces } = descriptorOf({
      main: "interface I { A(int8 x); [Sync] B@7() => (); };",
    });
    const [a, b] = interfaces["I"]?.methods ?? [];
    expect(a).toMatchObject({ name: "A", ordinal: 0, sync: false, params: { name: "I.A_Params" } });
    expect(a).not.toHaveProperty("response");
    expect(b).toMatchObject({ name: "B", ordinal: 7, sync: true, response: { numBytes: 8 } });
  });

  it("contains what a native struct travels as", () => {
    const { enums, structs } = descriptorOf({ main: "module m; [Native] struct N;" });
    expect(Object.keys(structs)).toEqual(["m.N", "m.N_SerializedHandle"]);
    expect(Object.keys(enums)).toEqual(["m.N_SerializedHandleType"]);
  });

  it("survives being written down", () => {
    const descriptor = descriptorOf({ main: "struct S { S? s; handle<platform> h; };" });
    expect(JSON.parse(JSON.stringify(descriptor))).toEqual(descriptor);
  });
});
