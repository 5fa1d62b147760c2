// With a type map, exactly those messages are accepted that the validator and then the traits accept.
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe as suite, expect, it } from "vitest";
import { compile } from "../mojom/index.ts";
import { captureCall } from "../testing/index.ts";
import { createMessagePipe } from "../system/index.ts";
import {
  decodeMessage,
  Decoder,
  type Handle,
  readMessageHeader,
  ValidationError,
  type ValueNode,
} from "../wire/index.ts";
import { describe } from "./describe.ts";
import { Unit } from "./testdata/typemaps/gen/gfx.mojom.ts";
import * as mapped from "./testdata/typemaps/gen/scene.mojom.ts";
import * as plain from "./testdata/typemaps/gen/scene.mojom-plain.ts";

const FOLDER = new URL("testdata/typemaps/", import.meta.url);
const { modules } = compile(["scene.mojom"], (path) => {
  return { path, text: readFileSync(new URL(path, FOLDER), "utf8") };
});
const DESCRIPTOR = describe(modules);

interface Sample {
  readonly bytes: Uint8Array;
  readonly handles: readonly Handle[];
}

const RECT = { x: 1, y: 2, width: 3, height: 4 };
const FRAME: plain.Frame = plain.createFrame({
  bounds: RECT,
  clip: RECT,
  borderUnit: Unit.PIXEL,
  fill: { tag: "color", value: 7 },
  stroke: { tag: "pattern", value: Uint8Array.of(1, 2, 3) },
  at: { milliseconds: 5 },
  fallbackUnit: Unit.PIXEL,
  lastUnit: Unit.POINT,
});
const TREE: plain.Tree = {
  frame: FRAME,
  children: [{ frame: FRAME, children: [], item: { tag: "rect", value: RECT } }],
  item: { tag: "paint", value: { tag: "clip", value: RECT } },
};
const LISTS: plain.Lists = {
  rects: [RECT],
  pair: [null, RECT],
  units: [Unit.POINT, Unit.PIXEL],
  maybeUnits: [null, Unit.POINT],
  paints: [null, { tag: "pattern", value: Uint8Array.of(1) }],
  byRect: new Map([[RECT, { tag: "color", value: 1 }]]),
  byUnit: new Map<Unit, (typeof RECT)[]>([
    [Unit.PIXEL, [RECT]],
    [Unit.POINT, []],
  ]),
  times: new Map([
    ["a", null],
    ["b", { milliseconds: 1 }],
  ]),
};

const GOOD: readonly Sample[] = [
  captureCall(plain.Canvas, (canvas) => canvas.show(TREE, LISTS)),
  captureCall(plain.Canvas, (canvas) => canvas.draw(RECT, Unit.PIXEL)),
  captureCall(plain.Canvas, (canvas) => {
    const [pipe] = createMessagePipe();
    return canvas.attach({ surface: { pipe, bounds: RECT } }, null);
  }),
];

// What follows the refused value is judged all the same.
const REFUSED = captureCall(plain.Canvas, (canvas) => {
  const bounds = { ...RECT, width: -1 };
  return canvas.show({ ...TREE, frame: { ...FRAME, bounds } }, LISTS);
});
const SAMPLES = [...GOOD, REFUSED];

function mappedVerdict({ bytes, handles }: Sample): string {
  try {
    const header = readMessageHeader(bytes);
    mapped.Canvas.dispatch({} as mapped.Canvas, {
      name: header.name,
      decoder: Decoder.forMessage(bytes, header, handles),
      accept: () => false,
      reply: () => expect.unreachable("nothing is accepted"),
    });
    return "PASS";
  } catch (error) {
    if (error instanceof ValidationError) return error.code;
    throw error;
  }
}

/** What the validator says and, of what it accepts, what the traits of the test data say. */
function expectedVerdict({ bytes, handles }: Sample): string {
  const { payload, verdict } = decodeMessage(DESCRIPTOR, "codegen.scene.Canvas", bytes, {
    handleCount: handles.length,
  });
  if (verdict !== "PASS" || payload === undefined) return verdict;
  return isAcceptable(payload) ? "PASS" : "DESERIALIZATION_FAILED";
}

function isAcceptable(node: ValueNode): boolean {
  return node.children.every(isAcceptable) && isTaken(node);
}

function isTaken(node: ValueNode): boolean {
  if (node.kind === "null") return true;
  switch (node.type.replace("?", "")) {
    case "codegen.gfx.Rect":
      return number(node, "width") >= 0 && number(node, "height") >= 0;
    case "codegen.gfx.Unit":
      // What an older sender lacks reads as 0, unless it may be absent.
      if (node.kind === "missing") return node.type.endsWith("?");
      return node.leaf !== Unit.NONE;
    case "codegen.gfx.Paint": {
      const [member] = node.children;
      return !(member?.leaf instanceof Uint8Array) || member.leaf.length > 0;
    }
    case "codegen.gfx.Time":
      return Math.abs(number(node, "milliseconds")) <= 8.64e15;
    case "codegen.gfx.Surface": {
      const bounds = node.children.find(({ name }) => name === "bounds");
      return bounds === undefined || number(bounds, "width") * number(bounds, "height") !== 0;
    }
    default:
      return true;
  }
}

function number({ children }: ValueNode, name: string): number {
  return Number(children.find((child) => child.name === name)?.leaf);
}

suite("decoding with a type map", () => {
  it("accepts good samples, and not the one with a negative size", () => {
    const verdicts = ["PASS", "PASS", "PASS", "DESERIALIZATION_FAILED"];
    expect(SAMPLES.map(mappedVerdict)).toEqual(verdicts);
    expect(SAMPLES.map(expectedVerdict)).toEqual(verdicts);
  });

  it("gives the validator's verdict on damaged messages, else that of the traits", () => {
    const words = fc.oneof(
      fc.constantFrom(0, 1, 2, 8, 16, 24, 80, 0x7fffffff, 0x80000000, 0xfff00000, 0xffffffff),
      fc.nat(300),
    );
    const damage = fc.array(fc.tuple(fc.nat(), words), {
      minLength: 1,
      maxLength: 3,
    });
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(fc.constantFrom(...SAMPLES), damage, (sample, changes) => {
        const bytes = sample.bytes.slice();
        const view = new DataView(bytes.buffer);
        for (const [where, value] of changes) {
          // Headers are the business of other tests.
          const slots = (bytes.length - 32) / 4;
          view.setUint32(32 + 4 * (where % slots), value, true);
        }
        const damaged = { bytes, handles: sample.handles };
        const verdict = mappedVerdict(damaged);
        seen.set(verdict, (seen.get(verdict) ?? 0) + 1);
        expect(verdict).toBe(expectedVerdict(damaged));
      }),
      { numRuns: 3000 },
    );
    // Refusals of both sorts and passes must come up for the comparison to mean something.
    expect(seen.get("PASS")).toBeGreaterThan(100);
    expect(seen.get("DESERIALIZATION_FAILED")).toBeGreaterThan(100);
    expect(seen.size).toBeGreaterThan(6);
  });
});
