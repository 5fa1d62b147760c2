// The command line as scripts see it: exit codes, and what goes to which output.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LabReport } from "../lab/lab-report.ts";
import { SCENARIOS } from "../lab/scenarios/index.ts";
import { runCommandHere } from "./testing/command-in-process.ts";
import { runCommand } from "./testing/command.ts";

/** Several programs are started from their sources, on a machine that may be busy. */
const TIMEOUT_MS = 120_000;

const BAD_MOJOM = "module bad;\n\nstruct S {\n  Gone field;\n};\n";

let folder = "";
let bad = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "command-line-"));
  bad = path.join(folder, "bad.mojom");
  writeFileSync(bad, BAD_MOJOM);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("help", () => {
  it.each([
    ["", "serve", "lab", "mojom", "decode"],
    ["serve", "--port", "--no-open", "--scenario", "--mojom", "--salt-file", "associated-or-not"],
    ["lab", "--scenario", "--all", "--list", "--duration", "--json", "associated-or-not"],
    ["lab", "--fault", "close=REASON[,DESCRIPTION]", "drop-reply", "delay=TIME", "oversize"],
    ["mojom", "check", "generate", "describe", "format"],
    ["mojom check", "--import-root", "--feature", "--salt-file", "--without-default", "--json"],
    ["mojom describe", "--import-root", "--feature", "--salt-file"],
    ["mojom format", "--check", "standard input"],
    ["decode", "--mojom", "--interface", "--response", "--hex", "--file", "--salt-file", "Example"],
    ["mojom generate", "--out", "--runtime", "--import-root", "Example"],
  ])("of mojoscope %s names %s", async (command, ...words) => {
    const { code, stdout, stderr } = await runCommandHere(
      ...command.split(" ").filter(Boolean),
      "--help",
    );
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(`Usage: ${`mojoscope ${command}`.trim()} `);
    for (const word of words) expect(stdout).toContain(word);
    expect(stdout).toContain("Exit codes: 0 all is well");
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThan(110);
  });

  it("is printed as an error where a command is missing", { timeout: TIMEOUT_MS }, async () => {
    const { code, stdout, stderr } = await runCommand();
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("Usage: mojoscope [options] [command]");
  });
});

describe("wrong usage", () => {
  it.each([
    ["srve", "unknown command 'srve'\n(Did you mean serve?)"],
    ["serve --prot 1", "unknown option '--prot'\n(Did you mean --port?)"],
    ["serve --port 65536", "A port is a number from 0 to 65535."],
    ["serve --scenario nonsense", 'Unknown scenario "nonsense". There is: default'],
    ["serve --mojom nowhere.mojom", "There is no file or folder nowhere.mojom."],
    ["lab --scenario nonsense", 'Unknown scenario "nonsense". There is: default'],
    ["lab --duration 5", "A duration is a number above 0 with ms, s or m, such as 5s."],
    ["lab --fault ping:nap@1s", 'Unknown fault "nap". There is: kill, freeze'],
    ["lab --fault ping:kill@1s --all", "cannot be used with option '--fault"],
    ["lab --duration 1s --fault ping:kill@1s", "the run is over by then (--duration 1000ms)"],
    ["lab --scenario logger --fault ping:kill@1s", "is started by logger, which has logger."],
    ["lab unexpected", "too many arguments"],
    ["mojom check", "missing required argument 'paths'"],
    ["mojom check nowhere", "There is no file or folder nowhere."],
    ["mojom generate", "missing required argument 'paths'"],
    [
      "mojom generate main/lab/lab.mojom --runtime ./nowhere.ts",
      "There is no runtime file ./nowhere.ts.",
    ],
  ])("%s: exit code 2, words on standard error, nothing else", async (args, message) => {
    const { code, stdout, stderr } = await runCommandHere(...args.split(" "));
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^ +at /m);
  });
});

describe("a bad .mojom", { timeout: TIMEOUT_MS }, () => {
  it("is exit code 1 of check, with place and caret", async () => {
    const { code, stdout, stderr } = await runCommand("mojom", "check", bad);
    expect(code).toBe(1);
    expect(stdout).toBe("parsed 0 of 1 files, 1 errors\n");
    expect(stderr).toContain(`bad.mojom:4:3: error: type "Gone" is not defined`);
    expect(stderr).toMatch(/4 \| {3}Gone field;\n +\| {3}\^{4}\n/);
  });

  it("keeps generate from writing anything", async () => {
    const out = path.join(folder, "out");
    const { code, stdout, stderr } = await runCommandHere(
      ...["mojom", "generate", bad, "--out", out, "--runtime", "shared/bindings/gen-v1.ts"],
    );
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("bad.mojom:4:3: error:");
    expect(stderr).toContain("Nothing was written.");
  });

  it("keeps serve from starting", async () => {
    const { code, stdout, stderr } = await runCommand("serve", "--no-open", "--mojom", bad);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("mojoscope: There are errors in the .mojom files:\n");
    expect(stderr).toMatch(/^\S*bad\.mojom:4:3: error: type "Gone" is not defined/m);
  });
});

describe("mojom check", () => {
  it("is exit code 0 for files that are right", async () => {
    const { code, stdout, stderr } = await runCommandHere(
      "mojom",
      "check",
      "main/lab",
      "shared/contract",
    );
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^parsed (\d+) of \1 files, 0 errors\n$/);
  });
});

describe("lab", { timeout: TIMEOUT_MS }, () => {
  it("prints a report as JSON, and succeeds when all is well", async () => {
    const { code, stdout, stderr } = await runCommand("lab", "--duration", "300ms", "--json");
    const report: unknown = JSON.parse(stdout);
    expect(report).toMatchObject({
      scenario: "default",
      connections: 3,
      dropped: 0,
      order: { violations: [] },
      ok: true,
      problems: [],
    });
    expect([code, stderr]).toEqual([0, ""]);
  });

  it("runs a scenario until it has shown what it is to show", async () => {
    const { code, stdout } = await runCommand("lab", "--scenario", "ping-responder", "--json");
    const report = JSON.parse(stdout) as { checks: { name: string; state: string }[] };
    expect(report.checks.map(({ name, state }) => `${name} ${state}`)).toEqual([
      "answered met",
      "in-order met",
    ]);
    expect(code).toBe(0);
  });

  it("does to workers what it is told, and takes what comes of it for no fault", async () => {
    const faults = ["logger:kill@200ms", "ping:drop-reply@100ms", "database:delay=50ms@0"];
    const { code, stdout, stderr } = await runCommand(
      ...["lab", "--duration", "600ms", "--json", ...faults.flatMap((text) => ["--fault", text])],
    );
    const report = JSON.parse(stdout) as LabReport;
    expect(report.problems).toEqual([]);
    expect(report.faults).toMatchObject([
      { worker: "database", fault: "delay by 50 ms", error: null },
      { worker: "ping", fault: "drop the next reply", error: null },
      { worker: "logger", fault: "kill -9", error: null },
    ]);
    const [, , { pid }] = report.faults as [unknown, unknown, { pid: number }];
    expect(report.processes).toContainEqual(
      expect.objectContaining({ pid, name: "logger", signal: "SIGKILL" }),
    );
    expect([code, stderr]).toEqual([0, ""]);
  });

  it("says what it could not do to them", async () => {
    const { code, stdout, stderr } = await runCommand(
      ...["lab", "--scenario", "ping-responder", "--duration", "600ms"],
      ...["--fault", "ping:kill@100ms", "--fault", "ping:thaw@300ms"],
    );
    expect(stdout).toMatch(/^ {2}fault at 0\.\d s: kill -9 \(ping, process \d+\)$/m);
    expect(stderr).toContain("not injected into ping: thaw (there was no such worker any more)");
    expect(code).toBe(1);
  });

  it("names every scenario with one line", async () => {
    const { code, stdout } = await runCommand("lab", "--list");
    const lines = stdout.trimEnd().split("\n");
    expect(lines[0]).toMatch(/^default +Three workers/);
    expect(lines.map((line) => line.split(" ")[0])).toEqual(SCENARIOS.map(({ name }) => name));
    expect(code).toBe(0);
  });

  it("is exit code 1 when what it looks at is not right", async () => {
    const { code, stdout, stderr } = await runCommand(
      ...["lab", "--scenario", "idle", "--duration", "10ms", "--json"],
    );
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, problems: ["no message was seen"] });
    expect(stderr).toBe("mojoscope: Not all is well: no message was seen.\n");
    expect(code).toBe(1);
  });
});
