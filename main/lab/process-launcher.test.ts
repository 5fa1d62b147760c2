import { describe, expect, it } from "vitest";
import { ChildProcessLauncher } from "./process-launcher.ts";

/** A launcher whose "worker" is the script given, run by `node -e`. */
function scriptLauncher(script: string): ChildProcessLauncher {
  return new ChildProcessLauncher(script, ["-e"]);
}

describe("ChildProcessLauncher", () => {
  it("tells the exit code of a process that ends by itself", async () => {
    const child = await scriptLauncher("process.exit(3)").launch([]);
    expect(await child.exited).toEqual({ code: 3, signal: null });
    expect(child.kill("SIGKILL")).toBe(false);
  });

  it("tells the signal of a process that was killed", async () => {
    const child = await scriptLauncher("setInterval(() => {}, 1000)").launch([]);
    expect(child.pid).toBeGreaterThan(0);
    expect(child.kill("SIGKILL")).toBe(true);
    expect(await child.exited).toEqual({ code: null, signal: "SIGKILL" });
  });

  it("keeps the end of what was written to standard error", async () => {
    const child = await scriptLauncher(
      "process.stderr.write('x'.repeat(20000) + ' the end')",
    ).launch([]);
    await child.exited;
    expect(child.errorOutput()).toMatch(/^x+ the end$/);
    expect(child.errorOutput().length).toBeLessThan(20_000);
  });

  it("passes the arguments on", async () => {
    const script = "process.stderr.write(process.argv.slice(1).join(' '))";
    const child = await scriptLauncher(script).launch(["one", "two"]);
    await child.exited;
    expect(child.errorOutput()).toBe("one two");
  });
});
