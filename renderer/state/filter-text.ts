/**
 * Filter texts put together by pointing: clauses from cells, and the time range that the overview strip brushes.
 */

/** How a clause joins the filter that is there: instead of it, in addition, or as what not to show. */
export type ClauseMode = "apply" | "and" | "exclude";

/** A span of the session in milliseconds. */
export interface TimeRange {
  readonly start: number;
  readonly end: number;
}

const TIME_RANGE =
  /^time >= (\d+(?:\.\d+)?)ms and time <= (\d+(?:\.\d+)?)ms(?: and \((.*)\)| and (.*))?$/s;
const OR = /\bor\b|\|\|/i;

/** A string literal of the filter language. */
export function quote(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', String.raw`\"`)}"`;
}

/** The clause that lets through what has one of these numbers in a field. */
export function inClause(field: "no" | "pipe", numbers: readonly number[]): string {
  const [only] = numbers;
  return numbers.length === 1 ? `${field} == ${only}` : `${field} in {${numbers.join(", ")}}`;
}

/** The filter with a clause added; a brushed time range stays in force. */
export function withClause(filter: string, clause: string, mode: ClauseMode): string {
  const { range, rest } = splitTimeRange(filter);
  const own = mode === "exclude" ? `not ${clause}` : clause;
  const next = mode === "apply" || rest === "" ? own : `${grouped(rest)} and ${own}`;
  return joinTimeRange(range, next);
}

/** The filter with another time range, or none. */
export function withTimeRange(filter: string, range: TimeRange | null): string {
  return joinTimeRange(range, splitTimeRange(filter).rest);
}

/** The time range that the filter begins with, if one was brushed. */
export function timeRangeOf(filter: string): TimeRange | null {
  return splitTimeRange(filter).range;
}

function splitTimeRange(filter: string): { range: TimeRange | null; rest: string } {
  const text = filter.trim();
  const match = TIME_RANGE.exec(text);
  if (match === null) return { range: null, rest: text };
  const [, start, end, inner, plain] = match;
  return { range: { start: Number(start), end: Number(end) }, rest: (inner ?? plain ?? "").trim() };
}

function joinTimeRange(range: TimeRange | null, rest: string): string {
  if (range === null) return rest;
  const clause = `time >= ${milliseconds(range.start)} and time <= ${milliseconds(range.end)}`;
  return rest === "" ? clause : `${clause} and (${rest})`;
}

function grouped(filter: string): string {
  return OR.test(filter) ? `(${filter})` : filter;
}

function milliseconds(value: number): string {
  return `${Math.max(0, Number(value.toFixed(3)))}ms`;
}
