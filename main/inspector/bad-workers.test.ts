// Workers that go wrong, and questions about workers that there are not: each is told in words, to
// whoever asked and to every view, and the host goes on.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createFault, FaultKind, Severity } from "../../shared/contract/index.ts";
import { ChildProcessLauncher, type ProcessLauncher } from "../lab/process-launcher.ts";
import { LabError } from "../lab/lab-error.ts";
import { PROCESS_TEST_TIMEOUT_MS, sourceLauncher, TestHosts, until } from "./testing/test-hosts.ts";
import { ViewClient } from "./testing/view-client.ts";

const FAILING_WORKER = new URL("../lab/testing/failing-worker.ts", import.meta.url);

vi.setConfig({ testTimeout: PROCESS_TEST_TIMEOUT_MS, hookTimeout: PROCESS_TEST_TIMEOUT_MS });

let hosts: TestHosts;

beforeEach(() => {
  hosts = new TestHosts();
});

afterEach(async () => {
  await hosts.close();
});

/** A launcher whose "worker" is the script given. */
function scriptLauncher(script: string): ProcessLauncher {
  return new ChildProcessLauncher("--", ["-e", script]);
}

async function errorOf(action: Promise<unknown>): Promise<LabError> {
  const error: unknown = await action.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(LabError);
  return error as LabError;
}

describe("a worker", () => {
  it("that dies while starting is told of, with its last words", async () => {
    const launcher = scriptLauncher("process.stderr.write('no luck today'); process.exit(3)");
    const host = await hosts.start({ launcher });
    const view = new ViewClient(host);
    const { message } = await errorOf(host.lab.startWorker("ping"));
    expect(message).toMatch(
      /^The ping worker \(process \d+\) ended before it had connected: exit code 3\.\nno luck today$/,
    );
    await until(() => expect(view.notices).toHaveLength(1));
    const [text] = message.split("\n");
    expect(view.notices).toEqual([{ severity: Severity.ERROR, text, detail: "no luck today" }]);
    expect(host.lab.supervisor.pids).toEqual([]);
  });

  it("that never connects is ended and told of", async () => {
    const launcher = scriptLauncher("setInterval(() => {}, 1000)");
    const host = await hosts.start({ launcher, lab: { startTimeoutMs: 100 } });
    const { message } = await errorOf(host.lab.startWorker("logger"));
    expect(message).toMatch(/^The logger worker \(process \d+\) did not connect within 0.1 s/);
    expect(host.notices.notices.map(({ text }) => text)).toEqual([message]);
    expect(host.lab.supervisor.pids).toEqual([]);
  });

  it("that cannot be launched at all is told of", async () => {
    const launcher = { launch: () => Promise.reject(new Error("spawn EAGAIN")) };
    const host = await hosts.start({ launcher });
    const { message } = await errorOf(host.lab.startScenario("default"));
    expect(message).toBe("The ping worker could not be started.\nspawn EAGAIN");
    expect(host.notices.notices).toHaveLength(3);
    expect(host.notices.notices[0]).toMatchObject({ detail: "spawn EAGAIN" });
  });

  it("that throws an error ends with it, and is told of", async () => {
    const host = await hosts.start({ launcher: sourceLauncher(FAILING_WORKER) });
    const pid = await host.lab.startWorker("ping");
    await until(() => expect(host.notices.notices).toHaveLength(1));
    const [notice] = host.notices.notices;
    expect(notice?.text).toBe(`The ping worker (process ${pid}) failed: exit code 1.`);
    expect(notice?.detail).toContain("Error: a bug in the program");
    const { trace } = host.session;
    await until(() =>
      expect(trace.processes.snapshot(0).find((process) => process.pid === pid)).toMatchObject({
        exitCode: 1,
      }),
    );
  });

  it("that does not stop when asked is killed", async () => {
    const host = await hosts.start({ lab: { stopTimeoutMs: 50 } });
    const pid = await host.lab.startWorker("ping");
    process.kill(pid, "SIGSTOP");
    await host.lab.supervisor.stopWorker(pid);
    const { trace } = host.session;
    await until(() =>
      expect(trace.processes.snapshot(0).find((process) => process.pid === pid)).toMatchObject({
        signal: "SIGKILL",
      }),
    );
    expect(host.notices.notices).toEqual([]);
  });

  it("that is still starting when the host closes is ended, without a complaint", async () => {
    const host = await hosts.start();
    const starting = errorOf(host.lab.startScenario("default"));
    await host.close();
    await starting;
    expect(host.lab.supervisor.pids).toEqual([]);
    expect(host.notices.notices).toEqual([]);
    const { message } = await errorOf(host.lab.startWorker("ping"));
    expect(message).toBe("The lab is closing: it starts no ping worker any more.");
  });
});

describe("a view that asks for what there is not", () => {
  it("gets an answer in words", async () => {
    const host = await hosts.start();
    const lab = new ViewClient(host).lab.get();
    const pid = 999_999_999;
    const noWorker = `No worker of this lab has process id ${pid}: it may have ended already.`;
    expect(await lab.injectFault(pid, createFault())).toEqual({ error: noWorker });
    expect(await lab.setWorkerRate(pid, 1)).toEqual({ error: noWorker });
    expect(await lab.stopWorker(pid)).toEqual({ error: noWorker });
    expect(await lab.startScenario("nonsense")).toEqual({
      error: expect.stringMatching(
        /^Unknown scenario "nonsense". There is: default, .*idle/,
      ) as string,
    });
    expect(await lab.setKindRate("nobody", 1)).toEqual({
      error: expect.stringMatching(/^Unknown worker kind "nobody"/) as string,
    });
    expect(await lab.startWorker("nobody")).toEqual({
      pid: 0,
      error: expect.stringMatching(
        /^Unknown worker kind "nobody". There is: ping, logger, .*till/,
      ) as string,
    });
  });

  it("does not get to a process of the machine that is no worker", async () => {
    const host = await hosts.start();
    const lab = new ViewClient(host).lab.get();
    const { error } = await lab.injectFault(process.pid, createFault({ kind: FaultKind.KILL }));
    expect(error).toContain(`No worker of this lab has process id ${process.pid}`);
  });
});

describe("a host that is told to begin with a scenario that there is not", () => {
  it("tells every view, and goes on", async () => {
    const host = await hosts.start();
    host.startScenario("nonsense");
    const view = new ViewClient(host);
    await until(() => expect(view.notices).toHaveLength(1));
    expect(view.notices[0]).toMatchObject({
      text: "The scenario nonsense was not started",
      detail: expect.stringMatching(/^Unknown scenario "nonsense". There is: default, /) as string,
    });
    expect(await view.lab.get().startScenario("idle")).toEqual({ error: null });
  });
});
