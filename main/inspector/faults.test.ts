// Faults on purpose, on real workers: each has its effect, is on record, and leaves the rest alone.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createFault, FaultKind } from "../../shared/contract/index.ts";
import {
  DisconnectCause,
  type DisconnectSnapshot,
  type RowSnapshot,
  RowKind,
  verifyOrder,
} from "../../shared/trace/index.ts";
import type { Host } from "./host.ts";
import { allRows } from "./testing/all-rows.ts";
import { processState } from "./testing/process-state.ts";
import { isAlive, PROCESS_TEST_TIMEOUT_MS, TestHosts, until } from "./testing/test-hosts.ts";
import { ViewClient } from "./testing/view-client.ts";

vi.setConfig({ testTimeout: PROCESS_TEST_TIMEOUT_MS, hookTimeout: PROCESS_TEST_TIMEOUT_MS });

let hosts: TestHosts;

beforeEach(() => {
  hosts = new TestHosts();
});

afterEach(async () => {
  await hosts.close();
});

function processOf({ session: { trace } }: Host, pid: number) {
  return trace.processes.snapshot(trace.start).find((process) => process.pid === pid);
}

function sentBy(host: Host, pid: number): number {
  return processOf(host, pid)?.sent ?? 0;
}

/** Waits until a worker has sent so many messages more. */
async function untilSent(host: Host, pid: number, further: number): Promise<void> {
  const start = sentBy(host, pid);
  await until(() => expect(sentBy(host, pid)).toBeGreaterThanOrEqual(start + further));
}

function cardsOf(host: Host, pid: number): DisconnectSnapshot[] {
  const index = processOf(host, pid)?.index;
  return host.session.postMortems.cards().filter((card) => card.process === index);
}

/** What the trace says was done to a worker. */
async function expectRecorded(host: Host, pid: number, ...what: string[]): Promise<void> {
  const index = processOf(host, pid)?.index;
  const recorded = (): string[] =>
    allRows(host)
      .filter(({ kind, from }) => kind === RowKind.FaultInjected && from === index)
      .map(({ info }) => info);
  await until(() => expect(recorded()).toEqual(what));
}

/** A host with one worker that is at work, and a view that injects faults into it. */
async function startWorker(kind: string, options: Parameters<TestHosts["start"]>[0] = {}) {
  const host = await hosts.start(options);
  const view = new ViewClient(host);
  const pid = await host.lab.startWorker(kind);
  await untilSent(host, pid, 5);
  const inject = async (fault: Parameters<typeof createFault>[0]): Promise<string | null> =>
    (await view.lab.get().injectFault(pid, createFault(fault))).error;
  return { host, view, pid, inject };
}

describe("kill", () => {
  it("ends the process at once, and is no failure of the worker", async () => {
    const { host, pid, inject } = await startWorker("ping");
    expect(await inject({ kind: FaultKind.KILL })).toBeNull();
    expect(isAlive(pid)).toBe(false);
    await until(() => expect(cardsOf(host, pid)[0]).toMatchObject({ signal: "SIGKILL" }));
    await expectRecorded(host, pid, "kill -9");
    expect(host.notices.notices).toEqual([]);
  });
});

describe.skipIf(process.platform === "win32")("freeze", () => {
  it("stops the process where it stands until it is thawed", async () => {
    const { host, view, pid, inject } = await startWorker("ping");
    expect(await inject({ kind: FaultKind.FREEZE })).toBeNull();
    await until(() => expect(processState(pid)).toBe("stopped"));
    await until(() => expect(view.workers).toMatchObject([{ pid, frozen: true }]));
    for (const kind of [FaultKind.DELAY, FaultKind.GARBAGE, FaultKind.OVERSIZE, FaultKind.CLOSE]) {
      expect(await inject({ kind })).toBe("This worker is frozen: thaw it first.");
    }
    expect(await inject({ kind: FaultKind.FREEZE })).toBe("This worker is frozen already.");

    expect(await inject({ kind: FaultKind.THAW })).toBeNull();
    await untilSent(host, pid, 5);
    await until(() => expect(view.workers).toMatchObject([{ pid, frozen: false }]));
    expect(await inject({ kind: FaultKind.THAW })).toBe("This worker is not frozen.");
    await expectRecorded(host, pid, "freeze", "thaw");
  });

  it("does not keep a worker from being stopped in good order", async () => {
    const { host, pid, inject } = await startWorker("ping");
    await inject({ kind: FaultKind.FREEZE });
    await until(() => expect(processState(pid)).toBe("stopped"));
    await host.lab.supervisor.stopWorker(pid);
    await until(() => expect(processOf(host, pid)).toMatchObject({ exitCode: 0, signal: null }));
  });

  it("does not keep a worker from being killed", async () => {
    const { pid, inject } = await startWorker("ping");
    await inject({ kind: FaultKind.FREEZE });
    expect(await inject({ kind: FaultKind.KILL })).toBeNull();
    expect(isAlive(pid)).toBe(false);
  });
});

describe("close with reason", () => {
  it("shows on the card of the pipe, and the worker stays", async () => {
    const { host, pid, inject } = await startWorker("ping");
    const fault = { kind: FaultKind.CLOSE, reason: 7, description: "bye" };
    expect(await inject(fault)).toBeNull();
    await until(() => {
      expect(cardsOf(host, pid)).toMatchObject([
        {
          cause: DisconnectCause.PeerClosed,
          customReason: 7,
          description: "bye",
          endpoints: [{ interfaceName: "mojoscope.lab.mojom.PingResponder" }],
        },
      ]);
    });
    await expectRecorded(host, pid, "close a pipe with reason 7 (bye)");
    expect(await inject(fault)).toBe("This worker has no pipe open that it could close.");
    await host.lab.supervisor.stopWorker(pid);
    await until(() => expect(processOf(host, pid)).toMatchObject({ exitCode: 0 }));
    expect(host.notices.notices).toEqual([]);
  });
});

describe("a dropped reply", () => {
  it("leaves one call open, and the worker can be stopped all the same", async () => {
    const { host, view, pid, inject } = await startWorker("ping");
    expect(await inject({ kind: FaultKind.DROP_REPLY })).toBeNull();
    await until(() => expect(view.workers).toMatchObject([{ pid, dropsReply: false }]));
    await untilSent(host, pid, 5);
    await host.lab.supervisor.stopWorker(pid);
    await until(() => expect(processOf(host, pid)).toMatchObject({ exitCode: 0, signal: null }));
    await host.close();
    const open = allRows(host).filter(
      ({ kind, method, linkedRow }) =>
        kind === RowKind.Request && method === "Ping" && linkedRow === null,
    );
    expect(open).toHaveLength(1);
    expect(open[0]?.dispatched).not.toBeNull();
    expect(host.notices.notices).toEqual([]);
  });

  it("keeps a worker that blocks in that call from going on, until it is stopped", async () => {
    const { host, pid, inject } = await startWorker("till", { lab: { stopTimeoutMs: 500 } });
    expect(await inject({ kind: FaultKind.DROP_REPLY })).toBeNull();
    const open = (): RowSnapshot[] =>
      allRows(host).filter(
        ({ kind, method, linkedRow, dispatched }) =>
          kind === RowKind.Request &&
          method === "Withdraw" &&
          dispatched !== null &&
          linkedRow === null,
      );
    await until(() => expect(host.lab.supervisor.states[0]?.dropsReply).toBe(false));
    await until(() => expect(open()).toHaveLength(1));
    await host.lab.supervisor.stopWorker(pid);
    expect(isAlive(pid)).toBe(false);
    expect(host.notices.notices).toEqual([]);
  });
});

describe.each([
  {
    name: "garbage",
    kind: FaultKind.GARBAGE,
    what: "send garbage",
    fault: "it does not keep to the protocol",
    detail: "protocol-error: a leaf does not send frames of type 255",
  },
  {
    name: "an oversized frame",
    kind: FaultKind.OVERSIZE,
    what: "send an oversized frame",
    fault: "it sent more in one frame than is allowed",
    detail: "frame-too-large: frame of 268435457 bytes, at most 268435456",
  },
])("$name", ({ kind, what, fault, detail }) => {
  it.each(["ping", "till"])(
    "cuts the %s worker off, with a word on the rule, and no other",
    async (program) => {
      const { host, view, pid, inject } = await startWorker(program);
      const other = await host.lab.startWorker("logger");
      expect(await inject({ kind })).toBeNull();
      await until(() => expect(view.notices).toHaveLength(1));
      expect(view.notices[0]).toMatchObject({
        text: `Process ${pid} was cut off: ${fault}`,
        detail,
      });
      await until(() => expect(host.lab.supervisor.pids).toEqual([other]));
      await expectRecorded(host, pid, what);
      await untilSent(host, other, 5);
    },
  );
});

describe("a delay", () => {
  /** How long the newest answered call of that name took, in milliseconds. */
  function latency(host: Host, method: string): number {
    const answered = allRows(host).findLast((row) => row.method === method && row.latency !== null);
    return answered?.latency ?? 0;
  }

  /** A thread that is blocked and is not woken for a frame that is due looks once a second. */
  const UNWOKEN_MS = 1000;

  it.each([
    ["ping", "Ping"],
    ["till", "Withdraw"],
  ])("holds back what the %s worker sends, in order, until it ends", async (program, method) => {
    const { host, view, pid, inject } = await startWorker(program);
    expect(await inject({ kind: FaultKind.DELAY, delayMs: 300 })).toBeNull();
    await until(() => {
      expect(latency(host, method)).toBeGreaterThan(290);
      expect(latency(host, method)).toBeLessThan(UNWOKEN_MS);
    });
    await until(() => expect(view.workers).toMatchObject([{ pid, delayMs: 300 }]));
    expect(await inject({ kind: FaultKind.DELAY })).toBeNull();
    await until(() => expect(latency(host, method)).toBeLessThan(290));
    await until(() => expect(view.workers).toMatchObject([{ pid, delayMs: 0 }]));
    await expectRecorded(host, pid, "delay by 300 ms", "end the delay");
    await host.close();
    expect(processOf(host, pid)).toMatchObject({ exitCode: 0 });
    expect(verifyOrder(host.session.trace).violations).toEqual([]);
  });

  it("does not keep a worker from being stopped, and nothing is lost then", async () => {
    const { host, pid, inject } = await startWorker("ping");
    await inject({ kind: FaultKind.DELAY, delayMs: 10_000 });
    await untilSent(host, pid, 10);
    await host.close();
    expect(processOf(host, pid)).toMatchObject({ exitCode: 0, signal: null });
    const unanswered = allRows(host).filter(
      ({ kind, linkedRow }) => kind === RowKind.Request && linkedRow === null,
    );
    expect(unanswered).toEqual([]);
  });

  it("has limits, and so has the description of a close", async () => {
    const { inject } = await startWorker("ping");
    expect(await inject({ kind: FaultKind.DELAY, delayMs: 10_001 })).toBe(
      "A delay is 0 (none) to 10000 ms, not 10001 ms.",
    );
    expect(await inject({ kind: FaultKind.CLOSE, description: "x".repeat(1001) })).toBe(
      "A description has at most 1000 characters.",
    );
  });
});
