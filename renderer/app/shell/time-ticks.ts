/** A mark of a time axis. */
export interface TimeTick {
  /** Milliseconds since the session began. */
  readonly time: number;
  readonly text: string;
}

const STEPS = [1, 2, 5];
const LONG_STEPS = [15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200, 86_400];

/** Round moments from `start` to `end` (both in ms), about `wanted` of them. */
export function timeTicks(start: number, end: number, wanted: number): TimeTick[] {
  const length = end - start;
  if (!(length > 0) || wanted < 1) return [];
  const step = roundStep(length / wanted);
  const ticks: TimeTick[] = [];
  for (let index = Math.ceil(start / step); index * step <= end; index++) {
    ticks.push({ time: index * step, text: tickText(index * step, step) });
  }
  return ticks;
}

function roundStep(least: number): number {
  const long = LONG_STEPS.map((seconds) => seconds * 1000).find((step) => step >= least);
  if (least > 10_000) return long ?? Math.ceil(least / 86_400_000) * 86_400_000;
  const power = 10 ** Math.floor(Math.log10(least));
  const short = STEPS.map((step) => step * power).find((step) => step >= least);
  return short ?? 10 * power;
}

function tickText(time: number, step: number): string {
  if (step >= 60_000) return `${Math.round(time / 60_000)} min`;
  if (time === 0) return "0 s";
  if (step < 1) return `${Number((time / 1000).toFixed(6))} s`;
  return `${Number((time / 1000).toFixed(3))} s`;
}
