import type { Evidence } from "./evidence.ts";

/** How far a check has come. Numbers of the contract. */
export const CheckState = { Pending: 0, Met: 1, Broken: 2 } as const;
/** One of {@link CheckState}. */
export type CheckState = (typeof CheckState)[keyof typeof CheckState];

/** What a check says of what was seen so far. */
export interface Verdict {
  readonly state: CheckState;
  /** What was seen, with figures. */
  readonly detail: string;
  /** Rows that show it, the most telling ones first. */
  readonly rows?: readonly number[];
  /** The rows stand in pairs: one that overtook, and the one sent before it that it overtook. */
  readonly inPairs?: boolean;
}

/** One thing that a scenario shows. */
export interface Check {
  /** Unique in its scenario. */
  readonly name: string;
  /** The statement that holds when the check is met. */
  readonly text: string;
  readonly judge: (evidence: Evidence) => Verdict;
}

/** A check with its verdict: the contract's Check. */
export interface CheckReport {
  name: string;
  text: string;
  state: CheckState;
  detail: string;
  rows: number[];
  inPairs: boolean;
}

/** Rows named by one verdict at the most. */
const MAX_ROWS = 20;

/** Judges all checks by what is there now. */
export function judgeAll(checks: readonly Check[], evidence: Evidence): CheckReport[] {
  return checks.map(({ name, text, judge }) => {
    const { state, detail, rows = [], inPairs = false } = judge(evidence);
    return { name, text, state, detail, rows: rows.slice(0, MAX_ROWS), inPairs };
  });
}
