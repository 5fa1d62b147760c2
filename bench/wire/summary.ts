import { type Spread, spread } from "../statistics.ts";
import { textTable } from "../text-table.ts";
import { type Operation, OPERATIONS } from "./entrant.ts";
import type { Timings } from "./measure.ts";

/** What all processes found out about one codec on one shape. */
export interface Result {
  readonly shape: string;
  readonly codec: string;
  readonly messageBytes: number;
  /** Messages per second. */
  readonly perSecond: Readonly<Record<Operation, Spread>>;
  /** How many times as fast as this codec ours was in the same rounds. */
  readonly ours: Readonly<Record<Operation, Spread>>;
}

/** Brings the timings of several processes together; in each shape the first codec is our own. */
export function summarize(processes: readonly (readonly Timings[])[]): Result[] {
  const [first = []] = processes;
  return first.map(({ codec, messageBytes, shape }) => {
    const own = first.find((timings) => timings.shape === shape)?.codec;
    const pick = (name: string | undefined, operation: Operation) =>
      processes.flatMap((all) => {
        const found = all.find((timings) => timings.shape === shape && timings.codec === name);
        return found?.nanoseconds[operation] ?? [];
      });
    const summary = (of: (operation: Operation) => number[]) => ({
      encode: spread(of("encode")),
      decode: spread(of("decode")),
      both: spread(of("both")),
    });
    return {
      shape,
      codec,
      messageBytes,
      perSecond: summary((operation) => pick(codec, operation).map((time) => 1e9 / time)),
      ours: summary((operation) => {
        const ownTimes = pick(own, operation);
        return pick(codec, operation).map((time, round) => time / (ownTimes[round] ?? Number.NaN));
      }),
    };
  });
}

/** The results as text: what is ours / theirs is above 1 where ours is faster. */
export function table(results: readonly Result[]): string {
  const columns = OPERATIONS.map((name) => (name === "both" ? "encode+decode" : name));
  const head = [
    "shape",
    "codec",
    "bytes",
    ...columns.map((name) => `${name}/s`),
    ...columns.map((name) => `ours/theirs ${name}`),
    "80 % of rounds",
  ];
  return textTable([head, ...results.map(row)]);
}

function row({ codec, messageBytes, ours, perSecond, shape }: Result): string[] {
  return [
    shape,
    codec,
    String(Math.round(messageBytes)),
    ...OPERATIONS.map((name) => Math.round(perSecond[name].median).toLocaleString("en")),
    ...OPERATIONS.map((name) => ours[name].median.toFixed(2)),
    `${ours.both.low.toFixed(2)} to ${ours.both.high.toFixed(2)}`,
  ];
}
