import type { Notice } from "./contract.ts";
import { Severity } from "./contract.ts";

/** Notices kept; the numbers go on. */
const KEPT = 200;

/** A notice with its number in the session, from 1. */
export interface NumberedNotice extends Notice {
  readonly number: number;
  /** How often it was told in a row. */
  readonly times: number;
  /** Whether it still stands in the window until the user dismisses it: warnings and errors do. */
  readonly open: boolean;
}

/** The list with one more notice; the same one again only counts. */
export function withNotice(
  notices: readonly NumberedNotice[],
  notice: Notice,
  number: number,
): readonly NumberedNotice[] {
  const open = notice.severity !== Severity.NOTE;
  const last = notices.at(-1);
  if (last !== undefined && isSame(last, notice)) {
    return [...notices.slice(0, -1), { ...last, times: last.times + 1, open }];
  }
  return [...notices.slice(1 - KEPT), { ...notice, number, times: 1, open }];
}

function isSame(a: Notice, b: Notice): boolean {
  return a.severity === b.severity && a.text === b.text && a.detail === b.detail;
}

/** The list after the user has dismissed a notice, or all of them (null). */
export function withDismissed(
  notices: readonly NumberedNotice[],
  number: number | null,
): readonly NumberedNotice[] {
  return notices.map((notice) =>
    notice.open && (number === null || notice.number === number)
      ? { ...notice, open: false }
      : notice,
  );
}
