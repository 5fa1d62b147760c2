// Two releases of one interface talk to each other through their generated code.
import { describe, expect, it } from "vitest";
import { PendingReceiver, Receiver, Remote } from "../bindings/index.ts";
import { Decoder, Encoder } from "../wire/index.ts";
import * as newer from "./testdata/gen/skew_new.mojom.ts";
import * as older from "./testdata/gen/skew_old.mojom.ts";

/** What one release writes, as the other reads it. */
function translate<T, U>(
  encode: (e: Encoder, value: T) => number,
  decode: (d: Decoder) => U,
  value: T,
): U {
  const e = Encoder.beginPayload();
  encode(e, value);
  const bytes = e.finish();
  return decode(new Decoder(bytes, 0, bytes.length));
}

const OLD_ENTRY: older.Entry = { id: 1, name: "one" };
const NEW_ENTRY: newer.Entry = {
  id: 2,
  name: "two",
  note: "a note",
  size: 3n,
  urgent: true,
  mood: newer.Mood.WORSE,
  lastMood: newer.Mood.BAD,
  parts: [newer.createEntry({ id: 3, name: "part" })],
};

describe("a struct", () => {
  it("of an old sender has nothing in its new fields", () => {
    expect(translate(older.encodeEntry, newer.decodeEntry, OLD_ENTRY)).toEqual({
      ...OLD_ENTRY,
      note: null,
      size: null,
      urgent: false,
      mood: newer.Mood.UNKNOWN,
      lastMood: null,
      parts: null,
    });
  });

  it("of a new sender keeps what an old receiver knows of it", () => {
    // What follows the unknown fields would be claimed twice if they were not skipped as a whole.
    expect(translate(newer.encodeEntry, older.decodeEntry, NEW_ENTRY)).toEqual({
      id: 2,
      name: "two",
    });
  });

  it("between two new ones keeps all", () => {
    expect(translate(newer.encodeEntry, newer.decodeEntry, NEW_ENTRY)).toEqual(NEW_ENTRY);
  });
});

interface OldCall {
  readonly entry: older.Entry;
  readonly mood: older.Mood;
  readonly items: older.Item[];
}

describe("a new remote and an old receiver", () => {
  function connect() {
    const calls: unknown[] = [];
    const remote = new Remote(newer.Store);
    const pipe = remote.bindNewPipeAndPassReceiver().passHandle();
    if (pipe === null) throw new Error("there is no pipe");
    const receiver = new Receiver<older.Store>(
      older.Store,
      {
        put: (entry, mood, items) => {
          calls.push({ entry, mood, items } satisfies OldCall);
          return Promise.resolve({ ok: true });
        },
        count: (moods, items) => void calls.push({ moods, items }),
      },
      new PendingReceiver<older.Store>(pipe),
    );
    return { calls, remote, receiver };
  }

  it("understand each other as far as the old one can", async () => {
    const { calls, receiver, remote } = connect();
    const items: newer.Item[] = [
      { tag: "number", value: 5 },
      { tag: "precise", value: 0.5 },
      { tag: "entry", value: NEW_ENTRY },
      { tag: "other", value: "text" },
    ];
    const answer = await remote.get().put(NEW_ENTRY, newer.Mood.BAD, items, "because");
    expect(answer).toEqual({ ok: true, rest: null });
    expect(calls).toEqual([
      {
        entry: { id: 2, name: "two" },
        mood: older.Mood.UNKNOWN,
        items: [
          { tag: "number", value: 5 },
          { tag: "other", value: null },
          { tag: "other", value: null },
          { tag: "other", value: "text" },
        ],
      },
    ]);
    remote.reset();
    receiver.reset();
  });

  it("do so in arrays and maps", async () => {
    const { calls, receiver, remote } = connect();
    const { BAD, GOOD, WORSE } = newer.Mood;
    remote.get().count([GOOD, null, WORSE], new Map([[BAD, { tag: "precise", value: 1 }]]), 9);
    await remote.flushForTesting();
    const { UNKNOWN } = older.Mood;
    expect(calls).toEqual([
      {
        moods: [older.Mood.GOOD, null, UNKNOWN],
        items: new Map([[UNKNOWN, { tag: "other", value: null }]]),
      },
    ]);
    remote.reset();
    receiver.reset();
  });

  it("tell by the version that a method is missing", async () => {
    const { receiver, remote } = connect();
    expect(await remote.queryVersion()).toBe(older.Store.version);
    expect([older.Store.version, newer.Store.version]).toEqual([0, 5]);
    remote.reset();
    receiver.reset();
  });

  it("lose their pipe over a method that the old one does not have", async () => {
    const { receiver, remote } = connect();
    const gone = new Promise((resolve) => {
      remote.setDisconnectHandler(resolve);
    });
    remote.get().forget();
    await gone;
    expect(remote.isConnected).toBe(false);
    receiver.reset();
  });
});

describe("an old remote and a new receiver", () => {
  it("understand each other, what is new being absent", async () => {
    const calls: unknown[] = [];
    const remote = new Remote(older.Store);
    const pipe = remote.bindNewPipeAndPassReceiver().passHandle();
    if (pipe === null) throw new Error("there is no pipe");
    const receiver = new Receiver<newer.Store>(
      newer.Store,
      {
        put: (entry, mood, items, reason) => {
          calls.push({ entry, mood, items, reason });
          return Promise.resolve({ ok: false, rest: [NEW_ENTRY] });
        },
        count: (moods, items, limit) => void calls.push({ moods, items, limit }),
        forget: () => void calls.push("forget"),
      },
      new PendingReceiver<newer.Store>(pipe),
    );
    const { GOOD } = older.Mood;
    const answer = await remote.get().put(OLD_ENTRY, GOOD, [{ tag: "other", value: null }]);
    expect(answer).toEqual({ ok: false });
    remote.get().count([GOOD], new Map());
    await remote.flushForTesting();
    expect(calls).toEqual([
      {
        entry: newer.createEntry(OLD_ENTRY),
        mood: newer.Mood.GOOD,
        items: [{ tag: "other", value: null }],
        reason: null,
      },
      { moods: [newer.Mood.GOOD], items: new Map(), limit: null },
    ]);
    remote.reset();
    receiver.reset();
  });
});
