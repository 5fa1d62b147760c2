import { isOrderly } from "../model/disconnect-cards.ts";
import type { Disconnect, Severity } from "./contract.ts";
import type { NumberedNotice } from "./notices.ts";

/** Losses listed one by one; older ones are in their own view. */
const MOST_LOSSES = 20;

/** Something the user should know: a notice, or a loss with a card of its own. */
export interface Finding {
  readonly key: string;
  readonly severity: Severity;
  readonly text: string;
  readonly detail: string;
  /** How often it was told. */
  readonly times: number;
  /** Id of the card that tells the rest; null for a notice. */
  readonly disconnect: number | null;
}

/** Everything found, the worst first and among equals the newest. */
export function findingsOf(
  notices: readonly NumberedNotice[],
  disconnects: readonly Disconnect[],
): readonly Finding[] {
  const losses = disconnects
    .filter((each) => !isOrderly(each))
    .toSorted((a, b) => b.id - a.id)
    .slice(0, MOST_LOSSES);
  return [...losses.map(lossFinding), ...notices.toReversed().map(noticeFinding)].toSorted(
    (a, b) => b.severity - a.severity,
  );
}

function lossFinding({ id, severity, summary, description }: Disconnect): Finding {
  return {
    key: `loss ${id}`,
    severity,
    text: summary,
    detail: description,
    times: 1,
    disconnect: id,
  };
}

function noticeFinding({ number, severity, text, detail, times }: NumberedNotice): Finding {
  return { key: `notice ${number}`, severity, text, detail, times, disconnect: null };
}
