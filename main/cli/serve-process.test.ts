// What becomes of a serving process's workers, whichever way it ends. The page is a file of the
// test: these tests are about processes.
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CommandProcess, isRunning } from "./testing/command.ts";

const PROGRAM = new URL("testing/serve-program.ts", import.meta.url);
const WAIT = { timeout: 100_000, interval: 50 };
const TIMEOUT_MS = 120_000;
const ADDRESS = /^Mojoscope is at http:\/\/127\.0\.0\.1:\d+\/\?token=[0-9a-f]+\n$/;

let page = "";
let command: CommandProcess | undefined;

beforeEach(() => {
  page = mkdtempSync(path.join(tmpdir(), "page-"));
  writeFileSync(path.join(page, "index.html"), "<!doctype html><title>page</title>");
});

afterEach(async () => {
  command?.child.kill("SIGKILL");
  await command?.ended;
  command = undefined;
  rmSync(page, { recursive: true });
});

function serve(...args: string[]): CommandProcess {
  command = new CommandProcess([page, "serve", "--no-open", ...args], PROGRAM);
  return command;
}

/** A process that serves, with the three workers of the default scenario. */
async function serving(...args: string[]): Promise<{ app: CommandProcess; workers: number[] }> {
  const app = serve("--port", "0", ...args);
  await vi.waitFor(() => {
    expect(app.stdout).toMatch(ADDRESS);
    expect(app.workers).toHaveLength(3);
  }, WAIT);
  return { app, workers: app.workers };
}

function untilGone(pids: readonly number[]): Promise<void> {
  return vi.waitFor(() => expect(pids.filter(isRunning)).toEqual([]), WAIT);
}

describe.runIf(process.platform === "linux")("serve", { timeout: TIMEOUT_MS }, () => {
  it.each(["SIGTERM", "SIGINT"] as const)(
    "ends its workers, then itself, on %s",
    async (signal) => {
      const { app, workers } = await serving();
      app.child.kill(signal);
      const { code, stderr } = await app.ended;
      expect([code, stderr]).toEqual([0, ""]);
      expect(workers.filter(isRunning)).toEqual([]);
    },
  );

  it("ends in good order when Ctrl+C reaches its workers as well", async () => {
    const { app, workers } = await serving();
    process.kill(-app.pid, "SIGINT");
    const { code } = await app.ended;
    expect(code).toBe(0);
    expect(workers.filter(isRunning)).toEqual([]);
  });

  it("leaves no worker behind when it is killed", async () => {
    const { app, workers } = await serving();
    app.child.kill("SIGKILL");
    expect(await app.ended).toMatchObject({ signal: "SIGKILL" });
    await untilGone(workers);
    expect(workers).toHaveLength(3);
  });

  it("says which port is busy, and leaves nothing running", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const { code, stdout, stderr } = await serve("--port", `${port}`).ended;
    other.close();
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toBe(
      `mojoscope: Port ${port} is in use by another program; choose another one, or 0 for any.\n`,
    );
  });

  it("takes the user's own .mojom files", async () => {
    const mojom = path.join(page, "greeter.mojom");
    writeFileSync(mojom, "module example.mojom;\ninterface Greeter { Greet() => (string text); };");
    const { app } = await serving("--mojom", mojom, "--mojom", "main/lab/lab.mojom");
    app.child.kill("SIGTERM");
    expect(await app.ended).toMatchObject({ code: 0, stderr: "" });
  });
});
