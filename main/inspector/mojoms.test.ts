import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MojomError } from "../mojom/describe.ts";
import { MojomPathError } from "../mojom/load.ts";
import { loadDescriptor } from "./mojoms.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "mojoms-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, text: string): string {
  const target = path.join(folder, name);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
  return target;
}

function methodsOf(interfaceName: string, paths: readonly string[]): string[] | undefined {
  return loadDescriptor(paths).interfaces[interfaceName]?.methods.map(({ name }) => name);
}

describe("loadDescriptor", () => {
  it("knows what the app itself speaks", () => {
    expect(methodsOf("mojoscope.lab.mojom.Logger", [])).toEqual(["Log", "GetTail"]);
    expect(methodsOf("mojoscope.mojom.Inspector", [])).toContain("OpenTraceView");
  });

  it("knows the newest version of what old peers speak an older one of", () => {
    const descriptor = loadDescriptor();
    const { interfaces, structs } = descriptor;
    const fields = structs["mojoscope.lab.versioning.mojom.Reading"]?.fields;
    expect(fields?.map(({ name }) => name)).toEqual(["celsius", "humidity_percent", "station"]);
    expect(interfaces["mojoscope.lab.versioning.mojom.Weather"]?.methods).toHaveLength(3);
  });

  it("knows the user's files and folders too, whatever they are called", () => {
    file("testdata/deep/b.mojom", "module b; interface B { Two(); };");
    const paths = [
      file("a.mojom", "module a; interface A { One(); };"),
      path.join(folder, "testdata"),
    ];
    expect([methodsOf("a.A", paths), methodsOf("b.B", paths)]).toEqual([["One"], ["Two"]]);
  });

  it("lets nobody redefine what the app speaks", () => {
    const own = file("own.mojom", "module mojoscope.lab.mojom; interface Logger { Other(); };");
    expect(methodsOf("mojoscope.lab.mojom.Logger", [own])).toEqual(["Log", "GetTail"]);
  });

  it("throws every error with its place", () => {
    const paths = [
      file("a.mojom", "struct S { Gone x; };"),
      file("b.mojom", "\n  struct T { Lost y; };"),
    ];
    const load = (): unknown => loadDescriptor(paths);
    expect(load).toThrow(MojomError);
    expect(load).toThrow(`${paths[0]}:1:12: error: type "Gone" is not defined`);
    expect(load).toThrow(`${paths[1]}:2:14: error: type "Lost" is not defined`);
  });

  it("throws for a path that leads nowhere", () => {
    expect(() => loadDescriptor([path.join(folder, "nowhere")])).toThrow(MojomPathError);
  });
});
