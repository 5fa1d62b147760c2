// What the commands about .mojom files print, run in this process.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DESCRIPTOR_SCHEMA } from "../../shared/codegen/index.ts";
import { runCommandHere } from "./testing/command-in-process.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "mojom-commands-"));
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

function methodOrdinals(json: string, name: string): unknown {
  const { interfaces } = JSON.parse(json) as {
    readonly interfaces: Readonly<Record<string, { readonly methods: readonly Method[] }>>;
  };
  return interfaces[name]?.methods.map((method) => [method.name, method.ordinal]);
}

interface Method {
  readonly name: string;
  readonly ordinal: number;
}

describe("mojom check --json", () => {
  it("tells programs where everything is, and people the summary", async () => {
    const bad = file("bad.mojom", "interface I {};\nstruct S {\n  I& x;\n  Gone? y;\n};\n");
    const { code, stdout, stderr } = await runCommandHere("mojom", "check", bad, "--json");
    expect(code).toBe(1);
    expect(stderr).toBe("parsed 0 of 1 files, 1 errors\n");
    expect(JSON.parse(stdout)).toEqual({
      files: 1,
      parsed: 0,
      errors: 1,
      warnings: 1,
      diagnostics: [
        expect.objectContaining({
          code: "legacy-syntax",
          severity: "warning",
          hint: "write pending_receiver<I>",
          ...{ path: bad, line: 3, column: 3, endLine: 3, endColumn: 5 },
        }),
        expect.objectContaining({
          code: "undefined-type",
          severity: "error",
          message: 'type "Gone" is not defined',
          ...{ path: bad, line: 4, column: 3, endLine: 4, endColumn: 7 },
        }),
      ],
    });
  });
});

describe("mojom check --against", () => {
  it("reports what peers of the older release would not understand", async () => {
    file("old/common/point.mojom", "module m; [Stable] struct Point { int32 x; };");
    file(
      "old/line.mojom",
      'module m; import "common/point.mojom"; [Stable] struct L { Point a; };',
    );
    file("new/common/point.mojom", "module m; [Stable] struct Point { int64 x; };");
    file(
      "new/line.mojom",
      'module m; import "common/point.mojom"; [Stable] struct L { Point a; };',
    );
    const [old, now] = ["old", "new"].map((name) => path.join(folder, name));
    const same = await runCommandHere("mojom", "check", old ?? "", "--against", old ?? "");
    expect(same.code).toBe(0);
    const { code, stdout, stderr } = await runCommandHere(
      ...["mojom", "check", now ?? "", "--against", old ?? ""],
    );
    expect([code, stdout]).toEqual([1, "parsed 2 of 2 files, 1 errors\n"]);
    expect(stderr).toContain('point.mojom:1:41: error: "x" was int32 and is int64');
  });

  it("wants an older release without errors", async () => {
    const [old, now] = [file("old.mojom", "struct S {"), file("new.mojom", "struct S {};")];
    const { code, stderr } = await runCommandHere("mojom", "check", now, "--against", old);
    expect(code).toBe(2);
    expect(stderr).toContain("old.mojom:1:11: error: unexpected end of file");
  });
});

describe("the options of all that read .mojom files", () => {
  it("name the features that hold", async () => {
    const text =
      "interface I { [EnableIf=is_linux] A(); [EnableIfNot=is_linux|is_mac] B(); C(); };";
    const source = file("i.mojom", text);
    const plain = await runCommandHere("mojom", "describe", source);
    expect(methodOrdinals(plain.stdout, "I")).toEqual([
      ["B", 0],
      ["C", 1],
    ]);
    const linux = await runCommandHere("mojom", "describe", "--feature", "is_linux", source);
    expect(methodOrdinals(linux.stdout, "I")).toEqual([
      ["A", 0],
      ["C", 1],
    ]);
  });

  it("name several import roots, in front of the paths or behind them", async () => {
    file("one/a.mojom", "struct A {};");
    file("two/b.mojom", "struct B {};");
    const main = file("main.mojom", 'import "a.mojom"; import "b.mojom"; struct C { A a; B b; };');
    const [one, two] = ["one", "two"].map((name) => path.join(folder, name));
    const args = ["-I", one ?? "", main, "--import-root", two ?? ""];
    const { code, stdout } = await runCommandHere("mojom", "check", ...args);
    expect([code, stdout]).toEqual([0, "parsed 1 of 1 files, 0 errors\n"]);
  });

  it("take salts from several files as one", async () => {
    const source = file("i.mojom", "interface RendererConfiguration { A(); B(); };");
    const salts = [file("f", "f"), file("oo", "oo")].flatMap((salt) => ["--salt-file", salt]);
    const { stdout } = await runCommandHere("mojom", "describe", source, ...salts);
    expect(methodOrdinals(stdout, "RendererConfiguration")).toEqual([
      ["A", 1257880741],
      ["B", 631133653],
    ]);
  });

  it("scramble what is generated, too", async () => {
    const source = file("i.mojom", "interface RendererConfiguration { A(); B@3(); };");
    const args = ["mojom", "generate", source, "--salt-file", file("salt", "foo")];
    expect((await runCommandHere(...args)).code).toBe(0);
    const generated = readFileSync(path.join(folder, "gen/i.mojom.ts"), "utf8");
    expect(generated).toContain('{ name: "A", ordinal: 1257880741, ');
    expect(generated).toContain('{ name: "B", ordinal: 3, ');
  });

  it("excuse old enums that have no default", async () => {
    const source = file("e.mojom", "module m; [Extensible] enum E { kA };");
    const strict = await runCommandHere("mojom", "check", source);
    expect(strict.code).toBe(1);
    const excused = await runCommandHere("mojom", "check", source, "--without-default", "m.E");
    expect(excused.code).toBe(0);
  });

  it("refuse a salt without a byte", async () => {
    const [source, salt] = [file("i.mojom", ""), file("salt", "")];
    const { code, stderr } = await runCommandHere("mojom", "check", source, "--salt-file", salt);
    expect(code).toBe(2);
    expect(stderr).toBe(`mojoscope: There is no salt in ${salt}.\n`);
  });
});

describe("mojom describe", () => {
  it("prints what is asked for and what that imports, with its schema", async () => {
    file("b.mojom", "module b; struct B { int8 x; };");
    const a = file("a.mojom", 'module a; import "b.mojom"; struct A { b.B? b; };');
    const { code, stdout, stderr } = await runCommandHere("mojom", "describe", a);
    expect([code, stderr]).toEqual([0, ""]);
    const descriptor = JSON.parse(stdout) as { readonly structs: object };
    expect(descriptor).toMatchObject({ schema: DESCRIPTOR_SCHEMA, unions: {}, enums: {} });
    expect(Object.keys(descriptor.structs)).toEqual(["a.A", "b.B"]);
  });

  it("prints what decode takes in place of the .mojom files", async () => {
    const a = file("a.mojom", "module a; interface A { M(string text); };");
    const { stdout } = await runCommandHere("mojom", "describe", a);
    const json = file("a.json", stdout);
    const hex =
      "1800000000000000 0000000000000000 0000000000000000 " +
      "1000000000000000 0800000000000000 0a00000002000000 6869000000000000";
    const decoded = await runCommandHere(
      ...["decode", "--mojom", json, "--interface", "a.A", "--hex", hex],
    );
    expect(decoded.stdout).toContain('text: string = "hi"\nverdict: PASS');
  });

  it("prints nothing of files with errors", async () => {
    const bad = file("bad.mojom", "struct S { Gone x; };");
    const { code, stdout, stderr } = await runCommandHere("mojom", "describe", bad);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain('error: type "Gone" is not defined');
  });

  it("does not choose between two meanings of one name", async () => {
    const [a, b] = [file("a.mojom", "struct S {};"), file("b.mojom", "struct S { int8 x; };")];
    const { code, stderr } = await runCommandHere("mojom", "describe", a, b);
    expect(code).toBe(2);
    expect(stderr).toBe(
      `mojoscope: ${a} and ${b} define "S" differently: leave one of them out.\n`,
    );
  });

  it("takes the same definition twice for one", async () => {
    const [a, b] = [file("a.mojom", "struct S {};"), file("copy/a.mojom", "struct S {};")];
    expect((await runCommandHere("mojom", "describe", a, b)).code).toBe(0);
  });
});
