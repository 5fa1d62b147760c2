import { describe, expect, it } from "vitest";
import { compile } from "./compile.ts";
import type { SourceLoader } from "./compile.ts";
import { brief, compileText, MAIN, moduleOf, only } from "./testing/compile-text.ts";

describe("imports", () => {
  it("hang on the module, one object per file", () => {
    const module = moduleOf({
      [MAIN]: 'import "b"; import "c"; struct S { B b; C c; };',
      b: 'import "d"; struct B { D d; };',
      c: 'import "d"; struct C { D d; };',
      d: "struct D {};",
    });
    const [b, c] = module.imports;
    expect(module.imports.map(({ path }) => path)).toEqual(["b", "c"]);
    expect(b?.imports[0]).toBe(c?.imports[0]);
  });

  it("are asked for with the importing file", () => {
    const asked: unknown[] = [];
    const load: SourceLoader = (path, importedFrom) => {
      asked.push([path, importedFrom]);
      return { path: `/root/${path}`, text: path === "a" ? 'import "x\\\\b";' : "" };
    };
    compile(["a"], load);
    expect(asked).toEqual([
      ["a", undefined],
      ["x/b", "/root/a"],
    ]);
  });

  it("are compiled once however many names lead to them", () => {
    const load: SourceLoader = (path) => {
      const isFirst = path === "a";
      return isFirst
        ? { path, text: 'import "b"; import "./b"; struct S { T t; };' }
        : { path: "b", text: "struct T {};" };
    };
    const { diagnostics, modules } = compile(["a"], load);
    expect(diagnostics).toEqual([]);
    expect(only(modules).imports[0]).toBe(only(modules).imports[1]);
  });

  it("in a circle are reported with the whole circle", () => {
    const { diagnostics, modules } = compileText({
      [MAIN]: 'import "b";',
      b: 'import "c";',
      c: 'import "b";',
    });
    expect(diagnostics.map(({ message }) => message)).toEqual(["import cycle: b -> c -> b"]);
    expect(modules).toEqual([]);
  });

  it("of itself are a circle too", () => {
    const { diagnostics } = compileText(`import "${MAIN}";`);
    expect(brief(diagnostics)).toEqual(["import-cycle 1:1"]);
  });

  it("that are missing or broken do not make every name an error", () => {
    const { diagnostics } = compileText({
      [MAIN]: 'import "gone"; import "broken"; struct S { Gone g; Broken b = kBroken; };',
      broken: "struct Broken { int8 };",
    });
    expect(brief(diagnostics)).toEqual(["unexpected-token 1:22", "file-not-found 1:1"]);
  });
});

describe("results", () => {
  const files = new Map([
    ["good", "struct S {};"],
    ["bad", "struct T { Gone a; }; struct U { int8 }; enum E { kA = 1.5 };"],
    ["uses-bad", 'import "bad"; struct V { T t; };'],
    ["warned", "interface I {}; struct W { I& i; };"],
  ]);
  const load: SourceLoader = (path) => {
    const text = files.get(path);
    return text === undefined ? undefined : { path, text };
  };

  it("leave out modules with errors in them or below them, not those with warnings", () => {
    const { modules } = compile([...files.keys()], load);
    expect(modules.map(({ path }) => path)).toEqual(["good", "warned"]);
  });

  it("hold the errors of all phases at once", () => {
    expect(brief(compile(["bad"], load).diagnostics)).toEqual([
      "unexpected-token 1:39",
      "bad-default 1:56",
      "undefined-type 1:12",
    ]);
  });

  it("report a file once, however often it is used", () => {
    const { diagnostics } = compile(["bad", "uses-bad", "bad"], load);
    expect(diagnostics).toHaveLength(3);
  });

  it("report a root that is not there", () => {
    const { diagnostics } = compile(["gone"], load);
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ["file-not-found", 'cannot find "gone"'],
    ]);
  });

  it("list a file asked for twice once", () => {
    expect(compile(["good", "good"], load).modules).toHaveLength(1);
  });
});
