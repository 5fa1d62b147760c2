import { type ChaosCounts, countRecord, noCounts } from "./counts.ts";

import {
  type BranchHalf,
  type CallBooks,
  DomainBooks,
  type Passenger,
  type SideBooks,
  type Stay,
} from "./domain-books.ts";
import { judgeDomain, type Fates } from "./judge-domain.ts";
import { unfinished } from "./unfinished.ts";
import { describeRecord, type EndRecord, type JournalRecord, otherSide } from "./records.ts";

/**
 * How a process leaves a run: it is killed, closes its link itself, or has it closed by the host, in
 * which case what it had sent and the host had not read is lost.
 */
export type Fate = "killed" | "left" | "dropped";

/** What may not be. */
export interface Violation {
  readonly what: string;
  /** The journal entries about the pipe, of both sides, as they were read. */
  readonly log: readonly string[];
}

/**
 * Checks the journals of all processes of a run against what Mojo promises. Journals may be read in
 * any order relative to each other.
 */
export class Checker {
  readonly violations: Violation[] = [];
  readonly counts: ChaosCounts = noCounts();
  readonly #domains = new Map<number, DomainBooks>();
  readonly #settled = new Set<number>();
  readonly #serials = new Map<number, number>();
  /** Up to which of its messages all were out of a process's hands, by its own words. */
  readonly #flushed = new Map<number, number>();
  readonly #doomed = new Set<number>();
  readonly #fates: Fates = { killed: new Set(), proven: new Map() };

  /** Takes the next record of a process's journal. */
  read(process: number, record: JournalRecord): void {
    if (record.type === "fault") {
      this.#violate(`process ${process}: ${record.text}`);
      return;
    }
    if (record.type === "flushed") {
      this.#flushed.set(process, this.#serials.get(process) ?? 0);
      return;
    }
    if (this.#settled.has(record.domain)) {
      this.#violate(`after both ends were over: ${describeRecord(process, record)}`);
      return;
    }
    const books = this.#booksOf(record.domain);
    countRecord(this.counts, record);
    books.note(describeRecord(process, record));
    this.#enter(process, books, record);
    this.#settle(books);
  }

  /** A process is about to be killed, or to leave: what it had to do with is not judged before it is dead. */
  processDoomed(process: number): void {
    this.#doomed.add(process);
  }

  /** A process that was doomed is gone, and its journal has been read to the end. */
  processGone(process: number, fate: Fate = "killed"): void {
    if (fate === "killed") this.counts.kills += 1;
    // Whatever had left a process is read even if that is dead by then, or has closed its link.
    if (fate === "killed") this.#prove(process, this.#flushed.get(process) ?? 0);
    else if (fate === "left") this.#prove(process, Infinity);
    this.#doomed.delete(process);
    this.#fates.killed.add(process);
    for (const books of [...this.#domains.values()]) {
      books.note(`process ${process} ${fate}`);
      for (const { stays } of books.sides) {
        const stay = stays.at(-1);
        if (stay?.process === process) stay.end ??= fate === "killed" ? "died" : "lost";
      }
      for (const halves of books.branches.values()) {
        for (const half of halves) if (half?.process === process) half.end ??= "died";
      }
      for (const call of books.calls.values()) if (call.process === process) call.end ??= "died";
      this.#settle(books);
    }
  }

  /**
   * Nothing moves any more and all journals have been read: what has not arrived by now never will.
   * @param closed what was closed at one end at least
   */
  atRest(closed: "nothing" | "all but trunks" | "all"): void {
    for (const books of [...this.#domains.values()]) this.#landPassengers(books);
    for (const books of this.#domains.values()) {
      const isClosed = closed === "all" || (closed === "all but trunks" && !books.isTrunk);
      for (const what of unfinished(books, isClosed)) this.#violate(what, books);
    }
  }

  #booksOf(domain: number): DomainBooks {
    let books = this.#domains.get(domain);
    if (books === undefined) {
      books = new DomainBooks(domain);
      this.#domains.set(domain, books);
    }
    return books;
  }

  #enter(process: number, books: DomainBooks, record: EndRecord): void {
    const here = books.sides[record.side];
    switch (record.type) {
      case "made":
        books.isTrunk = record.isTrunk;
        here.stays[0] = { process, sent: 0, received: 0, end: undefined };
        return;
      case "came":
        this.#came(process, books, record);
        return;
      case "branchClosed":
      case "branchGone":
        this.#branchEnded(process, books, record);
        return;
      case "answered":
      case "rejected":
        this.#callEnded(process, books, record);
        return;
      default:
    }
    const stay = here.stays.findLast((one) => one?.process === process && one.end === undefined);
    if (stay === undefined) {
      this.#violate(
        `an end does something after its end: ${describeRecord(process, record)}`,
        books,
      );
      return;
    }
    switch (record.type) {
      case "sent":
        this.#sent(process, books, stay, record);
        break;
      case "got":
        this.#got(process, books, stay, record);
        break;
      case "left":
        this.#left(process, books, stay, record);
        break;
      case "failed":
        here.hasFailed = true;
        break;
      case "closed":
      case "gone":
        stay.end = record.type;
        here.reason = record.reason;
        if (record.type === "gone") here.cause = record.cause;
        break;
      case "branched":
        this.#branched(process, books, record);
        break;
      case "branchBound": {
        const half = books.branches.get(record.branch)?.[record.side];
        if (half !== undefined) half.bound = stay.received;
        break;
      }
      case "asked":
        this.#asked(process, books, record);
    }
  }

  #sent(
    process: number,
    books: DomainBooks,
    stay: Stay,
    { branch, number, side }: EndRecord & { type: "sent" },
  ): void {
    const serial = (this.#serials.get(process) ?? 0) + 1;
    this.#serials.set(process, serial);
    if (number !== stay.sent + 1) {
      this.#violate(`message ${number} is sent behind ${stay.sent}`, books);
    }
    stay.sent = number;
    const here = books.sides[side];
    const receiver = here.unheard.get(number);
    if (receiver === undefined) here.underWay.set(number, { branch, process, serial });
    else {
      here.unheard.delete(number);
      if (receiver !== process) this.#prove(process, serial);
    }
  }

  #got(
    process: number,
    books: DomainBooks,
    stay: Stay,
    { branch, number, side }: EndRecord & { type: "got" },
  ): void {
    const here = books.sides[side];
    const there = books.sides[otherSide(side)];
    if (number <= stay.received) {
      const how = here.skipped.delete(number) ? "out of order" : "twice";
      this.#violate(`message ${number} came ${how}, behind ${stay.received}`, books);
      return;
    }
    for (let left = stay.received + 1; left < number; left += 1) here.skipped.add(left);
    stay.received = number;
    const sent = there.underWay.get(number);
    if (sent === undefined) {
      there.unheard.set(number, process);
      return;
    }
    there.underWay.delete(number);
    if (sent.branch !== branch) this.#violate(`message ${number} came on another branch`, books);
    // A message that one process got from another shows that all sent before has left that one.
    if (sent.process !== process) this.#prove(sent.process, sent.serial);
  }

  /** What `process` has sent up to `serial` has left it for certain. */
  #prove(process: number, serial: number): void {
    const { proven } = this.#fates;
    proven.set(process, Math.max(proven.get(process) ?? 0, serial));
  }

  #left(
    process: number,
    books: DomainBooks,
    stay: Stay,
    record: EndRecord & { type: "left" },
  ): void {
    const { hop, received, sent, side, via } = record;
    const carrier = via.domain === 0 ? undefined : this.#booksOf(via.domain);
    const towards = carrier && { books: carrier, side: otherSide(via.side) };
    const serial = this.#serials.get(process) ?? 0;
    books.sides[side].departures.set(hop, { sent, received, serial, towards });
    stay.end = "left";
    this.#compareMove(books, record);
    const { number, side: from } = via;
    carrier?.passengers.add({ books, side, hop, number, from });
  }

  #came(process: number, books: DomainBooks, record: EndRecord & { type: "came" }): void {
    const { hop, received, sent, side } = record;
    const { stays } = books.sides[side];
    if (stays[hop] !== undefined) {
      this.#violate(`end ${side} came a second time with move ${hop}`, books);
      return;
    }
    stays[hop] = { process, sent, received, end: undefined };
    this.#compareMove(books, record);
  }

  /** What an end had when it left is what it has when it comes. */
  #compareMove(
    books: DomainBooks,
    { hop, side, type }: EndRecord & { type: "left" | "came" },
  ): void {
    const { departures, stays } = books.sides[side];
    const before = stays[hop - 1];
    const left = departures.get(hop);
    const after = stays[hop];
    if (left === undefined) return;
    for (const stay of [before, type === "came" ? after : undefined]) {
      if (stay === undefined || (stay.sent === left.sent && stay.received === left.received))
        continue;
      this.#violate(`end ${side} moves with other counts than it had`, books);
    }
  }

  #branched(
    process: number,
    books: DomainBooks,
    { branch, side }: EndRecord & { type: "branched" },
  ): void {
    const halves = books.branches.get(branch) ?? [undefined, undefined];
    books.branches.set(branch, halves);
    if (halves[side] !== undefined) this.#violate(`branch ${branch} came twice`, books);
    halves[side] = {
      process,
      end: undefined,
      reason: undefined,
      sent: 0,
      bound: undefined,
      received: 0,
      isAfterEnd: false,
    };
  }

  #branchEnded(
    process: number,
    books: DomainBooks,
    record: EndRecord & { type: "branchClosed" | "branchGone" },
  ): void {
    const { branch, reason, side, type } = record;
    const half: BranchHalf | undefined = books.branches.get(branch)?.[side];
    if (half === undefined || half.end !== undefined || half.process !== process) {
      this.#violate(`a branch ends again: ${describeRecord(process, record)}`, books);
      return;
    }
    const here = books.sides[side];
    const stay = here.stays.findLast((one) => one?.process === process);
    half.end = type === "branchClosed" ? "closed" : "gone";
    half.reason = reason;
    half.sent = stay?.sent ?? 0;
    half.received = stay?.received ?? 0;
    half.isAfterEnd = stay?.end !== undefined;
    if (type === "branchClosed") here.closedBranches.add(branch);
  }

  #asked(
    process: number,
    books: DomainBooks,
    { branch, call, side }: EndRecord & { type: "asked" },
  ): void {
    books.calls.set(`${process}:${call}`, {
      process,
      side,
      branch,
      end: undefined,
      reason: undefined,
      cause: undefined,
    });
  }

  #callEnded(
    process: number,
    books: DomainBooks,
    record: EndRecord & { type: "answered" | "rejected" },
  ): void {
    const call: CallBooks | undefined = books.calls.get(`${process}:${record.call}`);
    if (call === undefined || call.end !== undefined) {
      this.#violate(`a call ends again: ${describeRecord(process, record)}`, books);
      return;
    }
    call.end = record.type;
    if (record.type === "answered") {
      // What went well needs no look later, and a trunk may have had millions.
      books.calls.delete(`${process}:${record.call}`);
      return;
    }
    call.reason = record.reason;
    call.cause = record.cause;
  }

  /** Judges a pipe of which nothing more can come, and forgets it. */
  #settle(books: DomainBooks): void {
    if (!books.isOver || this.#settled.has(books.domain)) return;
    if (books.wasIn(this.#doomed)) return;
    const { isHit, lost, problems } = judgeDomain(books, this.#fates);
    if (isHit) this.counts.hit += 1;
    this.counts.undelivered += lost;
    for (const what of problems) this.#violate(what, books);
    this.#domains.delete(books.domain);
    this.#settled.add(books.domain);
    this.#landPassengers(books);
  }

  /** What has not come out of a message by now never will. */
  #landPassengers(books: DomainBooks): void {
    for (const passenger of [...books.passengers]) {
      books.passengers.delete(passenger);
      const { stays } = passenger.books.sides[passenger.side];
      if (stays[passenger.hop] !== undefined) continue;
      this.#loseEnd(books, passenger);
    }
  }

  #loseEnd(carrier: DomainBooks, { books, from, hop, number, side }: Passenger): void {
    const { last, received } = carrier.sides[otherSide(from)];
    const hasArrived = number <= received && !carrier.sides[from].underWay.has(number);
    if (hasArrived && !this.#fates.killed.has(last?.process ?? -1)) {
      this.#violate(`end ${side} did not come with message ${number} of ${carrier.domain}`, books);
    }
    const left = books.sides[side].departures.get(hop);
    const { stays }: SideBooks = books.sides[side];
    stays[hop] = {
      process: -1,
      sent: left?.sent ?? 0,
      received: left?.received ?? 0,
      end: "lost",
    };
    books.note(`end ${side} lost with message ${number} of ${carrier.domain}`);
    this.#settle(books);
  }

  #violate(what: string, books?: DomainBooks): void {
    const where = books === undefined ? "" : `pipe ${books.domain}: `;
    this.violations.push({ what: where + what, log: books?.log() ?? [] });
  }
}
