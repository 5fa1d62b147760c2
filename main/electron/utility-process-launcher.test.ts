import { EventEmitter } from "node:events";
import { beforeEach, describe, expect, it, vi } from "vitest";

/** Stands in for Electron's utility process: events, a pid and an error stream. */
class FakeUtilityProcess extends EventEmitter {
  // No process has this number, so that no signal can reach anything.
  pid: number | undefined = 2 ** 30;
  readonly stderr = new EventEmitter();
}

const electron = vi.hoisted(() => ({ fork: vi.fn() }));
vi.mock("electron", () => ({ utilityProcess: { fork: electron.fork } }));

const { UtilityProcessLauncher } = await import("./utility-process-launcher.ts");

let child: FakeUtilityProcess;

beforeEach(() => {
  child = new FakeUtilityProcess();
  electron.fork.mockReset().mockReturnValue(child);
});

function launch(): ReturnType<InstanceType<typeof UtilityProcessLauncher>["launch"]> {
  return new UtilityProcessLauncher("/dist/node/worker.js").launch(["--kind", "ping"]);
}

describe("UtilityProcessLauncher", () => {
  it("starts the entry with its arguments and tells the pid", async () => {
    const launching = launch();
    child.emit("spawn");
    expect((await launching).pid).toBe(child.pid);
    expect(electron.fork).toHaveBeenCalledExactlyOnceWith(
      "/dist/node/worker.js",
      ["--kind", "ping"],
      expect.objectContaining({ stdio: ["ignore", "ignore", "pipe"] }),
    );
  });

  it("fails when the process ends before it has started", async () => {
    const launching = launch();
    child.emit("exit", 7);
    await expect(launching).rejects.toThrow("code 7");
  });

  it("tells the exit code and the last errors", async () => {
    const launching = launch();
    child.emit("spawn");
    const launched = await launching;
    child.stderr.emit("data", Buffer.from("first\nlast\n"));
    child.emit("exit", 3);
    expect(await launched.exited).toEqual({ code: 3, signal: null });
    expect(launched.errorOutput()).toBe("first\nlast");
  });

  it("tells the signal that it sent, unless the process left in order", async () => {
    const kill = vi.spyOn(process, "kill").mockReturnValue(true);
    const ends = async (signal: NodeJS.Signals, code: number): Promise<unknown> => {
      const launching = launch();
      child.emit("spawn");
      const launched = await launching;
      expect(launched.kill(signal)).toBe(true);
      expect(launched.kill("SIGCONT")).toBe(true);
      child.emit("exit", code);
      return launched.exited;
    };
    expect(await ends("SIGKILL", 0)).toEqual({ code: null, signal: "SIGKILL" });
    expect(await ends("SIGTERM", 15)).toEqual({ code: null, signal: "SIGTERM" });
    expect(await ends("SIGTERM", 0)).toEqual({ code: 0, signal: null });
    expect(await ends("SIGSTOP", 3)).toEqual({ code: 3, signal: null });
    expect(kill).toHaveBeenCalledWith(child.pid, "SIGKILL");
  });

  it("says when there is nothing left to kill", async () => {
    const launching = launch();
    child.emit("spawn");
    expect((await launching).kill("SIGKILL")).toBe(false);
  });
});
