import { branchMaker, type EndRecord } from "./records.ts";

/** How much has happened in a run. */
export interface ChaosCounts {
  pipes: number;
  sent: number;
  received: number;
  /** Ends that arrived in a message. */
  moves: number;
  /** Interfaces that were added to a pipe. */
  associations: number;
  /** Closes of ends and of associated interfaces by their own side. */
  closes: number;
  /** Pipes broken by a side that failed to handle a message, or reported it as bad. */
  failures: number;
  disconnects: number;
  calls: number;
  answers: number;
  rejections: number;
  kills: number;
  /** Pipes with an end that was, or may have been, in a process that was killed. */
  hit: number;
  /** Messages that were lost with a process, or dropped because their interface was closed. */
  undelivered: number;
}

/** Nothing has happened yet. */
export function noCounts(): ChaosCounts {
  return {
    pipes: 0,
    sent: 0,
    received: 0,
    moves: 0,
    associations: 0,
    closes: 0,
    failures: 0,
    disconnects: 0,
    calls: 0,
    answers: 0,
    rejections: 0,
    kills: 0,
    hit: 0,
    undelivered: 0,
  };
}

const COUNTED_AS: Readonly<Partial<Record<EndRecord["type"], keyof ChaosCounts>>> = {
  sent: "sent",
  got: "received",
  came: "moves",
  closed: "closes",
  branchClosed: "closes",
  failed: "failures",
  gone: "disconnects",
  branchGone: "disconnects",
  asked: "calls",
  answered: "answers",
  rejected: "rejections",
};

/** Counts what a record tells of. */
export function countRecord(into: ChaosCounts, record: EndRecord): void {
  const counts = into;
  const counted = COUNTED_AS[record.type];
  if (counted !== undefined) counts[counted] += 1;
  // Both sides tell of a pipe that is made, and of a branch.
  else if (record.type === "made" && record.side === 0) counts.pipes += 1;
  else if (record.type === "branched" && branchMaker(record.branch) === record.side) {
    counts.associations += 1;
  }
}
