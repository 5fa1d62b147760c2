import { describe, expect, it } from "vitest";
import { RowKind, RowStatus } from "./contract.ts";
import { Rows } from "./rows.ts";
import { Selection } from "./selection.ts";
import { FakeHost, settled, testRow } from "./testing/fake-link.ts";

async function selectionOver(host: FakeHost): Promise<{ rows: Rows; selection: Selection }> {
  const rows = new Rows(host.link);
  const selection = new Selection(rows);
  rows.want(0, 50);
  await settled();
  return { rows, selection };
}

describe("Selection", () => {
  it("selects by position and fetches the details", async () => {
    const { selection } = await selectionOver(new FakeHost(100));
    await selection.selectIndex(4);
    await settled();
    expect(selection.store.getState()).toMatchObject({ no: 5, index: 4 });
    expect(selection.store.getState().details?.row.no).toBe(5);
  });

  it("moves within the list only", async () => {
    const { selection } = await selectionOver(new FakeHost(10));
    await selection.step(1);
    expect(selection.store.getState().index).toBe(0);
    await selection.step(-5);
    expect(selection.store.getState().index).toBe(0);
    await selection.step(100);
    expect(selection.store.getState()).toMatchObject({ index: 9, no: 10 });
  });

  it("finds a row that is far from the screen", async () => {
    const { selection } = await selectionOver(new FakeHost(5000));
    await selection.selectIndex(4000);
    expect(selection.store.getState()).toMatchObject({ index: 4000, no: 4001 });
  });

  it("walks along a pipe and along a call", async () => {
    const host = new FakeHost(10);
    host.rows[3] = testRow(4, { kind: RowKind.REQUEST, linkedRow: 8, latency: 1 });
    host.rows[7] = testRow(8, { kind: RowKind.RESPONSE, linkedRow: 4, latency: 1 });
    const { selection } = await selectionOver(host);
    await selection.selectNo(3);
    await settled();
    await selection.stepInPipe(1);
    await settled();
    expect(selection.store.getState().no).toBe(4);
    await selection.stepAlongCall(-1);
    expect(selection.store.getState().no).toBe(4);
    await selection.stepAlongCall(1);
    await settled();
    expect(selection.store.getState()).toMatchObject({ no: 8, index: 7 });
    await selection.stepAlongCall(-1);
    expect(selection.store.getState().no).toBe(4);
  });

  it("goes back and forward", async () => {
    const { selection } = await selectionOver(new FakeHost(10));
    for (const no of [2, 5, 9]) await selection.selectNo(no);
    await selection.travel(-1);
    await selection.travel(-1);
    expect(selection.store.getState().no).toBe(2);
    await selection.travel(1);
    expect(selection.store.getState().no).toBe(5);
    await selection.selectNo(7);
    await selection.travel(1);
    expect(selection.store.getState().no).toBe(7);
  });

  it("keeps the row under a new filter, at its new place", async () => {
    const { rows, selection } = await selectionOver(new FakeHost(100));
    await selection.selectNo(40);
    const { reveal } = selection.store.getState();
    await rows.setFilter("even");
    await settled();
    expect(selection.store.getState()).toMatchObject({ no: 40, index: 19, reveal: reveal + 1 });
  });

  it("follows what happens to the selected message", async () => {
    const host = new FakeHost(10);
    host.rows[2] = testRow(3, { status: RowStatus.SENT });
    const { selection } = await selectionOver(host);
    await selection.selectNo(3);
    await settled();
    host.rows[2] = testRow(3);
    host.tellGrown();
    await settled();
    expect(selection.store.getState().details?.row.status).toBe(RowStatus.DISPATCHED);
  });

  it("selects nothing in an emptied trace", async () => {
    const host = new FakeHost(10);
    const { selection } = await selectionOver(host);
    await selection.selectNo(3);
    await settled();
    host.rows.length = 0;
    host.tellGrown();
    await settled();
    expect(selection.store.getState()).toMatchObject({ no: null, details: null });
  });
});
