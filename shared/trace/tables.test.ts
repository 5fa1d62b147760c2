import { MessageBytes } from "../wire/index.ts";
import { describe, expect, it } from "vitest";
import { ChangeJournal } from "./change-journal.ts";
import { CHUNK_MASK, CHUNK_ROWS, Columns, NO_PROCESS, NO_ROW } from "./columns.ts";
import { LossLedger } from "./loss-ledger.ts";
import { MemoryPayloadStore } from "./payload-store.ts";
import { PipeTable } from "./pipe-table.ts";
import { ProcessTable } from "./process-table.ts";
import { RateMeter } from "./rate-meter.ts";
import { ProcessState } from "./snapshot.ts";
import { StringTable } from "./string-table.ts";
import { RecordType } from "./tap-record.ts";

describe("Columns", () => {
  it("gives each row its own place, over chunk borders", () => {
    const columns = new Columns();
    for (let row = 0; row < CHUNK_ROWS + 2; row++) {
      expect(columns.append()).toBe(row);
      columns.chunkOf(row).sequence[row & CHUNK_MASK] = row * 2;
    }
    expect(columns.chunks).toHaveLength(2);
    const rows = [0, CHUNK_ROWS - 1, CHUNK_ROWS, CHUNK_ROWS + 1];
    const stored = rows.map((row) => columns.chunkOf(row).sequence[row & CHUNK_MASK]);
    expect(stored).toEqual(rows.map((row) => row * 2));
  });

  it("starts a row with nothing known", () => {
    const columns = new Columns();
    const row = columns.append();
    const chunk = columns.chunkOf(row);
    expect([chunk.from[row], chunk.to[row], chunk.linked[row]]).toEqual([
      NO_PROCESS,
      NO_PROCESS,
      NO_ROW,
    ]);
    expect(chunk.dispatched[row]).toBeNaN();
  });

  it("lets other threads look at the columns", () => {
    const columns = new Columns();
    columns.append();
    expect(columns.chunkOf(0).time.buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  it("knows which rows there are", () => {
    const columns = new Columns();
    columns.append();
    expect(() => columns.chunkOf(1)).toThrow(RangeError);
    columns.clear();
    expect(() => columns.chunkOf(0)).toThrow("There is no row 0.");
  });
});

const zeros = (length: number): MessageBytes => MessageBytes.of(new Uint8Array(length));

describe("MemoryPayloadStore", () => {
  it("gives back what it was given, over block borders", () => {
    const store = new MemoryPayloadStore();
    const payloads = [1, 700_000, 700_000, 3_000_000, 5].map((length, index) =>
      new Uint8Array(length).fill(index + 1),
    );
    const offsets = payloads.map((bytes) => store.append(MessageBytes.of(bytes)));
    payloads.forEach((bytes, index) => {
      const kept = store.read(offsets[index] ?? -1, bytes.length);
      expect([kept.length, kept.every((byte) => byte === index + 1)]).toEqual([bytes.length, true]);
    });
    expect(store.bytes).toBe(4_400_006);
  });

  it("refuses what exceeds its limit, and takes it after clearing", () => {
    const store = new MemoryPayloadStore(10);
    expect(store.append(zeros(8))).toBe(0);
    expect(store.append(zeros(3))).toBeUndefined();
    store.clear();
    expect(store.append(zeros(10))).toBe(0);
    expect(() => store.read(0, 11)).toThrow(RangeError);
  });
});

describe("StringTable", () => {
  it("numbers distinct texts, the empty one 0", () => {
    const strings = new StringTable();
    const ids = ["", "a", "b", "a"].map((text) => strings.intern(text));
    expect(ids).toEqual([0, 1, 2, 1]);
    expect([strings.get(2), strings.get(99), strings.size]).toEqual(["b", "", 3]);
  });
});

describe("RateMeter", () => {
  it("counts the last second only", () => {
    const meter = new RateMeter();
    for (let tenth = 0; tenth < 30; tenth++) {
      meter.add(tenth * 1e8);
      meter.add(tenth * 1e8 + 5e7);
    }
    expect([meter.rate(2.95e9), meter.rate(3.45e9), meter.rate(9e9)]).toEqual([20, 10, 0]);
  });

  it("ignores what is older than what it has replaced", () => {
    const meter = new RateMeter();
    meter.add(2e9);
    meter.add(1e9);
    expect(meter.rate(2e9)).toBe(1);
  });
});

describe("ChangeJournal", () => {
  it("tells what changed since a position", () => {
    const journal = new ChangeJournal();
    journal.note(3);
    const { position } = journal;
    journal.note(4);
    journal.note(5);
    const rows: number[] = [];
    expect(journal.since(position, (row) => rows.push(row))).toBe(true);
    expect(rows).toEqual([4, 5]);
  });

  it("says when it has forgotten something", () => {
    const journal = new ChangeJournal();
    for (let row = 0; row <= 65_536; row++) {
      journal.note(row);
    }
    expect(journal.since(0, () => undefined)).toBe(false);
    expect(journal.since(1, () => undefined)).toBe(true);
  });
});

describe("ProcessTable", () => {
  it("finds the live process of a pid that was given out twice", () => {
    const processes = new ProcessTable();
    const first = processes.add({ pid: 7, name: "old", role: "worker" });
    expect(processes.findAlive(7)).toBe(first);
    first.state = ProcessState.Exited;
    expect(processes.findAlive(7)).toBeUndefined();
    const second = processes.add({ pid: 7, name: "new", role: "worker" });
    expect(processes.findAlive(7)).toBe(second);
  });
});

describe("PipeTable", () => {
  it("tells pipes apart whose names begin alike", () => {
    const pipes = new PipeTable();
    const a = pipes.add(1, 2, 3, 4);
    const b = pipes.add(1, 2, 3, 5);
    expect([pipes.find(1, 2, 3, 4), pipes.find(1, 2, 3, 5)]).toEqual([a, b]);
    expect(pipes.find(1, 2, 9, 4)).toBeUndefined();
    expect(b?.name).toBe("00000005000000030000000200000001");
    expect(pipes.get(2)).toBe(b);
  });
});

describe("LossLedger", () => {
  it("adds up losses per process and by kind", () => {
    const ledger = new LossLedger();
    const records: number[] = [];
    records[RecordType.MessageSent] = 3;
    ledger.add(1, { records, clippedMessages: 0, clippedBytes: 0 });
    ledger.add(1, { records, clippedMessages: 2, clippedBytes: 9 });
    ledger.add(2, { records: [], clippedMessages: 0, clippedBytes: 0 });
    expect(ledger.records).toBe(6);
    expect(ledger.snapshot()).toEqual([
      {
        process: 1,
        records: [{ kind: "message sent", count: 6 }],
        clippedMessages: 2,
        clippedBytes: 9,
      },
    ]);
  });

  it("takes no nonsense from outside", () => {
    const ledger = new LossLedger();
    ledger.add(1, { records: [Number.NaN, -4], clippedMessages: Infinity, clippedBytes: -1 });
    expect([ledger.records, ledger.snapshot()]).toEqual([0, []]);
  });
});
