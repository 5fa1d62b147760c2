import { DisconnectCause, Severity } from "../../shared/contract/index.ts";
import type { Disconnect, LostEndpoint, Topology } from "../../shared/contract/index.ts";
import { exitText, processAt } from "./labels.ts";
import { countText, plural } from "./number-text.ts";

/** The cards newest first; those of one moment by their ids. */
export function newestFirst(disconnects: readonly Disconnect[]): Disconnect[] {
  return disconnects.toSorted((a, b) => b.time - a.time || b.id - a.id);
}

/** One fact of a card. */
export interface CardFact {
  readonly name: string;
  readonly value: string;
  /** For hovering: what the fact means. */
  readonly hint: string;
}

/** What is known about who closed and why, in the order of interest; leaves out what is not known. */
export function cardFacts(disconnect: Disconnect, topology: Topology): CardFact[] {
  const process = processAt(topology, disconnect.process);
  const facts: (CardFact | null)[] = [
    process === undefined
      ? null
      : {
          name: "Process",
          value: `${process.name}, pid ${process.pid}`,
          hint: "The process whose end went away",
        },
    exitFact(disconnect),
    reasonFact(disconnect),
    {
      name: "Drained",
      value: `${plural(drainedBy(disconnect), "message")} before the handler`,
      hint: "Dispatched after the peer was gone and before the disconnect handler ran",
    },
  ];
  return facts.filter((fact) => fact !== null);
}

function reasonFact({ customReason, description }: Disconnect): CardFact | null {
  const parts = [customReason === 0 ? "" : String(customReason), description];
  const value = parts.filter((part) => part !== "").join(": ");
  if (value === "") return null;
  const hint = "Custom reason and description that the closing side gave, or what was reported";
  return { name: "Reason given", value, hint };
}

function exitFact(disconnect: Disconnect): CardFact | null {
  const value = exitText(disconnect);
  if (value === null) return null;
  const killed = disconnect.signal !== null && disconnect.signal !== "";
  return {
    name: "Ended by",
    value,
    hint: killed ? "The signal that ended the process" : "The code with which the process exited",
  };
}

/** Messages dispatched after the peer was gone, over all endpoints of the loss. */
export function drainedBy({ endpoints }: Disconnect): number {
  return endpoints.reduce((sum, endpoint) => sum + endpoint.drained, 0);
}

/** The endpoints of one pipe that went together. */
export interface CascadePipe {
  readonly pipe: number;
  readonly endpoints: readonly LostEndpoint[];
}

/** Groups the endpoints of a loss by their pipe: pipes by number, the primary interface first. */
export function cascadeOf({ endpoints }: Disconnect): CascadePipe[] {
  const pipes = new Map<number, LostEndpoint[]>();
  for (const endpoint of endpoints) {
    const known = pipes.get(endpoint.pipe) ?? [];
    pipes.set(endpoint.pipe, known);
    known.push(endpoint);
  }
  return [...pipes]
    .toSorted(([a], [b]) => a - b)
    .map(([pipe, lost]) => ({
      pipe,
      endpoints: lost.toSorted((a, b) => a.interfaceId - b.interfaceId),
    }));
}

/** What a closed card says of its contents: "5 endpoints on 3 pipes, 2 calls unanswered". */
export function cardDigest(disconnect: Disconnect): string {
  const { endpoints, unanswered } = disconnect;
  const pipes = new Set(endpoints.map((endpoint) => endpoint.pipe)).size;
  const parts: string[] = [];
  if (endpoints.length > 0) {
    parts.push(`${plural(endpoints.length, "endpoint")} on ${plural(pipes, "pipe")}`);
  }
  if (unanswered.length > 0) parts.push(`${plural(unanswered.length, "call")} unanswered`);
  return parts.join(", ");
}

/** A sign per cause, shown beside its words. */
const CAUSE_GLYPHS: Readonly<Record<DisconnectCause, string>> = {
  [DisconnectCause.PEER_CLOSED]: "⊣",
  [DisconnectCause.PROCESS_EXITED]: "✕",
  [DisconnectCause.VALIDATION_ERROR]: "!",
  [DisconnectCause.BAD_MESSAGE]: "!",
  [DisconnectCause.PROTOCOL_ERROR]: "!",
  [DisconnectCause.SERVER_CLOSED]: "⊣",
  [DisconnectCause.REFUSED]: "⊘",
};

export function causeGlyph(cause: DisconnectCause): string {
  return CAUSE_GLYPHS[cause] ?? "?";
}

const TONES = {
  [Severity.NOTE]: "note",
  [Severity.WARNING]: "warning",
  [Severity.ERROR]: "error",
} as const;

/** How bad a loss is: a note where somebody was done, a warning or an error where something was lost. */
export function lossTone({ severity }: Disconnect): "note" | "warning" | "error" {
  return TONES[severity];
}

/** Whether somebody was done and said goodbye: nothing that was still wanted got lost. */
export function isOrderly(disconnect: Disconnect): boolean {
  return lossTone(disconnect) === "note";
}

/** "3 losses: 1 process exited, 2 peer closed". */
export function lossSummary(
  disconnects: readonly Disconnect[],
  causeText: (cause: DisconnectCause) => string,
): string {
  const counts = new Map<DisconnectCause, number>();
  for (const { cause } of disconnects) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  const parts = [...counts].map(([cause, count]) => `${countText(count)} ${causeText(cause)}`);
  const total = `${countText(disconnects.length)} ${disconnects.length === 1 ? "loss" : "losses"}`;
  return parts.length === 0 ? total : `${total}: ${parts.join(", ")}`;
}
