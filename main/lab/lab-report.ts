import {
  type DisconnectSnapshot,
  type OrderReport,
  type PostMortems,
  RowKind,
  rowSnapshot,
  type RowSnapshot,
  RowStatus,
  type Trace,
  verifyOrder,
} from "../../shared/trace/index.ts";
import { type CheckReport, CheckState } from "./checks/index.ts";
import type { InjectedFault } from "./faults/injected-fault.ts";
import type { Expectations } from "./scenario.ts";
import { DisconnectCause } from "../../shared/contract/index.ts";

/** How often one method was sent, received and dispatched; responses count with their method. */
export interface MethodCounts {
  readonly interface: string;
  readonly method: string;
  readonly kind: "message" | "request" | "response" | "control";
  sent: number;
  received: number;
  dispatched: number;
}

/** What a scenario did, and whether anything was lost or reordered. */
export interface LabReport {
  readonly scenario: string;
  readonly durationMs: number;
  readonly processes: {
    pid: number;
    name: string;
    exitCode: number | null;
    signal: string | null;
  }[];
  readonly connections: number;
  readonly pipes: number;
  readonly messages: { sent: number; received: number; dispatched: number };
  readonly methods: MethodCounts[];
  readonly disconnects: { cause: string; summary: string; unanswered: number }[];
  /** Reports that the recording had no room for, and rows beyond its limit. */
  readonly dropped: number;
  readonly order: { pipes: number; directions: number; violations: OrderReport["violations"] };
  /** What the scenario shows, and whether it did. */
  readonly checks: LabCheckReport[];
  /** What was done to its workers on purpose, earliest first. */
  readonly faults: Omit<InjectedFault, "isHarmful">[];
  /**
   * Every check is met and every fault was injected; and but for what the scenario expects, and what
   * comes of faults to the workers that had them, every message sent was received and
   * dispatched, in order, nothing was dropped, and no process ended badly.
   */
  readonly ok: boolean;
  /** In words, what is not ok. */
  readonly problems: string[];
}

/** One check of a report, its state in words. */
export interface LabCheckReport extends Omit<CheckReport, "state"> {
  readonly state: "pending" | "met" | "broken";
}

/** A finished run. */
export interface FinishedRun {
  readonly scenario: string;
  readonly durationMs: number;
  readonly checks: readonly CheckReport[];
  readonly expects?: Expectations | undefined;
  readonly faults?: readonly InjectedFault[];
  /** Why it did not run as it should have, such as a worker that did not start. */
  readonly failure?: string | undefined;
}

const STATES = ["pending", "met", "broken"] as const;

/** Reads the finished trace of a scenario. */
export function labReport(
  trace: Trace,
  postMortems: PostMortems,
  { scenario, durationMs, checks, expects = {}, faults = [], failure }: FinishedRun,
): LabReport {
  const order = verifyOrder(trace);
  const dropped = trace.dropped + trace.losses.records;
  const processes = trace.processes
    .snapshot(trace.start)
    .map(({ pid, name, exitCode, signal }) => ({ pid, name, exitCode, signal }));
  const { deaths = [] } = expects;
  const harmed = new Set(faults.flatMap(({ isHarmful, pid }) => (isHarmful ? (pid ?? []) : [])));
  const problems = [
    ...(failure === undefined ? [] : [failure]),
    ...checks.flatMap(unmet),
    ...faults.flatMap(notInjected),
    ...findProblems(order, dropped),
    ...(expects.lostMessages === true ? [] : findLosses(lossesBut(trace, order, harmed))),
    ...processes
      .filter(({ name, pid }) => !deaths.includes(name) && !harmed.has(pid))
      .flatMap(badExit),
  ];
  return {
    scenario,
    durationMs,
    checks: checks.map((check) => ({ ...check, state: STATES[check.state] })),
    faults: faults.map(({ atMs, worker, pid, fault, error }) => ({
      atMs,
      worker,
      pid,
      fault,
      error,
    })),
    processes,
    connections: trace.connections.snapshot().length,
    pipes: order.pipes,
    messages: { sent: order.sent, received: order.arrived, dispatched: order.dispatched },
    methods: countMethods(trace),
    disconnects: postMortems.cards().map(describeDisconnect),
    dropped,
    order: { pipes: order.pipes, directions: order.directions, violations: order.violations },
    ok: problems.length === 0,
    problems,
  };
}

function unmet({ text, state, detail }: CheckReport): string[] {
  if (state === CheckState.Met) return [];
  return [`${state === CheckState.Pending ? "not seen" : "not so"}: ${text} (${detail})`];
}

function notInjected({ worker, fault, error }: InjectedFault): string[] {
  return error === null ? [] : [`not injected into ${worker}: ${fault} (${error})`];
}

/** The order of all pipes but those of which such a process has held an end. */
function lossesBut(trace: Trace, order: OrderReport, pids: ReadonlySet<number>): OrderReport {
  if (pids.size === 0) return order;
  const isHarmed = (process: number | undefined): boolean =>
    pids.has(trace.processes.get(process ?? -1)?.pid ?? -1);
  return verifyOrder(trace, ({ holders }) => !holders.some(isHarmed));
}

function findLosses(order: OrderReport): string[] {
  return wordsOf([
    [order.sent !== order.arrived, `${order.sent} sent but ${order.arrived} received`],
    [
      order.arrived !== order.dispatched,
      `${order.arrived} received but ${order.dispatched} dispatched`,
    ],
    [order.lost > 0, `${order.lost} lost with their pipe`],
  ]);
}

function findProblems(order: OrderReport, dropped: number): string[] {
  return wordsOf([
    [order.messages === 0, "no message was seen"],
    [order.violationCount > 0, breachText(order.violationCount)],
    [dropped > 0, `${dropped} reports not recorded`],
  ]);
}

function wordsOf(problems: readonly [isProblem: boolean, text: string][]): string[] {
  return problems.filter(([isProblem]) => isProblem).map(([, text]) => text);
}

function breachText(count: number): string {
  return `${count} ${count === 1 ? "breach" : "breaches"} of order or delivery`;
}

/** A worker that was asked to stop exits with 0; anything else was not part of the scenario. */
function badExit({ pid, name, exitCode, signal }: LabReport["processes"][number]): string[] {
  if (signal !== null) {
    return [`${name} (process ${pid}) was ended by ${signal}`];
  }
  const isBad = exitCode !== null && exitCode !== 0;
  return isBad ? [`${name} (process ${pid}) exited with code ${exitCode}`] : [];
}

function describeDisconnect({ cause, summary, unanswered }: DisconnectSnapshot) {
  const name = Object.entries(DisconnectCause).find(([, value]) => value === cause)?.[0];
  return { cause: (name ?? `${cause}`).toLowerCase(), summary, unanswered: unanswered.length };
}

const KIND_NAMES: Readonly<Partial<Record<RowKind, MethodCounts["kind"]>>> = {
  [RowKind.Message]: "message",
  [RowKind.Request]: "request",
  [RowKind.Response]: "response",
  [RowKind.Control]: "control",
};

function countMethods(trace: Trace): MethodCounts[] {
  const counts = new Map<string, MethodCounts>();
  for (let no = 0; no < trace.rowCount; no++) {
    const row = rowSnapshot(trace, no);
    const kind = KIND_NAMES[row.kind];
    if (kind !== undefined) {
      const key = `${row.interfaceName} ${row.method} ${kind}`;
      const entry = counts.get(key) ?? {
        interface: row.interfaceName,
        method: row.method,
        kind,
        sent: 0,
        received: 0,
        dispatched: 0,
      };
      counts.set(key, entry);
      addRow(entry, row);
    }
  }
  return [...counts.values()].sort((a, b) => b.sent - a.sent);
}

function addRow(counts: MethodCounts, row: RowSnapshot): void {
  counts.sent += row.sent === null ? 0 : 1;
  counts.received += row.arrived === null ? 0 : 1;
  counts.dispatched += row.status === RowStatus.Dispatched ? 1 : 0;
}
