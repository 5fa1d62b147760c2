// A journal goes to the judge over a socket of its own, which has nothing to do with what is tested:
// what is written stays readable when its writer is killed.
import { writeSync } from "node:fs";
import type { Readable } from "node:stream";
import type { JournalRecord } from "./records.ts";

/** The file descriptor that the conductor gives to a process for its journal. */
export const JOURNAL_FD = 3;

/** What a process writes down. */
export class Journal {
  #lines: string[] = [];
  #count = 0;

  /** How much has been written down. */
  get count(): number {
    return this.#count;
  }

  /** Writes a record down before anything else that is sent in this turn can leave the process. */
  write(record: JournalRecord): void {
    this.#count += 1;
    this.#lines.push(JSON.stringify(record));
    // Transports write in a tick, which comes after all microtasks.
    if (this.#lines.length === 1) queueMicrotask(() => this.flush());
  }

  /** Hands over what is written down, now. */
  flush(): void {
    if (this.#lines.length === 0) return;
    const bytes = Buffer.from(`${this.#lines.join("\n")}\n`);
    this.#lines = [];
    let done = 0;
    while (done < bytes.length) done += writeSync(JOURNAL_FD, bytes, done);
  }
}

/** Reads a journal. A last line that its writer did not finish is left out. */
export function readJournal(stream: Readable, onRecord: (record: JournalRecord) => void): void {
  let rest = "";
  stream.setEncoding("utf8");
  stream.on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) onRecord(JSON.parse(line) as JournalRecord);
  });
}
