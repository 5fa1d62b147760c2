import { RECORD_TYPE_NAMES, type TapLosses } from "./tap-record.ts";

/** What one process could not report. */
export interface ProcessLosses {
  readonly process: number;
  /** Records lost, by what they reported. */
  readonly records: { readonly kind: string; readonly count: number }[];
  readonly clippedMessages: number;
  readonly clippedBytes: number;
}

interface Account {
  readonly records: number[];
  clippedMessages: number;
  clippedBytes: number;
}

/** Adds up what was lost, per process and by kind, so that nothing is missing without being said. */
export class LossLedger {
  readonly #accounts = new Map<number, Account>();
  #records = 0;

  /** Records lost by all processes together. */
  get records(): number {
    return this.#records;
  }

  /** Adds the losses that came with a batch. Numbers from outside that make no sense count as 0. */
  add(process: number, losses: TapLosses): void {
    const account = this.#account(process);
    losses.records.forEach((count, type) => {
      const kept = sane(count);
      account.records[type] = (account.records[type] ?? 0) + kept;
      this.#records += kept;
    });
    account.clippedMessages += sane(losses.clippedMessages);
    account.clippedBytes += sane(losses.clippedBytes);
  }

  /** One entry per process that lost something. */
  snapshot(): ProcessLosses[] {
    return [...this.#accounts]
      .map(([process, account]) => ({
        process,
        records: account.records.flatMap((count, type) =>
          count > 0 ? [{ kind: RECORD_TYPE_NAMES[type] ?? "unknown", count }] : [],
        ),
        clippedMessages: account.clippedMessages,
        clippedBytes: account.clippedBytes,
      }))
      .filter((losses) => losses.records.length > 0 || losses.clippedMessages > 0);
  }

  #account(process: number): Account {
    let account = this.#accounts.get(process);
    if (account === undefined) {
      account = { records: [], clippedMessages: 0, clippedBytes: 0 };
      this.#accounts.set(process, account);
    }
    return account;
  }
}

function sane(count: number): number {
  return Number.isFinite(count) && count > 0 ? count : 0;
}
