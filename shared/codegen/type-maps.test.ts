// Generated code with a type map, talking to generated code without: two variants over one pipe.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type BadMessageReport,
  DisconnectError,
  type InterfaceDefinition,
  PendingReceiver,
  Receiver,
  Remote,
  setBadMessageHandler,
  setUncaughtErrorHandler,
  type UncaughtErrorContext,
} from "../bindings/index.ts";
import { createMessagePipe } from "../system/index.ts";
import { Decoder, Encoder, EncodeError, ValidationError } from "../wire/index.ts";
import * as gfx from "./testdata/typemaps/gen/gfx.mojom.ts";
import * as mapped from "./testdata/typemaps/gen/scene.mojom.ts";
import * as plain from "./testdata/typemaps/gen/scene.mojom-plain.ts";
import { Paint } from "./testdata/typemaps/paint.ts";
import { Rect, RectTraits } from "./testdata/typemaps/rect.ts";
import { Surface } from "./testdata/typemaps/surface.ts";

const FRAME: mapped.Frame = {
  bounds: new Rect(1, 2, 3, 4),
  clip: null,
  unit: "px",
  borderUnit: "pt",
  fill: new Paint(7),
  stroke: new Paint(undefined, Uint8Array.of(1, 2)),
  at: new Date(1_700_000_000_000),
  fallbackUnit: "pt",
  lastUnit: null,
};
const TREE: mapped.Tree = {
  frame: FRAME,
  children: [{ frame: FRAME, children: [], item: { tag: "rect", value: new Rect(0, 0, 0, 0) } }],
  item: { tag: "frame", value: FRAME },
};
const LISTS: mapped.Lists = {
  rects: [new Rect(1, 1, 1, 1)],
  pair: [null, new Rect(-1, -1, 0, 0)],
  units: ["pt", "px"],
  maybeUnits: [null, "pt"],
  paints: [null, new Paint(undefined, undefined, new Rect(5, 6, 7, 8))],
  byRect: new Map([[new Rect(1, 2, 3, 4), new Paint(9)]]),
  byUnit: new Map([["pt", [new Rect(0, 0, 9, 9)]]]),
  times: new Map([
    ["never", null],
    ["then", new Date(0)],
  ]),
};
const PLAIN_RECT = { x: 1, y: 2, width: 3, height: 4 };

let reports: BadMessageReport[] = [];
let uncaught: { error: unknown; context: UncaughtErrorContext }[] = [];

beforeEach(() => {
  reports = [];
  uncaught = [];
  setBadMessageHandler((report) => void reports.push(report));
  setUncaughtErrorHandler((error, context) => void uncaught.push({ error, context }));
});

afterEach(() => {
  setBadMessageHandler(undefined);
  setUncaughtErrorHandler(undefined);
});

/** A remote of one variant and a receiver of another over one pipe; both count what comes. */
function connect<From, To>(
  from: InterfaceDefinition<From>,
  to: InterfaceDefinition<To>,
  implementation: Partial<To>,
) {
  const remote = new Remote(from);
  const pipe = remote.bindNewPipeAndPassReceiver().passHandle();
  if (pipe === null) throw new Error("there is no pipe");
  const receiver = new Receiver<To>(to, implementation as To, new PendingReceiver<To>(pipe));
  const gone = Promise.all(
    [remote, receiver].map((end) => new Promise((resolve) => end.setDisconnectHandler(resolve))),
  );
  return { remote, receiver, gone, proxy: remote.get() };
}

function expectRefusal(name: string): void {
  expect(reports).toHaveLength(1);
  const [report] = reports;
  expect(report?.interfaceName).toBe("codegen.scene.Canvas");
  expect(report?.error).toBeInstanceOf(ValidationError);
  expect(report?.error).toMatchObject({ code: "DESERIALIZATION_FAILED" });
  expect(report?.error.message).toContain(name);
}

describe("a call with a mapped type", () => {
  it("brings instances of the native class, from either variant", async () => {
    const drawn: unknown[] = [];
    const draw = (...all: unknown[]) => void drawn.push(all);
    const same = connect(mapped.Canvas, mapped.Canvas, { draw });
    const cross = connect(plain.Canvas, mapped.Canvas, { draw });
    same.proxy.draw(new Rect(1, 2, 3, 4), "pt");
    cross.proxy.draw({ x: 1, y: 2, width: 0, height: 0 }, gfx.Unit.PIXEL);
    await Promise.all([same.remote.flushForTesting(), cross.remote.flushForTesting()]);
    expect(drawn).toEqual([
      [new Rect(1, 2, 3, 4), "pt"],
      [new Rect(1, 2, 0, 0), "px"],
    ]);
    expect(drawn.flat()[0]).toBeInstanceOf(Rect);
    expect(reports).toEqual([]);
  });

  it("is rejected if the traits refuse it, and the pipe is closed", async () => {
    const drawn: unknown[] = [];
    const draw = (...all: unknown[]) => void drawn.push(all);
    const { gone, proxy, remote } = connect(plain.Canvas, mapped.Canvas, { draw });
    proxy.draw({ ...PLAIN_RECT, width: -1 }, gfx.Unit.PIXEL);
    proxy.draw(PLAIN_RECT, gfx.Unit.PIXEL);
    await gone;
    expect(remote.isConnected).toBe(false);
    expect(drawn).toEqual([]);
    expectRefusal("codegen.gfx.Rect");
    expect([reports[0]?.error.cause, uncaught]).toEqual([undefined, []]);
  });

  it.each([
    ["an enum", PLAIN_RECT, gfx.Unit.NONE, "codegen.gfx.Unit"],
    ["a struct before a good one", { ...PLAIN_RECT, height: -1 }, gfx.Unit.POINT, "gfx.Rect"],
  ])("is rejected for %s", async (_, rect, unit, name) => {
    const { gone, proxy } = connect(plain.Canvas, mapped.Canvas, {});
    proxy.draw(rect, unit);
    await gone;
    expectRefusal(name);
  });
});

describe("an answer with a mapped type", () => {
  it("brings native values", async () => {
    const { proxy } = connect(mapped.Canvas, plain.Canvas, {
      measure: () => Promise.resolve({ rect: PLAIN_RECT, unit: gfx.Unit.POINT }),
    });
    const { rect, unit } = await proxy.measure("x");
    expect([rect, unit]).toEqual([new Rect(1, 2, 3, 4), "pt"]);
    expect(rect.area).toBe(12);
  });

  it("that the traits refuse rejects the call and closes the pipe", async () => {
    const { gone, proxy } = connect(mapped.Canvas, plain.Canvas, {
      measure: () => {
        return Promise.resolve({ rect: { ...PLAIN_RECT, width: -9 }, unit: gfx.Unit.POINT });
      },
    });
    const failure: unknown = await proxy.measure("x").catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DisconnectError);
    expect(failure).toMatchObject({ cause: { code: "DESERIALIZATION_FAILED" } });
    await gone;
    expectRefusal("codegen.gfx.Rect");
  });
});

describe("mapped types inside others", () => {
  it("go there and back in every place, between variants", async () => {
    const seen: unknown[] = [];
    const there = connect(mapped.Canvas, plain.Canvas, {
      // On to the mapped variant, as plain values.
      show: (tree, lists) => back.proxy.show(tree, lists),
    });
    const back = connect(plain.Canvas, mapped.Canvas, {
      show: (tree, lists) => {
        seen.push(tree, lists);
        return Promise.resolve({ shown: [null, ...lists.rects] });
      },
    });
    const { shown } = await there.proxy.show(TREE, LISTS);
    expect(seen).toEqual([TREE, LISTS]);
    expect(shown).toEqual([null, new Rect(1, 1, 1, 1)]);
    expect(shown[1]).toBeInstanceOf(Rect);
    expect(reports).toEqual([]);
  });

  it("hear of an absent field what they would hear of 0", () => {
    // The first version, which has no fallback_unit; the traits refuse what is read instead.
    const bytes = bytesOf((e) => mapped.encodeFrame(e, { ...FRAME, at: null, stroke: null }));
    const old = bytes.slice(0, 80);
    new DataView(old.buffer).setUint32(0, 80, true);
    new DataView(old.buffer).setUint32(4, 0, true);
    const rest = Uint8Array.from([...old, ...bytes.slice(88)]);
    // The only pointer leads to the bounds, which are 8 bytes nearer now.
    new DataView(rest.buffer).setUint32(8, 72, true);
    expect(plain.decodeFrame(decoderOf(rest)).fallbackUnit).toBe(gfx.Unit.NONE);
    expect(() => mapped.decodeFrame(decoderOf(rest))).toThrow("codegen.gfx.Unit");
  });

  it("have defaults by way of their traits, where the .mojom has one", () => {
    const frame = mapped.createFrame({ fill: new Paint(1), fallbackUnit: "px" });
    expect(frame).toMatchObject({ bounds: new Rect(0, 0, 1, 1), unit: "pt", clip: null });
    expect(frame.bounds).toBeInstanceOf(Rect);
    expect(() => gfx.toMappedRect({ ...PLAIN_RECT, height: -1 })).toThrow(TypeError);
  });
});

function bytesOf(encode: (e: Encoder) => unknown): Uint8Array {
  const e = Encoder.beginPayload();
  encode(e);
  return e.finish();
}

function decoderOf(bytes: Uint8Array): Decoder {
  return new Decoder(bytes, 0, bytes.length);
}

describe("handles in mapped types", () => {
  it("arrive with the native value", async () => {
    const screens: mapped.Screen[] = [];
    const { proxy } = connect(mapped.Canvas, mapped.Canvas, {
      attach: (screen) => Promise.resolve(void screens.push(screen)),
    });
    const [near, far] = createMessagePipe();
    await proxy.attach({ surface: new Surface(far, new Rect(0, 0, 2, 2)) }, null);
    expect(screens).toHaveLength(1);
    expect(screens[0]?.surface).toBeInstanceOf(Surface);
    const closed = new Promise<void>((resolve) => {
      near.setReader({ onMessage: () => undefined, onPeerClosed: () => resolve() });
    });
    screens[0]?.surface.pipe.close();
    await closed;
    near.close();
  });

  it.each([
    ["by the traits of the type that holds them", 0],
    ["by those of a type inside", -1],
  ])("are closed when the message is refused %s", async (_, width) => {
    const { gone, proxy } = connect(plain.Canvas, mapped.Canvas, {});
    const [near, far] = createMessagePipe();
    const closed = new Promise<void>((resolve) => {
      near.setReader({ onMessage: () => undefined, onPeerClosed: () => resolve() });
    });
    const mirror = new Remote(plain.Canvas);
    const pending = mirror.bindNewPipeAndPassReceiver();
    const held = new Receiver<plain.Canvas>(plain.Canvas, {} as plain.Canvas, pending);
    const mirrorClosed = new Promise((resolve) => held.setDisconnectHandler(resolve));
    const surface = { pipe: far, bounds: { ...PLAIN_RECT, width } };
    const answer = proxy.attach({ surface }, mirror.unbind());
    await expect(answer).rejects.toThrow(DisconnectError);
    await Promise.all([closed, mirrorClosed, gone]);
    expectRefusal(width < 0 ? "codegen.gfx.Rect" : "codegen.gfx.Surface");
    near.close();
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
    expectRefusal("codegen.gfx.Rect failed: RangeError: a mistake in the traits");
    expect(reports[0]?.error.cause).toBe(bug);
    const context = { interfaceName: "codegen.scene.Canvas", methodName: "Draw" };
    expect(uncaught).toEqual([{ error: bug, context }]);
  });

  it("while reading an answer: the same, and the call is rejected", async () => {
    Object.assign(RectTraits, { read: fail });
    const { gone, proxy } = connect(mapped.Canvas, plain.Canvas, {
      measure: () => Promise.resolve({ rect: PLAIN_RECT, unit: gfx.Unit.POINT }),
    });
    await expect(proxy.measure("x")).rejects.toMatchObject({ cause: { cause: bug } });
    await gone;
    const context = { interfaceName: "codegen.scene.Canvas", methodName: "Measure" };
    expect(uncaught).toEqual([{ error: bug, context }]);
  });

  it("end nothing but the pipe where no hook is set", async () => {
    setBadMessageHandler(undefined);
    setUncaughtErrorHandler(undefined);
    Object.assign(RectTraits, { read: fail });
    const { gone, proxy } = connect(plain.Canvas, mapped.Canvas, {});
    proxy.draw(PLAIN_RECT, gfx.Unit.PIXEL);
    // An error thrown outside of any call would fail this test file.
    await gone;
    await new Promise((resolve) => void setTimeout(resolve));
    expect(reports).toEqual([]);
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
    expect(uncaught).toEqual([{ error: bug, context }]);
    expect(reports).toEqual([]);
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

describe("a variant", () => {
  it("shares enums and constants with the first set of bindings", async () => {
    const shared = await import("./testdata/typemaps/gen/gfx.mojom-plain.ts");
    expect(shared.Unit).toBe(gfx.Unit);
    expect(shared.USUAL_UNIT).toBe(gfx.USUAL_UNIT);
    expect(Object.keys(shared).filter((name) => name.includes("Mapped"))).toEqual([]);
  });
});
