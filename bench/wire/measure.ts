import type { Contest } from "./contests.ts";
import { type Entrant, type Operation, OPERATIONS } from "./entrant.ts";

/** What one process has measured of one codec: nanoseconds per message, a number per round. */
export interface Timings {
  readonly shape: string;
  readonly codec: string;
  readonly messageBytes: number;
  readonly nanoseconds: Readonly<Record<Operation, number[]>>;
}

/** How long one entrant has its turn in each round. */
const TURN_NS = 20e6;
const WARM_UP_TURNS = 8;

interface Turn {
  readonly name: string;
  readonly operation: Operation;
  readonly messages: number;
  readonly pass: () => void;
  readonly results: number[];
  /** Passes that take about {@link TURN_NS}. */
  passes: number;
}

/**
 * Measures the codecs of a contest in turns, round after round, so that whatever else the machine
 * does meets all of them alike. Each round begins with another codec.
 */
export function measure({ others, own, shape }: Contest, seconds: number): Timings[] {
  const entrants = [own, ...others];
  const turns = entrants.flatMap((entrant) => OPERATIONS.map((name) => makeTurn(entrant, name)));
  for (const turn of turns) warmUp(turn);
  const rounds = Math.max(3, Math.round((seconds * 1e9) / (turns.length * TURN_NS)));
  for (let round = 0; round < rounds; round++) {
    const first = (round * OPERATIONS.length) % turns.length;
    for (const turn of [...turns.slice(first), ...turns.slice(0, first)]) takeTurn(turn);
  }
  return entrants.map((entrant) => ({
    shape,
    codec: entrant.name,
    messageBytes: entrant.messageBytes,
    nanoseconds: resultsOf(turns.filter(({ name }) => name === entrant.name)),
  }));
}

function makeTurn({ messages, name, run }: Entrant, operation: Operation): Turn {
  return { name, operation, messages, pass: run[operation], results: [], passes: 1 };
}

function warmUp(turn: Turn): void {
  for (let i = 0; i < WARM_UP_TURNS; i++) {
    let elapsed = time(turn);
    while (elapsed < TURN_NS / 10) {
      turn.passes *= 2;
      elapsed = time(turn);
    }
    turn.passes = Math.max(1, Math.round((turn.passes * TURN_NS) / elapsed));
  }
}

function takeTurn(turn: Turn): void {
  // What others left lying about is not swept up on this one's time.
  globalThis.gc?.({ type: "minor" });
  turn.results.push(time(turn) / (turn.passes * turn.messages));
}

function time({ pass, passes }: Turn): number {
  const begin = process.hrtime.bigint();
  for (let i = 0; i < passes; i++) pass();
  return Number(process.hrtime.bigint() - begin);
}

function resultsOf(turns: readonly Turn[]): Record<Operation, number[]> {
  const of = (wanted: Operation) =>
    turns.find(({ operation }) => operation === wanted)?.results ?? [];
  return { encode: of("encode"), decode: of("decode"), both: of("both") };
}
