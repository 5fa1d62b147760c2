import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Descriptor, describe as describeModules } from "../../shared/codegen/index.ts";
import { compile } from "../../shared/mojom/index.ts";
import { DescriptorFileError, readDescriptorFile } from "./descriptor-file.ts";

const TEXT = `module m;
  enum Color { kRed = -5, kGreen };
  [Extensible] enum Shade { [Default] kLight };
  [Native] enum Opaque;
  [Native] struct Blob;
  [Extensible] union U { [Default] bool? a; array<string?, 3> b; array<U> c; map<Color, S?> d; };
  struct S {
    bool? a; double b; U u; Opaque o; Blob? blob; handle<platform>? h;
    [MinVersion=2] Shade? shade; [MinVersion=3] array<array<int8?>>? deep;
  };
  interface I {
    A(S s) => ();
    [Sync, MinVersion=4] B@7(pending_associated_remote<I>? i) => (array<U> list);
  };`;
const { modules } = compile(["m.mojom"], (name) => ({ path: name, text: TEXT }));
const DESCRIPTOR = describeModules(modules);

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "descriptor-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function read(text: string): Descriptor {
  const file = path.join(folder, "d.json");
  writeFileSync(file, text);
  return readDescriptorFile(file);
}

/** The descriptor's JSON, with one text in it replaced. */
function altered(from: string, to: string): string {
  const json = JSON.stringify(DESCRIPTOR);
  expect(json).toContain(from);
  return json.replace(from, to);
}

describe("readDescriptorFile", () => {
  it("gives back what was described", () => {
    expect(DESCRIPTOR.interfaces["m.I"]?.methods).toHaveLength(2);
    expect(read(JSON.stringify(DESCRIPTOR))).toEqual(DESCRIPTOR);
  });

  it("asks for a newer version when the schema is newer", () => {
    const newer = altered('"schema":1', '"schema":2');
    expect(() => read(newer)).toThrow("is of schema 2; this version reads up to 1.");
  });

  it.each([
    ["{", "cannot be read as JSON"],
    ["{}", "is not a descriptor: ✖"],
    ['{"schema":1,"structs":{},"unions":{},"enums":{}}', "interfaces"],
    [`{"schema":1,"structs":{"a":{"fields":[{"kind":${"[".repeat(9)}`, "cannot be read as JSON"],
  ])("refuses %s", (text, message) => {
    expect(() => read(text)).toThrow(DescriptorFileError);
    expect(() => read(text)).toThrow(message);
  });

  it("refuses types without end", () => {
    const depth = 20_000;
    const kind = `${'{"type":"array","nullable":false,"element":'.repeat(depth)}0${"}".repeat(depth)}`;
    const deep = altered('{"type":"primitive","name":"double","nullable":false}', kind);
    expect(() => read(deep)).toThrow(DescriptorFileError);
  });

  it.each([
    ['"name":"m.S"', '"name":"m.T"', '"m.S" is called "m.T"'],
    ['"struct":"m.Blob"', '"struct":"m.Gone"', 'm.S.blob refers to "m.Gone", which is missing'],
    ['"union":"m.U"', '"union":"gone"', 'refers to "gone", which is missing'],
    ['"interface":"m.I"', '"interface":"__proto__"', 'refers to "__proto__", which is missing'],
    ['"offset":8,', '"offset":4000,', "does not lie inside of its struct"],
    ['"flag":{"offset":0', '"flag":{"offset":4000', "does not lie inside of its struct"],
    ['"version":2,', '"version":3,', "the versions of m.S do not rise"],
    ['"versions":[{"version":0', '"versions":[{"version":1', "has no version 0"],
    ['"numBytes":24', '"numBytes":32', "is not as large as its newest version"],
    ['"version":0,"numBytes":24', '"version":0,"numBytes":23', "has 23 bytes in version 0"],
  ])("refuses what would lead a decoder astray: %s as %s", (from, to, message) => {
    expect(() => read(altered(from, to))).toThrow(message);
  });
});
