// What the traits of a type map do and may do, in calls and in copies.
import { afterEach, describe, expect, it } from "vitest";
import {
  DisconnectError,
  setBadMessageHandler,
  setUncaughtErrorHandler,
} from "../bindings/index.ts";
import { EncodeError } from "../wire/index.ts";
import { connect } from "./testdata/typemaps/connect.ts";
import * as gfx from "./testdata/typemaps/gen/gfx.mojom.ts";
import * as mapped from "./testdata/typemaps/gen/scene.mojom.ts";
import * as plain from "./testdata/typemaps/gen/scene.mojom-plain.ts";
import { Paint } from "./testdata/typemaps/paint.ts";
import { PaintTraits } from "./testdata/typemaps/paint-traits.ts";
import { Rect, RectTraits } from "./testdata/typemaps/rect.ts";
import { expectRefusal, recordErrors } from "./testdata/typemaps/recorded-errors.ts";
import { LISTS, PLAIN_RECT, TREE } from "./testdata/typemaps/samples.ts";
import { TimeTraits } from "./testdata/typemaps/time-traits.ts";
import { UnitTraits } from "./testdata/typemaps/unit.ts";

const errors = recordErrors();

describe("traits", () => {
  // That the wire types of the traits are those of the generated code, the compiler checks.
  it.each<{ name: string; good: () => unknown; wire: unknown; refused: () => unknown }>([
    {
      name: "codegen.gfx.Rect",
      good: () => RectTraits.write(gfx.toMappedRect(PLAIN_RECT)),
      wire: PLAIN_RECT,
      refused: () => gfx.toMappedRect({ ...PLAIN_RECT, height: -1 }),
    },
    {
      name: "codegen.gfx.Unit",
      good: () => UnitTraits.write(gfx.toMappedUnit(gfx.Unit.POINT)),
      wire: gfx.Unit.POINT,
      refused: () => gfx.toMappedUnit(gfx.Unit.NONE),
    },
    {
      name: "codegen.gfx.Paint",
      good: () => PaintTraits.write(gfx.toMappedPaint({ tag: "color", value: 3 })),
      wire: { tag: "color", value: 3 },
      refused: () => gfx.toMappedPaint({ tag: "pattern", value: new Uint8Array() }),
    },
    {
      name: "codegen.gfx.Time",
      good: () => TimeTraits.write(gfx.toMappedTime({ milliseconds: 5 })),
      wire: { milliseconds: 5 },
      refused: () => gfx.toMappedTime({ milliseconds: NaN }),
    },
  ])("of $name can be used without a message, and throw what they refuse", (traits) => {
    const { good, name, refused, wire } = traits;
    expect(good()).toEqual(wire);
    expect(refused).toThrow(new TypeError(`the traits of ${name} refuse this value`));
  });
});

describe("traits that throw", () => {
  const { read, write } = RectTraits;
  const bug = new RangeError("a mistake in the traits");
  const fail = (): never => {
    throw bug;
  };

  afterEach(() => Object.assign(RectTraits, { read, write }));

  it("while reading a call: the message is rejected, and both hooks hear of it", async () => {
    Object.assign(RectTraits, { read: fail });
    const { gone, proxy } = connect(plain.Canvas, mapped.Canvas, {});
    proxy.draw(PLAIN_RECT, gfx.Unit.PIXEL);
    await gone;
    expectRefusal(errors, "codegen.gfx.Rect failed: RangeError: a mistake in the traits");
    expect(errors.reports[0]?.error.cause).toBe(bug);
    const context = { interfaceName: "codegen.scene.Canvas", methodName: "Draw" };
    expect(errors.uncaught).toEqual([{ error: bug, context }]);
  });

  it("while reading an answer: the same, and the call is rejected", async () => {
    Object.assign(RectTraits, { read: fail });
    const { gone, proxy } = connect(mapped.Canvas, plain.Canvas, {
      measure: () => Promise.resolve({ rect: PLAIN_RECT, unit: gfx.Unit.POINT }),
    });
    await expect(proxy.measure("x")).rejects.toMatchObject({ cause: { cause: bug } });
    await gone;
    const context = { interfaceName: "codegen.scene.Canvas", methodName: "Measure" };
    expect(errors.uncaught).toEqual([{ error: bug, context }]);
  });

  it("end nothing but the pipe where no hook is set", async () => {
    setBadMessageHandler(undefined);
    setUncaughtErrorHandler(undefined);
    Object.assign(RectTraits, { read: fail });
    const thrown: unknown[] = [];
    const watch = (error: unknown): void => void thrown.push(error);
    process.on("uncaughtExceptionMonitor", watch);
    const { gone, proxy } = connect(plain.Canvas, mapped.Canvas, {});
    proxy.draw(PLAIN_RECT, gfx.Unit.PIXEL);
    // What is thrown outside of any call is so before the other end hears of its pipe.
    await gone;
    process.off("uncaughtExceptionMonitor", watch);
    expect(thrown).toEqual([]);
  });

  it("while writing a call: the caller gets it, and the pipe lives on", async () => {
    const drawn: unknown[] = [];
    const { proxy, remote } = connect(mapped.Canvas, mapped.Canvas, {
      draw: (rect) => void drawn.push(rect),
    });
    Object.assign(RectTraits, { write: fail });
    expect(() => proxy.draw(new Rect(1, 2, 3, 4), "px")).toThrow(bug);
    Object.assign(RectTraits, { write: () => ({ ...PLAIN_RECT, x: 0.5 }) });
    expect(() => proxy.draw(new Rect(1, 2, 3, 4), "px")).toThrow(EncodeError);
    Object.assign(RectTraits, { write: () => undefined });
    expect(() => proxy.draw(new Rect(1, 2, 3, 4), "px")).toThrow("codegen.gfx.Rect");
    Object.assign(RectTraits, { write });
    proxy.draw(new Rect(4, 3, 2, 1), "px");
    await remote.flushForTesting();
    expect(drawn).toEqual([new Rect(4, 3, 2, 1)]);
  });

  it("while writing an answer: as an answer that cannot be sent", async () => {
    Object.assign(RectTraits, { write: fail });
    const { gone, proxy } = connect(plain.Canvas, mapped.Canvas, {
      measure: () => Promise.resolve({ rect: new Rect(1, 2, 3, 4), unit: "pt" }),
    });
    await expect(proxy.measure("x")).rejects.toThrow(DisconnectError);
    await gone;
    const context = { interfaceName: "codegen.scene.Canvas", methodName: "Measure" };
    expect(errors.uncaught).toEqual([{ error: bug, context }]);
    expect(errors.reports).toEqual([]);
  });
});

describe("clone and equals of mapped types", () => {
  it("go by the wire form where the traits have none", () => {
    const rect = new Rect(1, 2, 3, 4);
    const copy = gfx.cloneMappedRect(rect);
    expect(copy).toEqual(rect);
    expect(copy).toBeInstanceOf(Rect);
    expect(copy).not.toBe(rect);
    expect(gfx.equalsMappedRect(copy, rect)).toBe(true);
    expect(gfx.equalsMappedRect(copy, new Rect(1, 2, 3, 5))).toBe(false);
    expect(gfx.cloneMappedUnit("pt")).toBe("pt");
    expect(gfx.equalsMappedUnit("pt", "px")).toBe(false);
  });

  it("go by the traits where they have their own", () => {
    const before = Paint.copies;
    const paint = new Paint(undefined, Uint8Array.of(1));
    const copy = gfx.cloneMappedPaint(paint);
    expect(Paint.copies).toBe(before + 1);
    expect(copy.pattern).not.toBe(paint.pattern);
    expect(gfx.equalsMappedPaint(copy, paint)).toBe(true);
  });

  it("reach into whatever holds them", () => {
    for (const [copy, original] of [
      [mapped.cloneTree(TREE), TREE],
      [mapped.cloneLists(LISTS), LISTS],
    ]) {
      expect(copy).toEqual(original);
      expect(copy).not.toBe(original);
    }
    const tree = mapped.cloneTree(TREE);
    expect(mapped.equalsTree(tree, TREE)).toBe(true);
    expect(tree.frame.bounds).not.toBe(TREE.frame.bounds);
    expect(tree.frame.at).not.toBe(TREE.frame.at);
    tree.frame.at?.setTime(1);
    expect(mapped.equalsTree(tree, TREE)).toBe(false);
    const lists = mapped.cloneLists(LISTS);
    expect(mapped.equalsLists(lists, LISTS)).toBe(true);
    lists.byUnit?.get("pt")?.push(new Rect(0, 0, 0, 0));
    expect(mapped.equalsLists(lists, LISTS)).toBe(false);
  });

  it("are missing where the wire form holds handles", () => {
    expect(Object.keys(gfx).filter((name) => /^(?:clone|equals).*Surface/.test(name))).toEqual([]);
  });
});
