import { DisconnectCause } from "../../../../shared/contract/index.ts";
import type { DisconnectSnapshot, ProcessSnapshot } from "../../../../shared/trace/index.ts";
import { type Check, CheckState, type Evidence } from "../../checks/index.ts";

/** Deaths looked at, the newest ones; older cards may have made room. */
const MAX_DEATHS = 50;

/** Whose deaths count, and how many are enough to tell. */
interface DeathOptions {
  /** A kind of worker. */
  readonly kind: string;
  readonly atLeast: number;
}

/** Holds when each process that was killed has a card: its signal, what was lost and unanswered. */
export function cardForEveryDeath(name: string, text: string, options: DeathOptions): Check {
  const { kind, atLeast } = options;
  return {
    name,
    text,
    judge: (evidence) => {
      const dead = deaths(evidence, kind);
      const cards = new Map(evidence.cards().map((card) => [card.process, card]));
      const told = dead.filter(({ index }) => isComplete(cards.get(index)));
      const isMet = dead.length >= atLeast && told.length === dead.length;
      return {
        state: isMet ? CheckState.Met : CheckState.Pending,
        detail: `${told.length} of ${dead.length} deaths have a card`,
        rows: told.slice(-atLeast).flatMap(({ exitedRow }) => exitedRow ?? []),
      };
    },
  };
}

/** Holds when every pipe of each process that was killed is closed at both ends. */
export function nothingLeft(name: string, text: string, options: DeathOptions): Check {
  const { kind, atLeast } = options;
  return {
    name,
    text,
    judge: (evidence) => {
      const dead = deaths(evidence, kind);
      const open = dead.reduce((sum, { index }) => sum + evidence.openEnds(index), 0);
      const isMet = dead.length >= atLeast && open === 0;
      return {
        state: isMet ? CheckState.Met : CheckState.Pending,
        detail: `${open} ends open after ${dead.length} deaths`,
      };
    },
  };
}

function deaths(evidence: Evidence, kind: string): ProcessSnapshot[] {
  return evidence
    .processes()
    .filter(({ name, signal }) => name === kind && signal === "SIGKILL")
    .slice(-MAX_DEATHS);
}

function isComplete(card: DisconnectSnapshot | undefined): boolean {
  return (
    card?.cause === DisconnectCause.PROCESS_EXITED &&
    card.signal === "SIGKILL" &&
    card.endpoints.length > 0 &&
    card.unanswered.length > 0
  );
}
