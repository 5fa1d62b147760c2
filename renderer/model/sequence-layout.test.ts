import { describe, expect, it } from "vitest";
import { RowKind, RowStatus } from "../../shared/contract/index.ts";
import type { Row } from "../../shared/contract/index.ts";
import { NOTHING_SEEN, arrangeLanes, noteSeen, railOf } from "./sequence-lanes.ts";
import type { LaneMode, LaneSet } from "./sequence-lanes.ts";
import { arrowAt, layoutSequence } from "./sequence-layout.ts";
import type { SequenceLayout } from "./sequence-layout.ts";
import { NO_LIVES, noteLives } from "./sequence-lives.ts";
import { ordinalScale } from "./sequence-scale.ts";
import { makePipe, makeProcess, makeRow } from "./testing-rows.ts";

const topology = {
  processes: [makeProcess(0), makeProcess(1), makeProcess(2)],
  connections: [],
  pipes: [makePipe(1, 1, 0), makePipe(2, 0, 2)],
};

function lanesOf(rows: readonly Row[], mode: LaneMode = "process", available = 600): LaneSet {
  return arrangeLanes(topology, noteSeen(NOTHING_SEEN, rows), mode, available);
}

function layout(rows: readonly Row[]): SequenceLayout {
  const scale = ordinalScale(
    rows.map((row, index) => ({ index, row })),
    20,
  );
  return layoutSequence(scale, lanesOf(rows));
}

describe("lanes", () => {
  it("are those of the processes seen, the host first", () => {
    const { lanes, width } = lanesOf([makeRow({ no: 1, from: 2, to: 0 })]);
    expect(lanes.map(({ id, title, detail }) => [id, title, detail])).toEqual([
      [0, "host", "pid 1000"],
      [2, "worker-2", "pid 1002"],
    ]);
    expect(width).toBe(600);
  });

  it("keep a width in which names can be read", () => {
    const seen = { processes: new Set([0, 1, 2]), pipes: new Set<number>() };
    const narrow = arrangeLanes(topology, seen, "process", 100);
    expect(narrow.width).toBe(3 * 148);
  });

  it("per pipe have a rail for each end", () => {
    const rows = [makeRow({ no: 1, pipe: 1, from: 1, to: 0 }), makeRow({ no: 2, pipe: 2 })];
    const set = lanesOf(rows, "pipe");
    const [first, second] = set.lanes;
    expect(first?.detail).toBe("worker-1 ⇄ host");
    expect(railOf(set, makeRow({ no: 3, pipe: 1, from: 1, to: 0 }), "from")).toBe(first?.railA);
    expect(railOf(set, makeRow({ no: 3, pipe: 1, from: 1, to: 0 }), "to")).toBe(first?.railB);
    expect(railOf(set, makeRow({ no: 4, pipe: 2, from: 2, to: 0 }), "from")).toBe(second?.railB);
    expect(railOf(set, makeRow({ no: 5, pipe: 9 }), "from")).toBeNull();
  });

  it("do not come and go while nothing new is seen", () => {
    const rows = [makeRow({ no: 1 })];
    const seen = noteSeen(NOTHING_SEEN, rows);
    expect(noteSeen(seen, rows)).toBe(seen);
    expect(noteSeen(seen, [])).toBe(seen);
  });
});

describe("arrows", () => {
  it("go from the sender's rail at the sending to the receiver's rail at the dispatch", () => {
    const rows = [
      makeRow({ no: 1, time: 0, dispatched: 15 }),
      makeRow({ no: 2, time: 10 }),
      makeRow({ no: 3, time: 20 }),
    ];
    const [arrow] = layout(rows).arrows;
    expect(arrow).toMatchObject({
      x1: 450,
      y1: 10,
      x2: 150,
      y2: 40,
      end: "dispatched",
      loop: false,
    });
  });

  it("end at the arrival while the message waits", () => {
    const rows = [
      makeRow({ no: 1, time: 0, arrived: 10, dispatched: null, status: RowStatus.ARRIVED }),
      makeRow({ no: 2, time: 10 }),
    ];
    expect(layout(rows).arrows[0]).toMatchObject({ end: "waiting", y2: 30 });
  });

  it("end on the way while the message is under way, or when it was lost", () => {
    const onTheWay = { arrived: null, dispatched: null };
    const rows = [
      makeRow({ no: 1, ...onTheWay, status: RowStatus.SENT }),
      makeRow({ no: 2, ...onTheWay, status: RowStatus.LOST }),
      makeRow({ no: 3, dispatched: null, status: RowStatus.REJECTED }),
    ];
    const { arrows } = layout(rows);
    expect(arrows.map(({ end }) => end)).toEqual(["flying", "failed", "failed"]);
    expect(arrows.map(({ x2 }) => x2 === 150)).toEqual([false, false, true]);
  });

  it("loop where sender and receiver are one process", () => {
    expect(layout([makeRow({ no: 1, from: 1, to: 1 })]).arrows[0]?.loop).toBe(true);
  });

  it("start beside the rail where the sender is not known", () => {
    const [arrow] = layout([makeRow({ no: 1, from: null, to: 0 })]).arrows;
    expect(arrow && arrow.x1 < arrow.x2).toBe(true);
  });

  it("are found by the pointer when it is near enough", () => {
    const { arrows } = layout([makeRow({ no: 1 }), makeRow({ no: 2, time: 5 })]);
    expect(arrowAt(arrows, 400, 31, 6)?.row.no).toBe(2);
    expect(arrowAt(arrows, 400, 300, 6)).toBeUndefined();
    expect(arrowAt([], 0, 0, 6)).toBeUndefined();
  });
});

describe("events", () => {
  it("are marks on the rail of their process, not arrows", () => {
    const event = makeRow({
      no: 1,
      from: 2,
      to: null,
      kind: RowKind.PROCESS_EXITED,
      status: RowStatus.EVENT,
    });
    const { arrows, events } = layout([event]);
    expect(arrows).toEqual([]);
    expect(events).toEqual([{ row: event, index: 0, x: 170, y: 10 }]);
  });
});

describe("calls", () => {
  const call = (no: number, reply: number, time: number, until: number): Row[] => [
    makeRow({ no, time, kind: RowKind.REQUEST, linkedRow: reply, latency: until - time }),
    makeRow({
      no: reply,
      time: until - 1,
      dispatched: until,
      from: 0,
      to: 1,
      kind: RowKind.RESPONSE,
      linkedRow: no,
      latency: until - time,
    }),
  ];
  const sorted = (rows: Row[]): Row[] => rows.toSorted((a, b) => a.time - b.time);

  it("span from the request's sending to the response's dispatch, away from the callee", () => {
    const { calls } = layout(sorted(call(1, 2, 0, 10)));
    expect(calls).toEqual([
      expect.objectContaining({
        request: 1,
        response: 2,
        latency: 10,
        depth: 0,
        direction: 1,
        y1: 10,
      }),
    ]);
  });

  it("lie beside each other where they overlap", () => {
    const rows = sorted([...call(1, 2, 0, 10), ...call(3, 4, 2, 8), ...call(5, 6, 20, 30)]);
    expect(layout(rows).calls.map(({ request, depth }) => [request, depth])).toEqual([
      [1, 0],
      [3, 1],
      [5, 0],
    ]);
  });

  it("are left out while their response is not in the window", () => {
    expect(layout(call(1, 2, 0, 10).slice(0, 1)).calls).toEqual([]);
  });
});

describe("lives", () => {
  const started = makeRow({ no: 1, time: 5, from: 2, to: null, kind: RowKind.PROCESS_STARTED });
  const exited = makeRow({
    no: 9,
    time: 50,
    from: 2,
    to: null,
    kind: RowKind.PROCESS_EXITED,
    info: "SIGKILL",
  });

  it("of processes begin and end with their rows, in whatever order these are seen", () => {
    const lives = noteLives(noteLives(NO_LIVES, [exited]), [started]);
    expect(lives.processes.get(2)).toEqual({ start: 5, end: 50, how: "SIGKILL" });
    expect(noteLives(lives, [exited, started])).toBe(lives);
  });

  it("of pipes end with the later of their ends", () => {
    const closed = (no: number, time: number): Row =>
      makeRow({ no, time, pipe: 3, kind: RowKind.PIPE_CLOSED });
    const lives = noteLives(NO_LIVES, [closed(4, 60), closed(3, 40)]);
    expect(lives.pipes.get(3)?.end).toBe(60);
  });

  it("are not changed by messages", () => {
    expect(noteLives(NO_LIVES, [makeRow({ no: 1 })])).toBe(NO_LIVES);
  });
});
