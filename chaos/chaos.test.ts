import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { Conductor } from "./conductor.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SEED = 20_26;

describe("a short run", () => {
  it("breaks no promise, whoever is killed", { timeout: 120_000 }, async () => {
    const conductor = new Conductor({
      seed: SEED,
      workers: 3,
      pipes: 120,
      kills: true,
      stepsPerRound: 400,
      goesOn: (rounds) => rounds < 2,
    });
    const { counts, flatness, respawns, rounds, violations } = await conductor.run();
    const told = violations.map(({ log, what }) => [`seed ${SEED}: ${what}`, ...log].join("\n"));
    expect(told).toEqual([]);
    expect(rounds).toBe(2);
    expect(respawns).toBe(counts.kills);
    for (const [name, { problems, samples }] of flatness) {
      expect({ name, problems, samples }).toEqual({ name, problems: [], samples: 2 });
    }
    // All that is promised about was tried.
    const { answers, associations, disconnects, moves, pipes, received, rejections } = counts;
    for (const count of [pipes, received, moves, associations, disconnects, answers, rejections]) {
      expect(count).toBeGreaterThan(10);
    }
  });
});

describe("the command", () => {
  const command = (...args: string[]): Promise<{ code: number | string | null; stdout: string }> =>
    new Promise((resolve) => {
      const all = ["--import", "tsx", "chaos/main.ts", ...args];
      execFile(process.execPath, all, { cwd: ROOT }, (error, stdout) => {
        resolve({ code: error === null ? 0 : (error.code ?? null), stdout });
      });
    });

  it("knows what it cannot do", async () => {
    expect(await command("--seconds", "soon")).toMatchObject({ code: 2 });
    const { code, stdout } = await command("--workers", "0");
    expect(code).toBe(2);
    expect(stdout).toContain("usage: npm run chaos --");
  });
});
