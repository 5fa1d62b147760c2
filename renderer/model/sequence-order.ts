import type { Row } from "../../shared/contract/index.ts";
import { MessageFlags } from "../../shared/wire/index.ts";
import type { Arrow } from "./sequence-layout.ts";

/** A message that was dispatched after one that had been sent later, between the same two processes. */
export interface Reordering {
  /** Row number of the message that was sent first and dispatched last. */
  readonly overtaken: number;
  /** Row numbers of those that passed it, in the order of their dispatch. */
  readonly overtakers: readonly number[];
  readonly guarantee: OrderGuarantee;
}

/**
 * What was promised of the order: nothing between `independent` pipes; that messages with the sync flag
 * may pass others of their pipe while its reader is blocked (`sync`); FIFO, which was `broken`.
 */
export type OrderGuarantee = "independent" | "sync" | "broken";

interface Travel {
  readonly row: Row;
  readonly sent: number;
  readonly dispatched: number;
}

/** Finds the reorderings among these rows. */
export function findReorderings(rows: readonly Row[]): Reordering[] {
  const found: Reordering[] = [];
  for (const travels of byRoute(rows).values()) {
    for (const [at, first] of travels.entries()) {
      const passed = travels
        .slice(at + 1)
        .filter((later) => later.sent > first.sent && later.dispatched < first.dispatched)
        .toSorted((a, b) => a.dispatched - b.dispatched);
      if (passed.length === 0) continue;
      found.push({
        overtaken: first.row.no,
        overtakers: passed.map(({ row }) => row.no),
        guarantee: guaranteeOf(
          first.row,
          passed.map(({ row }) => row),
        ),
      });
    }
  }
  return found.toSorted((a, b) => a.overtaken - b.overtaken);
}

function guaranteeOf(overtaken: Row, overtakers: readonly Row[]): OrderGuarantee {
  const onPipe = overtakers.filter(({ pipe }) => pipe === overtaken.pipe);
  if (onPipe.length === 0) return "independent";
  return onPipe.every((row) => mayOvertake(row, overtaken)) ? "sync" : "broken";
}

/** Among messages of one pipe: those with the sync flag stay in order per interface, and pass all others. */
function mayOvertake(overtaker: Row, overtaken: Row): boolean {
  if (!isSync(overtaker)) return false;
  return !isSync(overtaken) || overtaker.interfaceId !== overtaken.interfaceId;
}

function isSync({ flags }: Row): boolean {
  return (flags & MessageFlags.IsSync) !== 0;
}

function byRoute(rows: readonly Row[]): Map<string, Travel[]> {
  const routes = new Map<string, Travel[]>();
  for (const row of rows) {
    const { sent, dispatched, from, to } = row;
    if (sent === null || dispatched === null || from === null || to === null) continue;
    const key = `${from} ${to}`;
    const travels = routes.get(key) ?? [];
    routes.set(key, travels);
    travels.push({ row, sent, dispatched });
  }
  for (const travels of routes.values()) travels.sort((a, b) => a.sent - b.sent);
  return routes;
}

/** Where to mark a reordering. */
export interface ReorderingMark {
  readonly reordering: Reordering;
  readonly x: number;
  readonly y: number;
}

/** Marks each reordering where the two lines cross, or at the late arrow's head where they do not share lanes. */
export function markReorderings(
  reorderings: readonly Reordering[],
  arrows: readonly Arrow[],
): ReorderingMark[] {
  const byNo = new Map(arrows.map((arrow) => [arrow.row.no, arrow]));
  return reorderings.flatMap((reordering) => {
    const late = byNo.get(reordering.overtaken);
    const early = byNo.get(reordering.overtakers[0] ?? -1);
    if (late === undefined || early === undefined) return [];
    return [{ reordering, ...crossing(late, early) }];
  });
}

function crossing(late: Arrow, early: Arrow): { x: number; y: number } {
  const head = { x: late.x2, y: late.y2 };
  if (late.x1 !== early.x1 || late.x2 !== early.x2) return head;
  const before = early.y1 - late.y1;
  const after = late.y2 - early.y2;
  if (before <= 0 || after <= 0) return head;
  const t = before / (before + after);
  return { x: late.x1 + t * (late.x2 - late.x1), y: late.y1 + t * (late.y2 - late.y1) };
}
