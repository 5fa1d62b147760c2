// Stories of a pipe, as processes write them down.
import { Checker } from "../checker.ts";
import {
  type EndRecord,
  type JournalRecord,
  NO_REASON,
  type Reason,
  type Side,
} from "../records.ts";

/** The pipe that the stories are about. */
export const PIPE = 5;
/** A reason to close. */
export const REASON: Reason = { code: 7, text: "enough" };

/** A line of the journal of a process. */
export type Entry = readonly [process: number, record: JournalRecord];
/** A record without what it is about. */
type Detail<T = EndRecord> = T extends EndRecord ? Omit<T, "domain" | "side"> : never;

/** Something that happens to an end of the pipe, or of another one. */
export function entry(process: number, side: Side, detail: Detail, domain = PIPE): Entry {
  return [process, { ...detail, domain, side }];
}

/** A message is sent. */
export function sent(process: number, side: Side, number: number, branch = 0): Entry {
  return entry(process, side, { type: "sent", number, branch });
}

/** A message comes. */
export function got(process: number, side: Side, number: number, branch = 0): Entry {
  return entry(process, side, { type: "got", number, branch });
}

/** An end is closed. */
export function closed(process: number, side: Side, reason = NO_REASON): Entry {
  return entry(process, side, { type: "closed", reason });
}

/** An end is told that the other one is gone. */
export function gone(process: number, side: Side, reason = NO_REASON): Entry {
  return entry(process, side, { type: "gone", reason });
}

/** Process 1 makes the pipe, keeps end 0 and sends end 1 to process 2. */
export function opening(domain = PIPE): Entry[] {
  const books = { hop: 1, sent: 0, received: 0 };
  return [
    entry(1, 0, { type: "made", isTrunk: false }, domain),
    entry(1, 1, { type: "made", isTrunk: false }, domain),
    entry(1, 1, { type: "left", ...books, via: { domain: 0, side: 0, number: 0 } }, domain),
    entry(2, 1, { type: "came", ...books }, domain),
  ];
}

/** Messages go from end 0 in process 1 to end 1 in process 2. */
export function messages(from: number, to: number): Entry[] {
  return Array.from({ length: to - from + 1 }, (_, i) => [
    sent(1, 0, from + i),
    got(2, 1, from + i),
  ]).flat();
}

/** A pipe over which three messages go before it is closed with a reason. */
export function goodStory(): Entry[] {
  return [...opening(), ...messages(1, 3), closed(1, 0, REASON), gone(2, 1, REASON)];
}

/** Process 1 adds branch 2 with message 1, over which it sends. */
export function branchStory(): Entry[] {
  return [
    ...opening(),
    sent(1, 0, 1),
    entry(1, 0, { type: "branched", branch: 2 }),
    entry(1, 0, { type: "branchBound", branch: 2 }),
    got(2, 1, 1),
    entry(2, 1, { type: "branched", branch: 2 }),
    entry(2, 1, { type: "branchBound", branch: 2 }),
  ];
}

/** A half of branch 2 is closed. */
export function branchClosed(process: number, side: Side, reason = NO_REASON): Entry {
  return entry(process, side, { type: "branchClosed", branch: 2, reason });
}

/** A half of branch 2 is told that the other one is gone. */
export function branchGone(process: number, side: Side, reason = NO_REASON): Entry {
  return entry(process, side, { type: "branchGone", branch: 2, reason });
}

/** A call is made, over end 0, and comes to the other end. */
export function asked(call: number): Entry[] {
  return [sent(1, 0, call), entry(1, 0, { type: "asked", branch: 0, call }), got(2, 1, call)];
}

/** A call is rejected. */
export function rejected(call: number, reason: Reason, cause: "closed" | "lost" = "closed"): Entry {
  return entry(1, 0, { type: "rejected", branch: 0, call, reason, cause });
}

/** A checker that has read all. */
export function readAll(entries: readonly Entry[]): Checker {
  const checker = new Checker();
  for (const [process, record] of entries) checker.read(process, record);
  return checker;
}

/** What a checker finds when all is over. */
export function findings(entries: readonly Entry[], killed: readonly number[] = []): string[] {
  const checker = readAll(entries);
  for (const process of killed) checker.processGone(process);
  checker.atRest("all");
  return checker.violations.map(({ what }) => what);
}

/** Those of `entries` that do not look like one of `without`. */
export function less(entries: readonly Entry[], ...without: Entry[]): Entry[] {
  const left = new Set(without.map((one) => JSON.stringify(one)));
  return entries.filter((one) => !left.has(JSON.stringify(one)));
}
