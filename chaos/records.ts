// What the processes of a run write down, and the judge reads.

/** Id of the branch that message `number` of end `side` brings. */
export function branchId(number: number, side: Side): number {
  return number * 2 + side;
}

/** The end that made a branch. */
export function branchMaker(branch: number): Side {
  return branch % 2 === 0 ? 0 : 1;
}

/** One of the two ends of a pipe; of a typed pipe, 0 calls and 1 implements. */
export type Side = 0 | 1;

/** The other end. */
export function otherSide(side: Side): Side {
  return side === 0 ? 1 : 0;
}

/** What an end gave as its reason for closing; code 0 and no text if it gave none. */
export interface Reason {
  readonly code: number;
  readonly text: string;
}

export const NO_REASON: Reason = { code: 0, text: "" };

/** How a process knows an end to have lost the other: by its close, or with the process it was in. */
export type LossCause = "closed" | "lost";

/**
 * Something that happened to the end `side` of the pipe `domain` in the process that writes it down.
 * Numbers count the messages one way over the pipe from 1; branches are the interfaces that share the
 * pipe, 0 is its primary one.
 */
export type EndRecord = { readonly domain: number; readonly side: Side } &
  /** A trunk stays open until the run ends. */
  (
    | { readonly type: "made"; readonly isTrunk: boolean }
    /** Written before it is sent. */
    | { readonly type: "sent"; readonly number: number; readonly branch: number }
    | { readonly type: "got"; readonly number: number; readonly branch: number }
    /** The end goes with a message; written, and flushed, before. */
    | ({ readonly type: "left"; readonly via: Carrier } & MoveBooks)
    | ({ readonly type: "came" } & MoveBooks)
    | { readonly type: "closed"; readonly reason: Reason }
    /** This side is about to break the pipe, and to be told that it is gone. */
    | { readonly type: "failed" }
    | { readonly type: "gone"; readonly reason: Reason; readonly cause?: LossCause }
    /** A half of a branch is here, bound or not. */
    | { readonly type: "branched"; readonly branch: number }
    | { readonly type: "branchBound"; readonly branch: number }
    | { readonly type: "branchClosed"; readonly branch: number; readonly reason: Reason }
    | { readonly type: "branchGone"; readonly branch: number; readonly reason: Reason }
    | { readonly type: "asked"; readonly branch: number; readonly call: number }
    | { readonly type: "answered"; readonly branch: number; readonly call: number }
    | {
        readonly type: "rejected";
        readonly branch: number;
        readonly call: number;
        readonly reason: Reason;
        readonly cause: LossCause;
      }
  );

/** What an end has sent and received when it moves. */
export interface MoveBooks {
  /** How often it has moved, this time included. */
  readonly hop: number;
  readonly sent: number;
  readonly received: number;
}

/** The message in which an end travels, by its sender's side. */
export interface Carrier {
  readonly domain: number;
  readonly side: Side;
  readonly number: number;
}

/** A process did or met what it must not. */
export interface FaultRecord {
  readonly type: "fault";
  readonly text: string;
}

/** Everything that the process has sent before is out of its hands, and safe from its death. */
export interface FlushedRecord {
  readonly type: "flushed";
}

/** A line of a process's journal. */
export type JournalRecord = EndRecord | FaultRecord | FlushedRecord;

/** A record for a person to read. */
export function describeRecord(process: number, record: EndRecord): string {
  const { domain: _, side, type, ...rest } = record;
  const details = Object.entries(rest).map(([key, value]) => `${key} ${JSON.stringify(value)}`);
  return `process ${process} end ${side} ${type} ${details.join(" ")}`.trim();
}
