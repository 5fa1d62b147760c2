// Small runs, counted in messages, with real processes; leaks are planted to see that each is found.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { report } from "./report.ts";
import { Soak, type SoakSettings } from "./soak.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const TIMEOUT_MS = 120_000;
const FILES_GREW = /^round 1: open files went from \d+ to \d+$/;

const SMALL: SoakSettings = {
  seconds: 0,
  processes: 2,
  connections: 4,
  rounds: 2,
  messages: 10,
  traffic: { rate: 200, fillerBytes: 100 },
};

describe("a small run", () => {
  it("leaves nothing behind", { timeout: TIMEOUT_MS }, async () => {
    const result = await new Soak(SMALL).run();
    expect(result.violations).toEqual([]);
    // Before, after each round, after the stop.
    expect(result.holdings).toHaveLength(4);
    expect(result.holdings[1]?.ended).toHaveLength(8);
    expect(report(result).exitCode).toBe(0);
  });

  it("finds what is left of each connection", { timeout: TIMEOUT_MS }, async () => {
    const leaks = ["file", "implementation", "pipe"] as const;
    const result = await new Soak({ ...SMALL, processes: 1, leaks }).run();
    // That of the first client is there as well, but for the file: it was there before.
    expect(result.violations.filter((violation) => !FILES_GREW.test(violation))).toEqual([
      "round 1: 5 routes are left",
      "round 1: 5 implementations are left",
    ]);
    const isLinux = process.platform === "linux";
    expect(result.violations.some((violation) => FILES_GREW.test(violation))).toBe(isLinux);
    expect(report(result).exitCode).toBe(1);
  });

  it("finds memory of any kind", { timeout: TIMEOUT_MS }, async () => {
    const { violations } = await new Soak({ ...SMALL, processes: 1, leaks: ["memory"] }).run();
    expect(violations).toHaveLength(1);
    expect(violations[0]).toMatch(/^the heap grew by \d+ bytes, more than/);
  });
});

describe("the command", () => {
  const command = (...args: string[]): Promise<{ code: number | string | null; stdout: string }> =>
    new Promise((resolve) => {
      const all = ["--import", "tsx", "soak/main.ts", ...args];
      execFile(process.execPath, all, { cwd: ROOT }, (error, stdout) => {
        resolve({ code: error === null ? 0 : (error.code ?? null), stdout });
      });
    });

  it("knows what it cannot do", async () => {
    const { code, stdout } = await command("--processes", "0");
    expect(code).toBe(2);
    expect(stdout).toContain("usage: npm run soak --");
    expect(await command("--connections", "1.5")).toMatchObject({ code: 2 });
  });
});
