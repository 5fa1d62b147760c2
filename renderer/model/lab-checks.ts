import { CheckState } from "../../shared/contract/index.ts";
import type { Check } from "../../shared/contract/index.ts";

const STATE_WORD: Readonly<Record<CheckState, string>> = {
  [CheckState.PENDING]: "pending",
  [CheckState.MET]: "met",
  [CheckState.BROKEN]: "broken",
};

/** How far a check has come, in a word. */
export function checkWord(state: CheckState): string {
  return STATE_WORD[state] ?? "unknown";
}

/** All checks in one line: "2 of 3 met", with those that are broken. */
export function checksText(checks: readonly Check[]): string {
  const count = (state: CheckState): number =>
    checks.filter((check) => check.state === state).length;
  const met = `${count(CheckState.MET)} of ${checks.length} met`;
  const broken = count(CheckState.BROKEN);
  return broken === 0 ? met : `${met}, ${broken} broken`;
}

/** What all checks together say: broken if one is, met if all are; null where there are none. */
export function checksState(checks: readonly Check[]): CheckState | null {
  if (checks.length === 0) return null;
  if (checks.some(({ state }) => state === CheckState.BROKEN)) return CheckState.BROKEN;
  return checks.every(({ state }) => state === CheckState.MET)
    ? CheckState.MET
    : CheckState.PENDING;
}

/** One message that overtook another. */
export interface Overtaking {
  readonly overtaking: number;
  readonly overtaken: number;
}

/** The pairs of a check whose rows stand in pairs; none for another. */
export function overtakingsOf({ rows, inPairs }: Check): Overtaking[] {
  if (!inPairs) return [];
  return rows.flatMap((overtaking, at) => {
    const overtaken = rows[at + 1];
    return at % 2 === 0 && overtaken !== undefined ? [{ overtaking, overtaken }] : [];
  });
}

/**
 * The checks as they were told, each with the rows that it named before as long as it has come no
 * further and names no more of them: the newest of many rows would change faster than one can point.
 */
export function withHeldRows(known: readonly Check[], told: readonly Check[]): Check[] {
  return told.map((check) => {
    const before = known.find(({ name }) => name === check.name);
    const isSame = before?.state === check.state && before.rows.length === check.rows.length;
    return isSame ? { ...check, rows: before.rows } : check;
  });
}
