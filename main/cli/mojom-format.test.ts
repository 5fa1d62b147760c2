// `mojom format` as people, editors and build scripts see it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCommandHere } from "./testing/command-in-process.ts";
import { runCommandOn } from "./testing/command.ts";

/** Programs are started from their sources, on a machine that may be busy. */
const TIMEOUT_MS = 120_000;
const UGLY = "struct S{int8 a;};";
const GOOD = "struct S {\n  int8 a;\n};\n";

let folder = "";
let file = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "mojom-format-"));
  file = path.join(folder, "a.mojom");
  writeFileSync(file, UGLY);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("mojom format", () => {
  it("tells which files it has changed, and succeeds", async () => {
    const first = await runCommandHere("mojom", "format", folder);
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout).toBe(`formatted ${file}\nformatted 1 of 1 files, 0 with errors\n`);
    expect(readFileSync(file, "utf8")).toBe(GOOD);
    const again = await runCommandHere("mojom", "format", file);
    expect(again).toMatchObject({ code: 0, stdout: "formatted 0 of 1 files, 0 with errors\n" });
  });

  it("fails with --check when a file would change, and leaves it", async () => {
    const first = await runCommandHere("mojom", "format", folder, "--check");
    expect(first).toMatchObject({ code: 1, stderr: "" });
    expect(first.stdout).toBe(`would format ${file}\n1 of 1 files would change, 0 with errors\n`);
    expect(readFileSync(file, "utf8")).toBe(UGLY);
    writeFileSync(file, GOOD);
    const again = await runCommandHere("mojom", "format", folder, "--check");
    expect(again).toMatchObject({ code: 0, stdout: "0 of 1 files would change, 0 with errors\n" });
  });

  it("fails on a file with syntax errors, and reports them with place and caret", async () => {
    writeFileSync(file, "struct S {\n  int8;\n};\n");
    const { code, stderr, stdout } = await runCommandHere("mojom", "format", file);
    expect([code, stdout]).toEqual([1, "formatted 0 of 1 files, 1 with errors\n"]);
    expect(stderr).toContain(`${file}:2:7: error: unexpected ";"`);
    expect(stderr).toMatch(/2 \| {3}int8;\n +\| {7}\^\n/);
  });

  it("takes standard input alone only", async () => {
    const { code, stderr, stdout } = await runCommandHere("mojom", "format", "-", file);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("- stands for standard input and goes with no other path");
  });
});

describe("mojom format -", { timeout: TIMEOUT_MS }, () => {
  it("writes standard input to standard output, and nothing else", async () => {
    const result = await runCommandOn(UGLY, "mojom", "format", "-");
    expect(result).toMatchObject({ code: 0, stdout: GOOD, stderr: "" });
  });

  it("writes nothing to standard output when there are errors", async () => {
    const { code, stderr, stdout } = await runCommandOn("struct", "mojom", "format", "-");
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("<stdin>:1:7: error: unexpected end of file");
  });

  it("only tells with --check", async () => {
    const result = await runCommandOn(UGLY, "mojom", "format", "-", "--check");
    expect(result).toMatchObject({ code: 1, stdout: "would format <stdin>\n", stderr: "" });
    const good = await runCommandOn(GOOD, "mojom", "format", "--check", "-");
    expect(good).toMatchObject({ code: 0, stdout: "", stderr: "" });
  });
});
