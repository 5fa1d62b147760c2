// The lab with a host in this process and real workers.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { labReport } from "../lab/lab-report.ts";
import {
  DisconnectCause,
  type DisconnectSnapshot,
  findInversions,
  isMessageKind,
  rowBytes,
  type RowSnapshot,
  RowKind,
  RowStatus,
  topologySnapshot,
  verifyOrder,
} from "../../shared/trace/index.ts";
import type { Host } from "./host.ts";
import { allRows } from "./testing/all-rows.ts";
import {
  isAlive,
  openSockets,
  PROCESS_TEST_TIMEOUT_MS,
  TestHosts,
  until,
} from "./testing/test-hosts.ts";

const LAB = "mojoscope.lab.mojom";

vi.setConfig({ testTimeout: PROCESS_TEST_TIMEOUT_MS, hookTimeout: PROCESS_TEST_TIMEOUT_MS });

let hosts: TestHosts;
let before: string[] = [];

beforeEach(() => {
  hosts = new TestHosts();
  before = openSockets();
});

afterEach(async () => {
  await hosts.close();
});

function messages(host: Host): RowSnapshot[] {
  return allRows(host).filter(({ kind }) => isMessageKind(kind));
}

/** Index of the process in the trace. */
function indexOf({ session: { trace } }: Host, pid: number): number {
  const found = trace.processes.snapshot(trace.start).find((process) => process.pid === pid);
  return found?.index ?? -1;
}

function cardsOf({ session }: Host, process: number): DisconnectSnapshot[] {
  return session.postMortems.cards().filter((card) => card.process === process);
}

/** Waits until so many further messages of a process are on record. */
async function untilSent({ session }: Host, process: number, further: number): Promise<void> {
  // Not by reading all rows again and again: a host that is kept busy records less.
  const count = (): number => session.trace.processes.get(process)?.sent ?? 0;
  const start = count();
  await until(() => expect(count()).toBeGreaterThan(start + further));
}

function report({ session: { trace, postMortems } }: Host) {
  return labReport(trace, postMortems, { scenario: "default", durationMs: 1, checks: [] });
}

/** Nothing that the host and its workers opened is left. */
async function expectNothingLeft(pids: readonly number[]): Promise<void> {
  await until(() => expect(openSockets().filter((one) => !before.includes(one))).toEqual([]));
  expect(pids.filter(isAlive)).toEqual([]);
}

describe("the default scenario", () => {
  it("loses nothing, keeps the order, and leaves nothing behind", async () => {
    const host = await hosts.start();
    const pids = await host.lab.startScenario("default");
    await Promise.all(pids.map((pid) => untilSent(host, indexOf(host, pid), 30)));
    await host.close();

    const found = report(host);
    expect(found.problems).toEqual([]);
    expect(found).toMatchObject({ ok: true, connections: 3, dropped: 0 });
    expect(found.order).toMatchObject({ pipes: found.pipes, violations: [] });
    expect(new Map(found.processes.map(({ name, exitCode }) => [name, exitCode]))).toEqual(
      new Map([
        ["host", null],
        ...["ping", "logger", "database"].map((name) => [name, 0] as const),
      ]),
    );
    expect(new Set(found.processes.map(({ pid }) => pid))).toEqual(new Set([process.pid, ...pids]));
    for (const { sent, received, dispatched } of found.methods) {
      expect([received, dispatched]).toEqual([sent, sent]);
    }
    const counted = (method: string, kind: string): number =>
      found.methods.find(
        (entry) => `${entry.interface}.${entry.method}` === method && entry.kind === kind,
      )?.sent ?? 0;
    expect(counted(`${LAB}.PingResponder.Ping`, "request")).toBeGreaterThan(10);
    expect(counted(`${LAB}.PingResponder.Ping`, "response")).toBe(
      counted(`${LAB}.PingResponder.Ping`, "request"),
    );
    expect(counted(`${LAB}.Logger.Log`, "message")).toBeGreaterThan(10);
    expect(counted(`${LAB}.Database.AddTable`, "message")).toBe(2);
    expect(counted(`${LAB}.Worker.Stop`, "response")).toBe(3);
    await expectNothingLeft(pids);
  });

  it("serves each connection with an implementation of its own", async () => {
    const host = await hosts.start({ lab: { rate: 3 } });
    const pids = await Promise.all([1, 2].map(() => host.lab.startWorker("logger")));
    const tails = (pid: number): string[] =>
      allRows(host)
        .filter((row) => row.method === "GetTail" && row.kind === RowKind.Response)
        .filter((row) => row.to === indexOf(host, pid))
        .map((row) => {
          const { trace, reader } = host.session;
          return JSON.stringify(reader.read(row.interfaceName, rowBytes(trace, row.no)).tree);
        });
    await until(() => {
      for (const pid of pids) expect(tails(pid).length).toBeGreaterThan(1);
    });
    for (const pid of pids) {
      const writers =
        tails(pid)
          .join(" ")
          .match(/process \d+/g) ?? [];
      expect(new Set(writers)).toEqual(new Set([`process ${pid}`]));
    }
  });
});

describe("a worker that is killed", () => {
  it("has all that arrived dispatched, leaves one card, and disturbs nobody", async () => {
    const host = await hosts.start({ lab: { rate: 5 } });
    const pids = await host.lab.startScenario("default");
    const logger = pids[1] ?? -1;
    const [ping, victim, database] = pids.map((pid) => indexOf(host, pid));
    await untilSent(host, victim ?? -1, 300);
    await host.lab.supervisor.killWorker(logger);
    await until(() => expect(cardsOf(host, victim ?? -1)).toHaveLength(1));
    await untilSent(host, ping ?? -1, 20);
    await untilSent(host, database ?? -1, 20);

    expect(new Set([...host.lab.supervisor.pids, logger])).toEqual(new Set(pids));
    expect(host.lab.supervisor.pids).not.toContain(logger);
    const sent = messages(host).filter((row) => row.from === victim && row.arrived !== null);
    expect(sent.length).toBeGreaterThan(300);
    expect(new Set(sent.map((row) => row.status))).toEqual(new Set([RowStatus.Dispatched]));
    const [card, ...others] = cardsOf(host, victim ?? -1);
    expect(others).toEqual([]);
    expect(card).toMatchObject({
      cause: DisconnectCause.ProcessExited,
      summary: `logger (pid ${logger}) was ended by SIGKILL`,
      signal: "SIGKILL",
      exitCode: null,
    });
    expect(card?.endpoints.map(({ interfaceName }) => interfaceName).sort()).toEqual([
      `${LAB}.LabHost`,
      `${LAB}.Logger`,
      `${LAB}.Worker`,
    ]);
    const { pipes } = topologySnapshot(host.session.trace, host.session.clock());
    const held = pipes.filter(({ processA, processB }) =>
      [processA, processB].includes(victim ?? -1),
    );
    expect(held.filter(({ open }) => open)).toEqual([]);
    expect(host.notices.notices).toEqual([]);

    await host.close();
    const found = report(host);
    expect([found.dropped, found.order.violations]).toEqual([0, []]);
    expect(found.ok).toBe(false);
    expect(found.problems).toContain(`logger (process ${logger}) was ended by SIGKILL`);
    await expectNothingLeft(pids);
  });

  it("leaves the calls on its card that it never answered", async () => {
    const host = await hosts.start();
    const pid = await host.lab.startWorker("ping");
    const victim = indexOf(host, pid);
    await untilSent(host, victim, 5);
    process.kill(pid, "SIGSTOP");
    const stopped = host.lab.supervisor.stopWorker(pid);
    await until(() =>
      expect(messages(host).filter((row) => row.method === "Stop")).toHaveLength(1),
    );
    process.kill(pid, "SIGKILL");
    await stopped;
    // The link is lost before the exit is known: until then the card is about that.
    await until(() =>
      expect(cardsOf(host, victim)).toMatchObject([
        {
          signal: "SIGKILL",
          unanswered: [{ interfaceName: `${LAB}.Worker`, method: "Stop" }],
        },
      ]),
    );
  });

  it("is told of when it was somebody else who did it", async () => {
    const host = await hosts.start();
    const pid = await host.lab.startWorker("ping");
    process.kill(pid, "SIGKILL");
    await until(() => expect(host.lab.supervisor.pids).toEqual([]));
    expect(host.notices.notices.map(({ text }) => text)).toEqual([
      `The ping worker (process ${pid}) failed: ended by SIGKILL.`,
    ]);
  });
});

describe("tables on pipes of their own", () => {
  it("are overtaken by their database soon after the start, and associated ones are not", async () => {
    const host = await hosts.start();
    const [associated, independent] = await host.lab.startScenario("associated-or-not");
    const inversions = (): number[] =>
      findInversions(host.session.trace, 100).pairs.map(({ from }) => from);
    await until(() => expect(inversions()).toContain(indexOf(host, independent ?? -1)));
    await untilSent(host, indexOf(host, associated ?? -1), 20);
    await host.close();
    expect(new Set(inversions())).toEqual(new Set([indexOf(host, independent ?? -1)]));
    expect(verifyOrder(host.session.trace).violations).toEqual([]);
  });
});

describe("a worker that blocks", () => {
  it("is called back in each call, ahead of what does not interrupt it", async () => {
    const host = await hosts.start();
    await host.lab.startScenario("blocking");
    const dispatched = (method: string, kind: RowKind): number[] =>
      messages(host)
        .filter((row) => row.method === method && row.kind === kind)
        .flatMap((row) => row.dispatched ?? []);
    await until(() => {
      expect(dispatched("Withdraw", RowKind.Response).length).toBeGreaterThan(10);
    });
    await host.close();
    const replies = dispatched("Withdraw", RowKind.Response);
    const confirms = dispatched("Confirm", RowKind.Request);
    const notes = dispatched("Notify", RowKind.Message);
    expect([confirms.length, notes.length]).toEqual([replies.length, replies.length]);
    for (const [call, reply] of replies.entries()) {
      expect(confirms[call]).toBeLessThan(reply);
      expect(notes[call]).toBeGreaterThan(reply);
    }
    const found = report(host);
    expect([found.problems, found.order.violations]).toEqual([[], []]);
  });
});
