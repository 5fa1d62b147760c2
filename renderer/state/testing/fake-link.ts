import type { Observer, Row, TraceViewObserver } from "../contract.ts";
import { RowKind, RowStatus } from "../contract.ts";
import type { HostLink } from "../host-link.ts";

/** A row of a quiet trace: number, a millisecond per row, dispatched. */
export function testRow(no: number, change: Partial<Row> = {}): Row {
  return {
    no,
    kind: RowKind.MESSAGE,
    status: RowStatus.DISPATCHED,
    time: no,
    sent: no,
    arrived: no,
    dispatched: no,
    from: 0,
    to: 1,
    pipe: 1,
    interfaceId: 0,
    interfaceName: "lab.mojom.Table",
    method: "AddRow",
    sequence: no,
    requestId: 0,
    flags: 0,
    size: 24,
    latency: null,
    linkedRow: null,
    info: "",
    error: null,
    ...change,
  };
}

/**
 * A host in memory for tests of the page's state. Its filters are "" (all rows), "even" (rows with an even number) and
 * anything else (an error).
 */
export class FakeHost {
  readonly asked: string[] = [];
  /** By number, from 1. */
  readonly rows: Row[] = [];
  observer: Observer | undefined;
  /** What ends the link. */
  end: (reason: string) => void = () => undefined;
  labError: string | null = null;
  readonly #views: { observer: TraceViewObserver; rows: () => Row[] }[] = [];

  constructor(count: number) {
    this.add(count);
  }

  /** Adds rows to the trace without telling. */
  add(count: number): void {
    for (let no = 0; no < count; no++) this.rows.push(testRow(this.rows.length + 1));
  }

  /** Tells all views how long they are. */
  tellGrown(): void {
    for (const { observer, rows } of this.#views) {
      observer.onGrown(rows().length, this.rows.length);
    }
  }

  readonly link: HostLink = {
    inspector: {
      getHostInfo: () =>
        this.#answer("info", {
          info: {
            version: "1",
            serverName: "lab",
            ownProcessesName: "mojoscope",
            host: "web",
            platform: "linux",
            scenarios: [],
            topics: [],
            workerKinds: [],
          },
        }),
      getOverview: () =>
        this.#answer("overview", {
          overview: { start: 0, end: this.rows.length, counts: [], disconnects: [] },
        }),
      getDisconnects: () => this.#answer("disconnects", { disconnects: [] }),
      getGroups: () => this.#answer("groups", { groups: [] }),
      setRecording: (recording) => void this.asked.push(`recording ${recording}`),
      clear: async () => {
        this.rows.length = 0;
        await this.#answer("clear", undefined);
      },
    },
    lab: {
      startScenario: (name) => this.#answer(`scenario ${name}`, { error: this.labError }),
      startWorker: (kind) => this.#answer(`start ${kind}`, { pid: 9, error: this.labError }),
      stopWorker: (pid) => this.#answer(`stop ${pid}`, { error: this.labError }),
      setWorkerRate: (pid, rate) => this.#answer(`rate ${pid} ${rate}`, { error: this.labError }),
      setKindRate: (kind, rate) => this.#answer(`rate ${kind} ${rate}`, { error: this.labError }),
      injectFault: (pid, { kind }) =>
        this.#answer(`fault ${kind} ${pid}`, { error: this.labError }),
    },
    observe: (observer) => {
      this.observer = observer;
    },
    openTraceView: (observer) => {
      let filter = "";
      const rows = (): Row[] =>
        filter === "even" ? this.rows.filter((row) => row.no % 2 === 0) : this.rows;
      this.#views.push({ observer, rows });
      return {
        setFilter: (text) => {
          const known = text === "" || text === "even";
          if (known) filter = text;
          const error = known ? null : { message: "what?", start: 0, end: text.length };
          return this.#answer(`filter ${text}`, { error, shown: rows().length });
        },
        getRows: (start, count) =>
          this.#answer(`rows ${start}`, {
            rows: rows().slice(start, start + count),
            shown: rows().length,
          }),
        findRow: (no) =>
          this.#answer(`find ${no}`, { index: rows().filter((row) => row.no < no).length }),
        getDetails: (no) => this.#answer(`details ${no}`, { details: this.#detailsOf(no) }),
        getRowsByNumber: (numbers) =>
          this.#answer(`numbers ${numbers.join()}`, {
            rows: this.rows.filter(({ no }) => numbers.includes(no)),
          }),
        getMatchingPipes: () =>
          this.#answer("pipes", { pipes: [...new Set(rows().map((row) => row.pipe))] }),
      };
    },
    onGone: (listener) => {
      this.end = listener;
    },
  };

  #detailsOf(no: number) {
    const row = this.rows[no - 1];
    return row === undefined
      ? null
      : {
          row,
          verdict: "PASS",
          tree: [],
          bytes: new Uint8Array(row.size),
          previousInPipe: no > 1 ? no - 1 : null,
          nextInPipe: no < this.rows.length ? no + 1 : null,
        };
  }

  async #answer<T>(asked: string, answer: T): Promise<T> {
    this.asked.push(asked);
    await Promise.resolve();
    return answer;
  }
}

/** Lets everything settle that needs no more than promises. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}
