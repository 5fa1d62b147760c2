// The verdict on one pipe whose two ends are over.
import type { BranchHalf, CallBooks, DomainBooks } from "./domain-books.ts";
import { NO_REASON, otherSide, type Reason, type Side } from "./records.ts";

/** What is known of the processes of a run. */
export interface Fates {
  readonly killed: Set<number>;
  /** Per process, up to which of its messages, over whichever pipe, all have left it for certain. */
  readonly proven: Map<number, number>;
}

/** What the judge has to say. */
export interface Verdict {
  readonly problems: readonly string[];
  /** Whether a process that was killed had, or may have had, to do with the pipe. */
  readonly isHit: boolean;
  /** Messages that did not arrive. */
  readonly lost: number;
}

/** Judges a pipe of which nothing more can come. */
export function judgeDomain(books: DomainBooks, fates: Fates): Verdict {
  const isHit = books.wasIn(fates.killed);
  const problems: string[] = [];
  let lost = 0;
  for (const { here, side } of books.pairs()) {
    problems.push(
      ...judgeMessages(books, side, isHit, fates),
      ...judgeDisconnect(books, side, isHit),
    );
    lost += here.underWay.size;
  }
  for (const [branch, halves] of books.branches) {
    problems.push(...judgeBranch(books, branch, halves, isHit));
  }
  for (const [name, call] of books.calls) {
    const what = judgeRejection(books, call, isHit);
    if (what !== undefined) problems.push(`call ${name} ${what}`);
  }
  return { problems, isHit, lost };
}

/** Messages from `side`: none is lost unless it was sent by, or to, something that is gone. */
function judgeMessages(books: DomainBooks, side: Side, isHit: boolean, fates: Fates): string[] {
  const here = books.sides[side];
  const there = books.sides[otherSide(side)];
  const problems: string[] = [];
  for (const [number, process] of here.unheard) {
    const sender =
      here.stays.find((stay) => stay !== undefined && stay.sent >= number) ?? here.last;
    if (sender !== undefined && fates.killed.has(sender.process)) continue;
    problems.push(`process ${process} got message ${number} of end ${side}, which was never sent`);
  }
  for (const [number, message] of here.underWay) {
    if (books.mayDrop(side, message)) continue;
    if (number < there.received) {
      problems.push(`message ${number} from end ${side} is lost, and ${there.received} came`);
    } else if (there.last?.end !== "gone" || there.hasFailed) {
      continue;
    } else if (!isHit) {
      problems.push(
        `message ${number} from end ${side} is lost, without anybody having been killed`,
      );
    } else if (mustHaveCome(books, side, message, fates)) {
      problems.push(`message ${number} from end ${side} had left its process, and is lost`);
    }
  }
  return problems;
}

/**
 * Whether a message left its process before that was killed, and never had a reason to go back there.
 * It can be told only where no other process that was killed had to do with the pipe.
 */
function mustHaveCome(
  books: DomainBooks,
  side: Side,
  { process, serial }: { process: number; serial: number },
  { killed, proven }: Fates,
): boolean {
  if (!killed.has(process) || serial > (proven.get(process) ?? 0)) return false;
  if (books.wasIn(new Set([...killed].filter((one) => one !== process)))) return false;
  const receiver = books.sides[otherSide(side)];
  if (receiver.wasCarriedTo(new Set([process]))) return false;
  // While the receiver was in the same process the message did not leave it.
  return Array.from(receiver.stays.entries()).every(([hop, stay]) => {
    return (
      stay?.process !== process || serial > (receiver.departures.get(hop + 1)?.serial ?? serial)
    );
  });
}

/** An end that was told that the other one is gone. */
function judgeDisconnect(books: DomainBooks, side: Side, isHit: boolean): string[] {
  const here = books.sides[side];
  const there = books.sides[otherSide(side)];
  if (here.last?.end !== "gone" || here.hasFailed) return [];
  const how = there.last?.end;
  const problems: string[] = [];
  if (how === "gone" && !there.hasFailed && !isHit)
    problems.push("each end was told that the other one is gone");
  const expected = (how === "closed" ? there.reason : undefined) ?? NO_REASON;
  const wasToldNothing = isSame(here.reason, NO_REASON);
  if (!isSame(here.reason, expected) && !(isHit && wasToldNothing)) {
    problems.push(`told ${show(here.reason)}, not ${show(expected)}`);
  }
  const missing = [...there.underWay].find(([, one]) => !books.mayDrop(otherSide(side), one));
  if (!wasToldNothing && missing !== undefined) {
    problems.push(`a reason came though message ${missing[0]}, sent before, did not`);
  }
  if (!isHit && here.cause === "lost") problems.push("lost, without anybody having been killed");
  return problems;
}

function judgeBranch(
  books: DomainBooks,
  branch: number,
  halves: readonly [BranchHalf | undefined, BranchHalf | undefined],
  isHit: boolean,
): string[] {
  const problems: string[] = [];
  for (const side of [0, 1] as const) {
    const half = halves[side];
    const other = halves[otherSide(side)];
    if (half?.end !== "gone") continue;
    const name = `branch ${branch} at end ${side}`;
    if (other?.end === "closed" && !half.isAfterEnd) {
      if (!isSame(half.reason, other.reason)) {
        problems.push(`${name} was told ${show(half.reason)}, not ${show(other.reason)}`);
      }
      if (!isInPlace(books, side, half, other)) {
        problems.push(`${name} was told after message ${half.received}, not ${other.sent}`);
      }
      continue;
    }
    // A reason of the other half may still have come first.
    const mayBe = other?.end === "closed" && isSame(half.reason, other.reason);
    if (!mayBe && !isSame(half.reason, NO_REASON)) {
      problems.push(`${name} was told ${show(half.reason)}, and nobody said so`);
    }
    if (!half.isAfterEnd && !isHit && other !== undefined) {
      problems.push(`${name} was told that the other half is gone, which it is not`);
    }
  }
  return problems;
}

/**
 * Whether the news of a closed half came exactly behind what was sent before it. One that is
 * bound only then hears of it soon after.
 */
function isInPlace(books: DomainBooks, side: Side, half: BranchHalf, other: BranchHalf): boolean {
  if (half.received > other.sent) return half.bound !== undefined && half.bound >= other.sent;
  const { underWay } = books.sides[otherSide(side)];
  for (let number = half.received + 1; number <= other.sent; number += 1) {
    const message = underWay.get(number);
    if (message === undefined || !books.mayDrop(otherSide(side), message)) return false;
  }
  return true;
}

/** What is wrong with how a call was rejected. */
function judgeRejection(books: DomainBooks, call: CallBooks, isHit: boolean): string | undefined {
  if (call.end !== "rejected") return undefined;
  const here = books.sides[call.side];
  const there = books.sides[otherSide(call.side)];
  const told = call.branch === 0 ? here : books.branches.get(call.branch)?.[call.side];
  const wasTold = (call.branch === 0 ? here.last?.end : toldHow(books, call)) === "gone";
  const expected = (wasTold ? told?.reason : undefined) ?? NO_REASON;
  if (!isSame(call.reason, expected)) {
    return `was rejected with ${show(call.reason)}, not ${show(expected)}`;
  }
  if (!isHit && call.cause === "lost") return "was rejected as lost, and nobody was killed";
  // A side that has failed breaks the pipe itself: what becomes of the other one comes too late.
  const wasTaken = !here.hasFailed && here.last?.end === "gone" && there.last?.end === "died";
  const isLost = call.branch === 0 && wasTaken;
  const wasOnlyThere = there.stays.length <= 2 && here.stays.length === 1;
  if (isLost && wasOnlyThere && call.cause !== "lost") {
    return "was rejected as if the other end had been closed";
  }
  return undefined;
}

function toldHow(books: DomainBooks, { branch, side }: CallBooks): BranchHalf["end"] {
  return books.branches.get(branch)?.[side]?.end;
}

function isSame(a: Reason | undefined, b: Reason | undefined): boolean {
  return a?.code === b?.code && a?.text === b?.text;
}

function show(reason: Reason | undefined): string {
  return reason === undefined || isSame(reason, NO_REASON) ? "no reason" : `"${reason.text}"`;
}
