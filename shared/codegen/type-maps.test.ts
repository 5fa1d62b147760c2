// Generated code with a type map, talking to generated code without: two variants over one pipe.
import { describe, expect, it } from "vitest";
import { DisconnectError, Receiver, Remote } from "../bindings/index.ts";
import { createMessagePipe } from "../system/index.ts";
import { Decoder, Encoder } from "../wire/index.ts";
import { connect } from "./testdata/typemaps/connect.ts";
import * as gfx from "./testdata/typemaps/gen/gfx.mojom.ts";
import * as mapped from "./testdata/typemaps/gen/scene.mojom.ts";
import * as plain from "./testdata/typemaps/gen/scene.mojom-plain.ts";
import { Paint } from "./testdata/typemaps/paint.ts";
import { Rect } from "./testdata/typemaps/rect.ts";
import { expectRefusal, recordErrors } from "./testdata/typemaps/recorded-errors.ts";
import { FRAME, LISTS, PLAIN_RECT, TREE } from "./testdata/typemaps/samples.ts";
import { Surface, SurfaceTraits } from "./testdata/typemaps/surface.ts";

const errors = recordErrors();

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
    expect(errors.reports).toEqual([]);
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
    expectRefusal(errors, "codegen.gfx.Rect");
    expect([errors.reports[0]?.error.cause, errors.uncaught]).toEqual([undefined, []]);
  });

  it.each([
    ["an enum", PLAIN_RECT, gfx.Unit.NONE, "codegen.gfx.Unit"],
    ["a struct before a good one", { ...PLAIN_RECT, height: -1 }, gfx.Unit.POINT, "gfx.Rect"],
  ])("is rejected for %s", async (_, rect, unit, name) => {
    const { gone, proxy } = connect(plain.Canvas, mapped.Canvas, {});
    proxy.draw(rect, unit);
    await gone;
    expectRefusal(errors, name);
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
    expectRefusal(errors, "codegen.gfx.Rect");
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
    expect(errors.reports).toEqual([]);
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
    const [surface] = screens.map((screen) => screen.surface);
    if (surface === undefined) throw new Error("there is no surface");
    expect(surface).toBeInstanceOf(Surface);
    expect(SurfaceTraits.write(surface).bounds).toEqual(new Rect(0, 0, 2, 2));
    const closed = new Promise<void>((resolve) => {
      near.setReader({ onMessage: () => undefined, onPeerClosed: () => resolve() });
    });
    surface.pipe.close();
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
    expectRefusal(errors, width < 0 ? "codegen.gfx.Rect" : "codegen.gfx.Surface");
    near.close();
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
