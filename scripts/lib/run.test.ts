import { describe, expect, it } from "vitest";
import { run } from "./run.mjs";

const node = (script: string, options?: { env?: Record<string, string>; timeoutMs?: number }) =>
  run(process.execPath, ["-e", script], options);

describe("run", () => {
  it("keeps both streams and the exit code", async () => {
    const result = await node("console.log('out'); console.error('err'); process.exitCode = 3;");
    expect(result.code).toBe(3);
    expect(result.output).toContain("out\n");
    expect(result.output).toContain("err\n");
    expect(result.stdout).toBe("out\n");
    expect(result.timedOut).toBe(false);
  });

  it("gives the command no input to wait for", async () => {
    expect(await node("process.stdin.resume()")).toMatchObject({ code: 0, output: "" });
  });

  it("adds to the environment", async () => {
    const { output } = await node("process.stdout.write(process.env.MARK)", { env: { MARK: "x" } });
    expect(output).toBe("x");
  });

  it("ends what takes too long", async () => {
    const result = await node("setInterval(() => {}, 1000)", { timeoutMs: 300 });
    expect(result.timedOut).toBe(true);
    expect(result.code).not.toBe(0);
  });

  it("says when there is no such command", async () => {
    const { code, output } = await run("/no/such/command", []);
    expect(code).toBe(127);
    expect(output).toContain("ENOENT");
  });
});
