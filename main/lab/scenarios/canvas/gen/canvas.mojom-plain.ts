// Generated from canvas.mojom by mojoscope mojom generate. Do not edit.
//
// A canvas, and what is painted on it.
import * as mojo from "../../../../../shared/bindings/gen-v1.ts";

/**
 * Where something is, in pixels. The wire takes any numbers; the class in
 * rect.ts, which stands for this struct, takes no negative size.
 */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Makes a Rect of its defaults and `init`. */
export function createRect(init: Partial<Rect> = {}): Rect {
  return {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
    ...init,
  };
}

/** Writes a Rect and returns its position. */
export function encodeRect(e: mojo.Encoder, v: Rect): number {
  const at = e.struct(24, 0);
  e.int32(at + 8, v.x, "Rect.x");
  e.int32(at + 12, v.y, "Rect.y");
  e.int32(at + 16, v.width, "Rect.width");
  e.int32(at + 20, v.height, "Rect.height");
  return e.endStruct(at);
}

/** Reads and validates the Rect at `at`. */
export function decodeRect(d: mojo.Decoder, at = d.payloadStart): Rect {
  d.struct(at, 24);
  const x = d.view.getInt32(at + 8, true);
  const y = d.view.getInt32(at + 12, true);
  const width = d.view.getInt32(at + 16, true);
  const height = d.view.getInt32(at + 20, true);
  d.endStruct();
  return { x, y, width, height };
}

/** A deep copy of `v`. */
export function cloneRect(v: Rect): Rect {
  return {
    x: v.x,
    y: v.y,
    width: v.width,
    height: v.height,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsRect(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

export interface Canvas {
  /** Paints what of the rectangle lies on the canvas. */
  paint(rect: Rect, rgb: number): void;
  /** The smallest rectangle around all that was painted; null if nothing was. */
  getBounds(): Promise<CanvasGetBoundsResponse>;
}

export interface CanvasGetBoundsResponse {
  bounds: Rect | null;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.canvas.mojom.Canvas. */
export const Canvas: mojo.InterfaceDefinition<Canvas> = {
  name: "mojoscope.lab.canvas.mojom.Canvas",
  version: 0,
  methods: [
    { name: "Paint", ordinal: 0, hasResponse: false, sync: false },
    { name: "GetBounds", ordinal: 1, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new CanvasCaller(endpoint),
  dispatch: dispatchCanvas,
};

class CanvasCaller implements Canvas {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  paint(rect: Rect, rgb: number): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeCanvasPaintParams(e, rect, rgb);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  getBounds(): Promise<CanvasGetBoundsResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeCanvasGetBoundsParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeCanvasGetBoundsResponse);
  }
}

function dispatchCanvas(implementation: Canvas, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeCanvasPaintParams(call.decoder);
      return call.accept() ? implementation.paint(p.rect, p.rgb) : undefined;
    }
    case 1: {
      decodeCanvasGetBoundsParams(call.decoder);
      if (call.accept()) call.reply(implementation.getBounds(), encodeCanvasGetBoundsResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface CanvasPaintParams {
  rect: Rect;
  rgb: number;
}

function encodeCanvasPaintParams(e: mojo.Encoder, rect: Rect, rgb: number): void {
  const at = e.struct(24, 0);
  e.pointer(at + 8, encodeRect(e, e.presentObject(rect, "Canvas.Paint.rect")));
  e.uint32(at + 16, rgb, "Canvas.Paint.rgb");
  e.endStruct(at);
}

function decodeCanvasPaintParams(d: mojo.Decoder, at = d.payloadStart): CanvasPaintParams {
  d.struct(at, 24);
  const rect = decodeRect(d, d.pointer(at + 8));
  const rgb = d.view.getUint32(at + 16, true);
  d.endStruct();
  return { rect, rgb };
}

function encodeCanvasGetBoundsParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeCanvasGetBoundsParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeCanvasGetBoundsResponse(e: mojo.Encoder, v: CanvasGetBoundsResponse): void {
  const at = e.struct(16, 0);
  if (v.bounds != null) {
    e.pointer(at + 8, encodeRect(e, e.presentObject(v.bounds, "Canvas.GetBounds.bounds")));
  }
  e.endStruct(at);
}

function decodeCanvasGetBoundsResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): CanvasGetBoundsResponse {
  d.struct(at, 16);
  const bounds = d.isNull(at + 8) ? null : decodeRect(d, d.pointer(at + 8));
  d.endStruct();
  return { bounds };
}
