import { randomBytes } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { ChildProgram } from "../chaos/child-program.ts";
import type { Answer, Command, Holdings, Leak, Traffic } from "./commands.ts";
import { judgeEnd, judgeMemory, judgeRound } from "./judge.ts";

/** What a run is told. */
export interface SoakSettings {
  /** How long the clients of the first round are held, once all of them have been heard. */
  readonly seconds: number;
  readonly processes: number;
  /** Of each process. */
  readonly connections: number;
  readonly rounds: number;
  /** Messages that each connection carries each way, at least, in every round. */
  readonly messages: number;
  readonly traffic: Traffic;
  /** What the host is to leave behind, to see that it is found. */
  readonly leaks?: readonly Leak[];
}

/** What came of a run. */
export interface SoakResult {
  /** Before the first round, behind a single client that was killed; after each; and after the stop. */
  readonly holdings: readonly Holdings[];
  readonly violations: readonly string[];
}

/** The clients of a round. */
type Crowd = Pick<SoakSettings, "processes" | "connections" | "seconds">;
type Program = ChildProgram<Command, Answer>;

const HOST = new URL("./host.ts", import.meta.url);
const CLIENT = new URL("./client.ts", import.meta.url);
/** A step that takes longer hangs. */
const STEP_MS = 120_000;

/** Lets client processes talk to a host, kills all at once, and looks what the host still holds. */
export class Soak {
  readonly #settings: SoakSettings;
  readonly #serverName = `soak-${process.pid}-${randomBytes(4).toString("hex")}`;
  readonly #programs = new Set<Program>();
  readonly #violations: string[] = [];
  readonly #holdings: Holdings[] = [];

  constructor(settings: SoakSettings) {
    this.#settings = settings;
  }

  /** Goes through all rounds and tells what came of it. */
  async run(): Promise<SoakResult> {
    try {
      await this.#play();
    } catch (error) {
      this.#violations.push(error instanceof Error ? error.message : String(error));
    }
    const left = [...this.#programs];
    for (const program of left) program.kill();
    await Promise.all(left.map(({ exited }) => exited));
    return { holdings: this.#holdings, violations: this.#violations };
  }

  async #play(): Promise<void> {
    const { leaks = [], rounds, traffic } = this.#settings;
    const host = this.#start(HOST, { serverName: this.#serverName, traffic, leaks });
    await within(host.ready, "the host is ready");
    // One client first: what the platform opens and keeps, and what compiles the host, is done then.
    await this.#liveAndDie(host, { processes: 1, connections: 1, seconds: 0 });
    const before = await this.#sample(host);
    for (let round = 1; round <= rounds; round += 1) {
      await this.#round(host, before, round);
      if (this.#violations.length > 0) return;
    }
    this.#violations.push(...judgeMemory(this.#holdings.slice(1)));
    await within(host.ask({ type: "stop" }), "the server has stopped");
    this.#violations.push(...judgeEnd(before, await this.#sample(host)));
    host.tell({ type: "leave" });
    await within(host.exited, "the host has ended");
  }

  async #round(host: Program, before: Holdings, round: number): Promise<void> {
    const { connections, messages, processes, seconds } = this.#settings;
    const hold = round === 1 ? seconds : 0;
    const pids = await this.#liveAndDie(host, { processes, connections, seconds: hold });
    const after = await this.#sample(host);
    const killed = { pids, connectionsPerProcess: connections, messages };
    const problems = judgeRound(before, { ...killed, after });
    this.#violations.push(...problems.map((problem) => `round ${round}: ${problem}`));
  }

  /** Has clients talk for a while and kills them all at once. @returns their process ids */
  async #liveAndDie(
    host: Program,
    { connections, processes, seconds }: Crowd,
  ): Promise<readonly number[]> {
    const { traffic } = this.#settings;
    const settings = { serverName: this.#serverName, connections, traffic };
    const clients = Array.from({ length: processes }, () => this.#start(CLIENT, settings));
    await within(Promise.all(clients.map(({ ready }) => ready)), "all clients have connected");
    await this.#heard(host, connections * processes);
    if (seconds > 0) {
      await delay(seconds * 1000);
      await this.#heard(host, connections * processes);
    }
    for (const client of clients) client.kill();
    await within(Promise.all(clients.map(({ exited }) => exited)), "all clients are dead");
    await within(host.ask({ type: "empty" }), "the host has let go of all clients");
    return clients.map(({ pid }) => pid);
  }

  /** Settles when all connections have carried messages both ways, from now on. */
  async #heard(host: Program, all: number): Promise<void> {
    const { messages } = this.#settings;
    const answer = host.ask({ type: "heard", connections: all, messages });
    await within(answer, `all ${all} connections have carried ${messages} messages both ways`);
  }

  async #sample(host: Program): Promise<Holdings> {
    const answer = await within(host.ask({ type: "sample" }), "the host has been measured");
    if (answer === undefined) throw new Error("the host is gone");
    this.#holdings.push(answer.holdings);
    return answer.holdings;
  }

  #start(program: URL, settings: object): Program {
    const started: Program = new ChildProgram<Command, Answer>(program, settings);
    started.onNews = (news) => {
      if (news.type === "fault") this.#violations.push(news.what);
    };
    this.#programs.add(started);
    void started.exited.then(({ code, errorOutput, signal }) => {
      this.#programs.delete(started);
      // Whoever is not killed ends in order, when told.
      if (signal !== "SIGKILL" && code !== 0) {
        this.#violations.push(`process ${started.pid} died (${code ?? signal}): ${errorOutput}`);
      }
    });
    return started;
  }
}

/** @throws Error if it takes too long */
async function within<T>(step: Promise<T>, what: string): Promise<T> {
  const stop = new AbortController();
  const hang = delay(STEP_MS, undefined, { signal: stop.signal }).then(
    () => {
      throw new Error(`waited ${STEP_MS} ms in vain until ${what}`);
    },
    () => step,
  );
  try {
    return await Promise.race([step, hang]);
  } finally {
    stop.abort();
  }
}
