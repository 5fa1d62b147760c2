// The command that hosts a named server for the user's own processes, with such processes.
import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { LabReport } from "../lab/lab-report.ts";
import { TestProcess } from "../server/testing/test-process.ts";
import { CommandProcess } from "./testing/command.ts";
import { runCommandHere } from "./testing/command-in-process.ts";

const PEER = new URL("../client/testing/echo-peer.ts", import.meta.url);
const ECHO = "main/server/testdata/echo.mojom";
const WAIT = { timeout: 100_000, interval: 50 };

vi.setConfig({ testTimeout: 120_000 });

let name = "";
let commands: CommandProcess[] = [];
let peers: TestProcess[] = [];

beforeEach(() => {
  name = `host-${randomBytes(4).toString("hex")}`;
  commands = [];
  peers = [];
});

afterEach(async () => {
  for (const peer of peers) peer.kill();
  for (const { child } of commands) child.kill("SIGKILL");
  await Promise.all([...peers.map((peer) => peer.exited), ...commands.map(({ ended }) => ended)]);
});

function host(...args: readonly string[]): CommandProcess {
  const command = new CommandProcess(["host", "--name", name, ...args]);
  commands.push(command);
  return command;
}

async function hosting(...args: readonly string[]): Promise<CommandProcess> {
  const command = host(...args);
  await vi.waitFor(() => expect(command.stderr).toBe(`Processes connect to "${name}".\n`), WAIT);
  return command;
}

function peer(task: string, ...args: readonly string[]): TestProcess {
  const started = new TestProcess(PEER, name, task, ...args);
  peers.push(started);
  return started;
}

describe("host", () => {
  it("reports what the user's own processes said to each other, when it is asked to end", async () => {
    const command = await hosting("--mojom", ECHO, "--json");
    expect(await peer("offer").nextLine()).toBe("offered");
    expect(await peer("call", "5").exited).toEqual({ code: 0, signal: null });
    command.child.kill("SIGTERM");
    const { code, stdout } = await command.ended;
    const report = JSON.parse(stdout) as LabReport;
    expect(report.problems).toEqual([]);
    expect([code, report.scenario, report.connections]).toEqual([0, name, 2]);
    expect(report.processes.map((process) => process.name)).toEqual(["host", "offer", "call"]);
    const counts = { method: "EchoString", sent: 5, received: 5, dispatched: 5 };
    expect(report.methods).toContainEqual(expect.objectContaining({ ...counts, kind: "request" }));
    expect(report.methods).toContainEqual(expect.objectContaining({ ...counts, kind: "response" }));
  });

  it("ends by itself after a duration; that nothing was said is a finding", async () => {
    const { code, stdout, stderr } = await host("--headless", "--duration", "100ms").ended;
    expect(code).toBe(1);
    expect(stdout).toContain(`${name}: 1 processes, 0 connections`);
    expect(stderr).toContain("no message was seen");
  });

  it("says who has the name", async () => {
    const first = await hosting("--headless");
    const { code, stderr } = await host("--headless").ended;
    expect(code).toBe(2);
    expect(stderr).toContain(`The server name "${name}" is in use by process ${first.pid}`);
  });

  it("wants a name", async () => {
    const { code, stderr } = await runCommandHere("host", "--headless");
    expect(code).toBe(2);
    expect(stderr).toContain("required option '--name <name>' not specified");
  });

  it("refuses a .mojom that is not there before anybody can connect", async () => {
    const { code, stderr } = await runCommandHere("host", "--name", name, "--mojom", "nowhere");
    expect([code, stderr]).toEqual([2, "mojoscope: There is no file or folder nowhere.\n"]);
  });
});
