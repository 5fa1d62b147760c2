import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { VALIDATION_ERROR_CODES } from "../shared/wire/index.ts";
import { runFolder } from "./run-folder.ts";
import { runPair } from "./run-pair.ts";
import { readVectors } from "./vector-folder.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OWN = readVectors(path.join(ROOT, "conformance/vectors"));
/** Mojo's own suite, which is no part of this project. */
const CORPUS = readVectors(path.join(ROOT, "../shared/mojo-validation"));

describe("our own vectors", () => {
  it.each(OWN)("$name", async (pair) => {
    expect(await runPair(pair)).toEqual([]);
  });

  it("reach every rule that bytes alone can break", () => {
    const named = OWN.map(({ expected }) => expected?.replace("VALIDATION_ERROR_", ""));
    // Only the conversion to a user's own types can fail with this one.
    const reachable = VALIDATION_ERROR_CODES.filter((code) => code !== "DESERIALIZATION_FAILED");
    expect(new Set(named)).toEqual(new Set(["PASS", ...reachable]));
  });
});

describe.skipIf(CORPUS.length === 0)("Mojo's vectors (skipped where they are absent)", () => {
  it.each(CORPUS)("$name", async (pair) => {
    expect(await runPair(pair)).toEqual([]);
  });
});

describe("the command", () => {
  let folder = "";

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "mojoscope-vectors-"));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Copies a vector of our own under another name. */
  function plant(name: string, as = name): void {
    for (const ending of ["data", "expected"]) {
      const from = path.join(ROOT, `conformance/vectors/${name}.${ending}`);
      cpSync(from, path.join(folder, `${as}.${ending}`));
    }
  }

  const write = (name: string, text: string): void => {
    writeFileSync(path.join(folder, name), text);
  };

  it("counts what passed", async () => {
    plant("rules_map_good");
    plant("rules_map_null_key");
    write("notes.txt", "not a vector");
    expect(await runFolder(folder)).toEqual({ passed: 2, total: 2, failures: [] });
  });

  it("says which decoder said what", async () => {
    plant("rules_map_good");
    write("rules_map_good.expected", "VALIDATION_ERROR_ILLEGAL_POINTER\n");
    expect(await runFolder(folder)).toEqual({
      passed: 0,
      total: 1,
      failures: ["reflective decoder", "generated code"].map(
        (decoder) =>
          `rules_map_good: ${decoder} (request): expected VALIDATION_ERROR_ILLEGAL_POINTER, got PASS`,
      ),
    });
  });

  it.each([
    ["there is no .expected file", { "rules_lonely.data": "" }],
    ["there is no .data file", { "rules_lonely.expected": "PASS" }],
    ["the name has no known prefix", { "other_x.data": "", "other_x.expected": "PASS" }],
    ["line 1: 256", { "rules_x.data": "256", "rules_x.expected": "PASS" }],
  ])("calls it a failure when %s", async (text, files) => {
    plant("rules_map_good");
    for (const [name, content] of Object.entries(files)) write(name, content);
    expect(await runFolder(folder)).toMatchObject({
      passed: 1,
      total: 2,
      failures: [expect.stringContaining(text)],
    });
  });

  it("finds nothing where there are no pairs", async () => {
    expect(await runFolder(folder)).toBeUndefined();
    expect(await runFolder(path.join(folder, "missing"))).toBeUndefined();
    write("rules_lonely.data", "");
    expect(await runFolder(folder)).toBeUndefined();
  });

  const command = (...args: string[]): Promise<{ code: number | string | null; stdout: string }> =>
    new Promise((resolve) => {
      const all = ["--import", "tsx", "conformance/main.ts", ...args];
      execFile(process.execPath, all, { cwd: ROOT }, (error, stdout) => {
        resolve({ code: error === null ? 0 : (error.code ?? null), stdout });
      });
    });

  it("ends with the count, and tells by its exit code", async () => {
    plant("rules_map_good");
    expect(await command(folder)).toEqual({ code: 0, stdout: "1 of 1\n" });
    write("rules_map_good.expected", "PASS ");
    write("rules_lonely.data", "");
    const mixed = await command(folder);
    expect(mixed.code).toBe(1);
    expect(mixed.stdout).toMatch(/^FAILED rules_lonely: .*\n1 of 2\n$/u);
    expect(await command(path.join(folder, "missing"))).toEqual({ code: 2, stdout: "" });
    expect(await command()).toEqual({ code: 2, stdout: "" });
  });
});

describe("live endpoints", () => {
  const REQUEST = `[dist4]h [u4]1 [u4]0 [u4]0 [u4]1 [u4]0 [u8]1 [anchr]h
    [u4]16 [u4]0 [u8]8 [u4]16 [u4]0 [u8]1`;
  const RESPONSE = `[dist4]h [u4]1 [u4]0 [u4]0 [u4]2 [u4]0 [u8]77 [anchr]h
    [u4]16 [u4]0 [u8]8 [u4]8 [u4]0`;
  const NULL_PARAMETER = "[u4]32 [u4]1 [u4]0 [u4]0 [u4]1 [u4]0 [u8]1 [u4]16 [u4]0 [u8]0";
  const NOTHING = "[u4]32 [u4]1 [u4]0 [u4]0 [u4]3 [u4]0 [u8]1";

  it.each([
    ["integration_intf_rqst_good", REQUEST, "PASS"],
    ["integration_intf_resp_good", RESPONSE, "PASS"],
    ["integration_intf_rqst_null", NULL_PARAMETER, "VALIDATION_ERROR_UNEXPECTED_NULL_POINTER"],
    ["integration_intf_resp_rqst", REQUEST, "VALIDATION_ERROR_MESSAGE_HEADER_INVALID_FLAGS"],
    ["integration_intf_rqst_resp", RESPONSE, "VALIDATION_ERROR_MESSAGE_HEADER_INVALID_FLAGS"],
    ["integration_msghdr_flags", NOTHING, "VALIDATION_ERROR_MESSAGE_HEADER_INVALID_FLAGS"],
    ["integration_msghdr_empty", "", "VALIDATION_ERROR_ILLEGAL_MEMORY_RANGE"],
    ["integration_intf_rqst_handles", `[handles]3 ${REQUEST}`, "PASS"],
  ])("%s", async (name, data, expected) => {
    expect(await runPair({ name, data, expected })).toEqual([]);
  });

  it("are what says no", async () => {
    const failures = await runPair({
      name: "integration_msghdr_x",
      data: NOTHING,
      expected: "PASS",
    });
    expect(failures.map(({ decoder }) => decoder)).toEqual([
      "reflective decoder (request)",
      "live Receiver",
      "reflective decoder (response)",
      "live Remote",
    ]);
  });
});
