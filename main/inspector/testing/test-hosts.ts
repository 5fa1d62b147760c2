import { readdirSync, readlinkSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import { ChildProcessLauncher } from "../../lab/process-launcher.ts";
import { type Host, type HostOptions, startHost } from "../host.ts";

/** For tests that start processes from their sources, on a machine that may be busy. */
export const PROCESS_TEST_TIMEOUT_MS = 120_000;

/** For one thing that another process has to do: far more than it needs. */
const PATIENCE = { timeout: 60_000, interval: 20 };

/** Settles when `check` throws no more; throws what it threw last. */
export function until(check: () => void): Promise<void> {
  return vi.waitFor(check, PATIENCE);
}

const WORKER = new URL("../../lab/worker.ts", import.meta.url);

/** Launches a TypeScript file as a worker, from its source; the lab's own unless told otherwise. */
export function sourceLauncher(worker = WORKER): ChildProcessLauncher {
  return new ChildProcessLauncher(fileURLToPath(worker), ["--import", "tsx"]);
}

/** The hosts of one test. */
export class TestHosts {
  readonly #hosts: Host[] = [];

  /** Starts a host whose workers are those of the lab unless told otherwise. */
  async start(options: Partial<HostOptions> = {}): Promise<Host> {
    const lab = { startTimeoutMs: PROCESS_TEST_TIMEOUT_MS, ...options.lab };
    const host = await startHost({
      kind: "headless",
      launcher: sourceLauncher(),
      ...options,
      lab,
    });
    this.#hosts.push(host);
    return host;
  }

  /** Closes those that are still open; closing twice does no harm. */
  async close(): Promise<void> {
    await Promise.all(this.#hosts.splice(0).map((host) => host.close()));
  }
}

/** Sockets and pipes that this process has open; none where the platform does not tell. */
export function openSockets(): string[] {
  if (process.platform !== "linux") {
    return [];
  }
  return readdirSync("/proc/self/fd").flatMap((descriptor) => {
    try {
      const target = readlinkSync(`/proc/self/fd/${descriptor}`);
      return /^(socket|pipe):/.test(target) ? [target] : [];
    } catch {
      // The descriptor by which the folder itself was read.
      return [];
    }
  });
}

/** Whether a process is there, a zombie included. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
