import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHUNK_MASK } from "./columns.ts";
import { FilteredRows } from "./filter/filtered-rows.ts";
import { parseFilter } from "./filter/parser.ts";
import { neighbourInPipe } from "./row-snapshot.ts";
import { messageBytes, pipeName, TestSession } from "./testing/test-session.ts";
import { topologySnapshot } from "./topology.ts";
import type { Trace } from "./trace.ts";

type Step =
  | { readonly type: "send"; readonly pipe: number; readonly size: number }
  | { readonly type: "dispatch"; readonly pipe: number }
  | { readonly type: "bind"; readonly pipe: number; readonly interfaceId: number }
  | { readonly type: "close"; readonly pipe: number }
  | { readonly type: "collect" | "clear" | "pass" };

const pipe = fc.integer({ min: 1, max: 4 });
const steps = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        type: fc.constant("send" as const),
        pipe,
        size: fc.integer({ min: 32, max: 99 }),
      }),
    },
    { weight: 4, arbitrary: fc.record({ type: fc.constant("dispatch" as const), pipe }) },
    {
      weight: 1,
      arbitrary: fc.record({ type: fc.constant("bind" as const), pipe, interfaceId: fc.nat(3) }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant("close" as const), pipe }) },
    {
      weight: 3,
      arbitrary: fc.record({ type: fc.constantFrom("collect" as const, "pass" as const) }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant("clear" as const) }) },
  ),
  { maxLength: 60 },
);

/** Plays steps; `look` is called whenever something may have changed. */
function play(all: readonly Step[], look: (session: TestSession) => void): TestSession {
  const session = new TestSession();
  const [a, b] = [session.process("a"), session.process("b")];
  const sent = new Map<number, number>();
  const dispatched = new Map<number, number>();
  for (const step of all) {
    switch (step.type) {
      case "send": {
        const sequence = (sent.get(step.pipe) ?? 0) + 1;
        sent.set(step.pipe, sequence);
        a.tap.messageSent(pipeName(step.pipe), 0, sequence, messageBytes({ size: step.size }), 0);
        break;
      }
      case "dispatch": {
        const sequence = (dispatched.get(step.pipe) ?? 0) + 1;
        if (sequence <= (sent.get(step.pipe) ?? 0)) {
          dispatched.set(step.pipe, sequence);
          b.tap.messageArrived(pipeName(step.pipe), 1, sequence, messageBytes(), 0);
          b.tap.messageDispatched(pipeName(step.pipe), 1, sequence);
        }
        break;
      }
      case "bind":
        b.tap.endpointBound(pipeName(step.pipe), 1, step.interfaceId, "lab.I", "receiver");
        break;
      case "close":
        b.tap.portClosed(pipeName(step.pipe), 1, "local");
        break;
      case "clear":
        session.trace.clear();
        break;
      case "collect":
        session.collect(a, b);
        break;
      default:
        session.pass(150);
    }
    session.pass();
    look(session);
  }
  session.collect(a, b);
  look(session);
  return session;
}

function pipeOf(trace: Trace, row: number): number {
  return trace.columns.chunkOf(row).pipe[row & CHUNK_MASK] ?? 0;
}

describe("rows of one pipe", () => {
  it("are chained in the order of their numbers, whatever happens", () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { trace } = play(all, () => undefined);
        const rows = Array.from({ length: trace.rowCount }, (_, row) => row);
        for (const row of rows) {
          const ofPipe = rows.filter((other) => pipeOf(trace, other) === pipeOf(trace, row));
          const at = pipeOf(trace, row) === 0 ? -1 : ofPipe.indexOf(row);
          expect(neighbourInPipe(trace, row, 1)).toBe(at < 0 ? undefined : ofPipe[at + 1]);
          expect(neighbourInPipe(trace, row, -1)).toBe(at < 0 ? undefined : ofPipe[at - 1]);
        }
      }),
      { seed: 4711, numRuns: 60 },
    );
  });
});

describe("the pipes that a filter lets through", () => {
  it.each(["", "size > 60", "status == dispatched", "kind == pipe_closed or seq > 3"])(
    "are those of its rows, however often they are asked for: %s",
    (text) => {
      fc.assert(
        fc.property(steps, fc.boolean(), (all, askEarly) => {
          const parsed = parseFilter(text);
          if (!parsed.ok) {
            throw new Error(parsed.error.message);
          }
          let rows: FilteredRows | undefined;
          const check = ({ trace }: TestSession): void => {
            rows ??= new FilteredRows(trace, parsed.expression);
            rows.update();
            const numbers = rows.slice(0, rows.size).map((row) => pipeOf(trace, row));
            const expected = [...new Set(numbers)].filter((number) => number > 0);
            expect(rows.pipes()).toEqual(expected.toSorted((a, b) => a - b));
          };
          check(play(all, askEarly ? check : () => undefined));
        }),
        { seed: 4712, numRuns: 40 },
      );
    },
  );
});

describe("the live picture", () => {
  it("is the same for who looks all the time and who looks once", () => {
    fc.assert(
      fc.property(steps, (all) => {
        const watched = play(all, ({ trace, now }) => void topologySnapshot(trace, now));
        const fresh = play(all, () => undefined);
        expect(topologySnapshot(watched.trace, watched.now)).toEqual(
          topologySnapshot(fresh.trace, fresh.now),
        );
      }),
      { seed: 4713, numRuns: 60 },
    );
  });
});
