import { describe, expect, it } from "vitest";
import { RowKind, RowStatus } from "./contract.ts";
import { isSettled, Rows } from "./rows.ts";
import { FakeHost, settled, testRow } from "./testing/fake-link.ts";

async function rowsOver(host: FakeHost): Promise<Rows> {
  const rows = new Rows(host.link);
  await settled();
  return rows;
}

describe("Rows", () => {
  it("knows at the start how much there is, and fetches what is looked at", async () => {
    const host = new FakeHost(1000);
    const rows = await rowsOver(host);
    expect(rows.snapshot()).toMatchObject({ shown: 1000, loading: true });
    rows.want(500, 520);
    await settled();
    expect(rows.at(510)?.no).toBe(511);
    expect(rows.at(0)).toBeUndefined();
    expect(host.asked.filter((asked) => asked.startsWith("rows"))).toEqual([
      "rows 384",
      "rows 512",
    ]);
    expect(rows.snapshot().loading).toBe(false);
  });

  it("is not loading when there is nothing", async () => {
    expect((await rowsOver(new FakeHost(0))).snapshot()).toMatchObject({
      shown: 0,
      loading: false,
    });
  });

  it("grows at the end only together with the new rows", async () => {
    const host = new FakeHost(10);
    const rows = await rowsOver(host);
    rows.want(0, 40);
    await settled();
    const lengths: (number | undefined)[] = [];
    rows.subscribe(() => {
      const { shown } = rows.snapshot();
      lengths.push(rows.at(shown - 1)?.no);
    });
    host.add(5);
    host.tellGrown();
    expect(rows.snapshot().shown).toBe(10);
    await settled();
    expect(rows.snapshot()).toMatchObject({ shown: 15, captured: 15 });
    expect(lengths).not.toContain(undefined);
  });

  it("grows at once where the end is out of sight, and fetches nothing", async () => {
    const host = new FakeHost(1000);
    const rows = await rowsOver(host);
    rows.want(0, 40);
    await settled();
    const before = host.asked.length;
    host.add(500);
    host.tellGrown();
    expect(rows.snapshot().shown).toBe(1500);
    await settled();
    expect(host.asked).toHaveLength(before);
  });

  it("fetches again what could still change", async () => {
    const host = new FakeHost(128);
    host.rows[3] = testRow(4, { status: RowStatus.SENT });
    const rows = await rowsOver(host);
    rows.want(0, 20);
    await settled();
    host.rows[3] = testRow(4);
    host.tellGrown();
    await settled();
    expect(rows.at(3)?.status).toBe(RowStatus.DISPATCHED);
  });

  it("starts a new generation with a filter, and keeps the old one on an error", async () => {
    const host = new FakeHost(100);
    const rows = await rowsOver(host);
    rows.want(0, 10);
    await settled();
    const { generation } = rows.snapshot();
    expect(await rows.setFilter("even")).toBeNull();
    await settled();
    expect(rows.snapshot()).toMatchObject({
      shown: 50,
      filter: "even",
      generation: generation + 1,
    });
    expect(rows.at(0)?.no).toBe(2);
    expect(await rows.setFilter("nonsense")).toMatchObject({ message: "what?" });
    expect(rows.snapshot()).toMatchObject({ filter: "even", generation: generation + 1 });
  });

  it("forgets everything when the trace was cleared", async () => {
    const host = new FakeHost(100);
    const rows = await rowsOver(host);
    rows.want(0, 10);
    await settled();
    host.rows.length = 0;
    host.tellGrown();
    await settled();
    expect(rows.snapshot()).toMatchObject({ shown: 0, captured: 0, loading: false });
    expect(rows.at(0)).toBeUndefined();
  });

  it("fetches a single row from anywhere", async () => {
    const rows = await rowsOver(new FakeHost(1000));
    expect((await rows.fetch(700))?.no).toBe(701);
    expect(await rows.find(42)).toBe(41);
    expect((await rows.fetchRange(10, 3)).map((row) => row.no)).toEqual([11, 12, 13]);
  });

  it("remembers the methods it has seen", async () => {
    const host = new FakeHost(3);
    const rows = await rowsOver(host);
    rows.want(0, 3);
    await settled();
    expect([...rows.methods]).toEqual(["AddRow"]);
  });
});

describe("isSettled", () => {
  it("waits for a message on its way and for a reply", () => {
    expect(isSettled(testRow(1))).toBe(true);
    expect(isSettled(testRow(1, { status: RowStatus.ARRIVED }))).toBe(false);
    expect(isSettled(testRow(1, { status: RowStatus.LOST }))).toBe(true);
    expect(isSettled(testRow(1, { kind: RowKind.REQUEST }))).toBe(false);
    expect(isSettled(testRow(1, { kind: RowKind.REQUEST, latency: 3 }))).toBe(true);
  });
});
