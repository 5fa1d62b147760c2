import { randomBytes } from "node:crypto";
import { Random } from "../shared/base/index.ts";
import { Checker, type Violation } from "./checker.ts";
import type { HostCounts } from "./commands.ts";
import type { ChaosCounts } from "./counts.ts";
import { type Flatness, judgeFlatness } from "./flatness.ts";
import { MAX_PROCESSES } from "./holdings.ts";
import { Player } from "./player.ts";
import type { Side } from "./records.ts";

/** What a run is told. */
export interface RunSettings {
  readonly seed: number;
  readonly workers: number;
  /** Pipes that the processes try to have open, all together. */
  readonly pipes: number;
  readonly kills: boolean;
  /** Steps of the host after which everything is brought to rest and checked. */
  readonly stepsPerRound: number;
  /** Asked before each round but the first. */
  readonly goesOn: (rounds: number) => boolean;
}

/** What came of a run. */
export interface RunResult {
  readonly counts: ChaosCounts;
  readonly rounds: number;
  readonly respawns: number;
  readonly violations: readonly Violation[];
  /** Of the host and of the worker that is never killed. */
  readonly flatness: ReadonlyMap<string, Flatness>;
}

/** A run in which nothing happens for that long hangs. */
const HANG_MS = 20_000;
/** Nothing was written down for so many rounds of barriers: nothing is on its way any more. */
const QUIET_BARRIERS = 4;
/** Processes that go on for longer, without any decision, never stop. */
const MAX_BARRIERS = 2000;
/** A worker lives for up to so many of its steps. */
const MAX_LIFE_STEPS = 800;
/** How a worker's life ends, each as often as it is in the list. */
const ENDS = ["kill", "kill", "die", "die", "leave", "drop"] as const;
const FATES = { kill: "killed", die: "killed", leave: "left", drop: "dropped" } as const;
/** Violations beyond this say nothing new. */
const MAX_VIOLATIONS = 20;

/** Starts the processes of a run, kills some, brings them to rest, and has their journals judged. */
export class Conductor {
  readonly #settings: RunSettings;
  readonly #random: Random;
  readonly #serverName = `chaos-${process.pid}-${randomBytes(4).toString("hex")}`;
  readonly #checker = new Checker();
  readonly #problems: Violation[] = [];
  readonly #players = new Set<Player>();
  #host: Player | undefined;
  /** The worker that is never killed. */
  #first: Player | undefined;
  #processes = 0;
  #rounds = 0;
  /** What has been heard of the processes since the watch last looked. */
  #events = 0;
  #giveUp: () => void = () => undefined;
  #isOver = false;
  #respawns = 0;
  /** Workers are killed and respawned only while this is set. */
  #isPlaying = false;
  readonly #pending: Promise<void>[] = [];

  constructor(settings: RunSettings) {
    this.#settings = settings;
    this.#random = new Random(settings.seed);
  }

  /** Plays to the end and tells what came of it. */
  async run(): Promise<RunResult> {
    const watch = setInterval(() => this.#watch(), HANG_MS);
    const hangs = new Promise<void>((resolve) => {
      this.#giveUp = resolve;
    });
    await Promise.race([this.#play(), hangs]);
    clearInterval(watch);
    this.#isOver = true;
    const left = [...this.#players];
    for (const player of left) player.kill();
    await Promise.all(left.map((player) => player.exited));
    const flatness = new Map<string, Flatness>();
    if (this.#host !== undefined) flatness.set("host", judgeFlatness(this.#host.samples));
    if (this.#first !== undefined) flatness.set("first worker", judgeFlatness(this.#first.samples));
    return {
      counts: this.#checker.counts,
      rounds: this.#rounds,
      respawns: this.#respawns,
      violations: this.#violations(),
      flatness,
    };
  }

  /** Ends the run if nothing has happened since the last time. */
  #watch(): void {
    if (this.#events > 0) {
      this.#events = 0;
      return;
    }
    const waiting = [...this.#players].map((player) => player.waitsFor()).join("; ");
    this.#report(`nothing has happened for ${HANG_MS} ms: ${waiting}`);
    this.#giveUp();
  }

  async #play(): Promise<void> {
    const host = await this.#start("host");
    this.#host = host;
    this.#first = await this.#start("worker");
    const others = Array.from({ length: this.#settings.workers - 1 }, () => this.#startMortal());
    await Promise.all(others);
    do {
      this.#rounds += 1;
      await this.#round(host, this.#rounds);
    } while (this.#violations().length === 0 && this.#settings.goesOn(this.#rounds));
    await this.#end(host);
  }

  /** Lets everybody play, brings everything to rest, closes all pipes, and looks what is left. */
  async #round(host: Player, rounds: number): Promise<void> {
    const enough = new Promise<void>((resolve) => {
      host.onSteps = (steps) => {
        if (steps >= rounds * this.#settings.stepsPerRound) resolve();
      };
    });
    this.#isPlaying = true;
    for (const player of this.#players) player.tell({ type: "play" });
    await Promise.race([enough, host.exited]);
    this.#isPlaying = false;
    await Promise.all(this.#pending.splice(0));
    await this.#each((player) => player.ask({ type: "rest" }));
    await this.#quiet();
    this.#checker.atRest("nothing");
    await this.#close(0, false);
    await this.#close(1, false);
    this.#checker.atRest("all but trunks");
    await this.#each(async (player) => {
      const answer = await player.ask({ type: "sample" });
      if (answer === undefined) return;
      player.samples.push(answer.sample);
      // The broker keeps track of the trunks, and of the pipe that each worker called it over.
      const { workers } = this.#settings;
      this.#checkHost(answer.host, { connections: workers, links: workers, routes: workers * 3 });
    });
  }

  /** Ends everybody in order. */
  async #end(host: Player): Promise<void> {
    await this.#close(0, true);
    await this.#close(1, true);
    this.#checker.atRest("all");
    for (const player of this.#players) {
      if (player !== host) player.tell({ type: "leave" });
    }
    const workers = [...this.#players].filter((player) => player !== host);
    await Promise.all(workers.map((player) => player.exited));
    await host.ask({ type: "barrier" });
    const left = await host.ask({ type: "sample" });
    this.#checkHost(left?.host, { connections: 0, links: 0, routes: 0 });
    host.tell({ type: "leave" });
    await host.exited;
  }

  async #close(side: Side, withTrunks: boolean): Promise<void> {
    await this.#each((player) => player.ask({ type: "close", side, withTrunks }));
    await this.#quiet();
  }

  /** Waits until nothing happens any more and the judge knows all that has. */
  async #quiet(): Promise<void> {
    let quiet = 0;
    let before = "";
    for (let barriers = 0; quiet < QUIET_BARRIERS; barriers += 1) {
      if (barriers === MAX_BARRIERS) this.#report("the processes do not come to rest");
      if (barriers >= MAX_BARRIERS) return;
      const records = await Promise.all([...this.#players].map((player) => player.barrier()));
      const now = records.join(" ");
      quiet = now === before ? quiet + 1 : 0;
      before = now;
    }
  }

  #checkHost(counts: HostCounts | undefined, expected: HostCounts): void {
    if (counts === undefined) return;
    for (const what of ["connections", "links", "routes"] as const) {
      const [is, should] = [counts[what], expected[what]];
      if (is !== should) this.#report(`the host has ${is} ${what} at rest, not ${should}`);
    }
  }

  async #each(run: (player: Player) => Promise<unknown>): Promise<void> {
    await Promise.all([...this.#players].map(run));
  }

  async #start(role: "host" | "worker"): Promise<Player> {
    const number = this.#processes;
    this.#processes += 1;
    if (number >= MAX_PROCESSES) throw new Error(`a run can have ${MAX_PROCESSES} processes`);
    const { pipes, seed, workers } = this.#settings;
    const ends = Math.ceil((pipes * 2) / (workers + 1));
    const player = new Player(
      { serverName: this.#serverName, role, process: number, seed, ends },
      (record) => {
        this.#events += 1;
        this.#checker.read(number, record);
      },
    );
    this.#players.add(player);
    void player.exited.then(({ code, errorOutput, signal }) => {
      this.#players.delete(player);
      this.#events += 1;
      if (this.#isOver) return;
      const { fate } = player;
      if (fate !== undefined) this.#checker.processGone(number, fate);
      if (fate !== "killed" && code !== 0) {
        this.#report(`process ${number} died (${code ?? signal}): ${errorOutput}`);
      }
    });
    await player.ready;
    return player;
  }

  /** Starts a worker that is to go some time, and to be followed by another one. */
  async #startMortal(): Promise<void> {
    const player = await this.#start("worker");
    if (this.#isPlaying) player.tell({ type: "play" });
    if (!this.#settings.kills) return;
    const life = 1 + this.#random.below(MAX_LIFE_STEPS);
    const end = this.#random.pick(ENDS);
    player.onSteps = (steps) => {
      if (steps < life || player.fate !== undefined || !this.#isPlaying) return;
      this.#doom(player, end);
      this.#pending.push(this.#replace(player));
    };
  }

  #doom(player: Player, end: (typeof ENDS)[number]): void {
    this.#checker.processDoomed(player.process);
    player.fate = FATES[end];
    if (end === "kill") player.kill();
    else if (end === "drop") this.#host?.tell({ type: "drop", process: player.process });
    else player.tell({ type: end });
    // The host writes to some that are dead before it reads what they had sent.
    if (end === "die") this.#host?.tell({ type: "stall" });
  }

  async #replace(player: Player): Promise<void> {
    await player.exited;
    this.#respawns += 1;
    await this.#startMortal();
  }

  #report(what: string): void {
    this.#problems.push({ what, log: [] });
  }

  #violations(): readonly Violation[] {
    return [...this.#problems, ...this.#checker.violations].slice(0, MAX_VIOLATIONS);
  }
}
