// Generated from scene.mojom by mojoscope mojom generate. Do not edit.
//
// Every place that a mapped type of another file can be in.
import * as mojo from "../../../../bindings/gen-v1.ts";
import {
  type Paint,
  type Rect,
  type Surface,
  type Time,
  clonePaint,
  cloneRect,
  cloneTime,
  createRect,
  decodePaint,
  decodeRect,
  decodeSurface,
  decodeTime,
  encodePaint,
  encodeRect,
  encodeSurface,
  encodeTime,
  equalsPaint,
  equalsRect,
  equalsTime,
} from "./gfx.mojom-plain.ts";
import { Unit, UnitScalar, decodeUnit, encodeUnit } from "./gfx.mojom.ts";

export interface Frame {
  bounds: Rect;
  clip: Rect | null;
  unit: Unit;
  borderUnit: Unit | null;
  fill: Paint;
  stroke: Paint | null;
  at: Time | null;
  fallbackUnit: Unit;
  lastUnit: Unit | null;
}

/** Makes a Frame of its defaults and `init`. */
export function createFrame(init: Partial<Frame> & Pick<Frame, "fill">): Frame {
  return {
    bounds: createRect(),
    clip: null,
    unit: Unit.POINT,
    borderUnit: null,
    stroke: null,
    at: null,
    fallbackUnit: Unit.NONE,
    lastUnit: null,
    ...init,
  };
}

/** Writes a Frame and returns its position. */
export function encodeFrame(e: mojo.Encoder, v: Frame): number {
  const at = e.struct(88, 1);
  e.pointer(at + 8, encodeRect(e, e.presentObject(v.bounds, "Frame.bounds")));
  if (v.clip != null) e.pointer(at + 16, encodeRect(e, e.presentObject(v.clip, "Frame.clip")));
  encodeUnit(e, at + 24, v.unit, "Frame.unit");
  if (v.borderUnit != null) {
    e.bool(at + 28, 0, true);
    encodeUnit(e, at + 32, v.borderUnit, "Frame.border_unit");
  }
  encodePaint(e, at + 40, e.present(v.fill, "Frame.fill"));
  if (v.stroke != null) encodePaint(e, at + 56, e.present(v.stroke, "Frame.stroke"));
  if (v.at != null) e.pointer(at + 72, encodeTime(e, e.presentObject(v.at, "Frame.at")));
  encodeUnit(e, at + 36, v.fallbackUnit, "Frame.fallback_unit");
  if (v.lastUnit != null) {
    e.bool(at + 28, 1, true);
    encodeUnit(e, at + 80, v.lastUnit, "Frame.last_unit");
  }
  return e.endStruct(at);
}

const FRAME_VERSIONS = [0, 80, 1, 88];

/** Reads and validates the Frame at `at`. */
export function decodeFrame(d: mojo.Decoder, at = d.payloadStart): Frame {
  const version = d.versionedStruct(at, FRAME_VERSIONS);
  const bounds = decodeRect(d, d.pointer(at + 8));
  const clip = d.isNull(at + 16) ? null : decodeRect(d, d.pointer(at + 16));
  const unit = decodeUnit(d, at + 24);
  const borderUnitValue = decodeUnit(d, at + 32);
  const borderUnit = !d.bool(at + 28, 0) ? null : borderUnitValue;
  const fill = decodePaint(d, at + 40);
  const stroke = d.isNullUnion(at + 56) ? null : decodePaint(d, at + 56);
  const at_ = d.isNull(at + 72) ? null : decodeTime(d, d.pointer(at + 72));
  const fallbackUnit = version < 1 ? Unit.NONE : decodeUnit(d, at + 36);
  const lastUnitValue = version < 1 ? null : decodeUnit(d, at + 80);
  const lastUnit = version < 1 || !d.bool(at + 28, 1) ? null : lastUnitValue;
  d.endStruct();
  return { bounds, clip, unit, borderUnit, fill, stroke, at: at_, fallbackUnit, lastUnit };
}

/** A deep copy of `v`. */
export function cloneFrame(v: Frame): Frame {
  return {
    bounds: cloneRect(v.bounds),
    clip: cloneNullableRect(v.clip),
    unit: v.unit,
    borderUnit: v.borderUnit,
    fill: clonePaint(v.fill),
    stroke: cloneNullablePaint(v.stroke),
    at: cloneNullableTime(v.at),
    fallbackUnit: v.fallbackUnit,
    lastUnit: v.lastUnit,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsFrame(a: Frame, b: Frame): boolean {
  return (
    equalsRect(a.bounds, b.bounds) &&
    equalsNullableRect(a.clip, b.clip) &&
    a.unit === b.unit &&
    a.borderUnit === b.borderUnit &&
    equalsPaint(a.fill, b.fill) &&
    equalsNullablePaint(a.stroke, b.stroke) &&
    equalsNullableTime(a.at, b.at) &&
    a.fallbackUnit === b.fallbackUnit &&
    a.lastUnit === b.lastUnit
  );
}

export interface Lists {
  rects: Rect[];
  pair: (Rect | null)[] | null;
  units: Unit[];
  maybeUnits: (Unit | null)[];
  paints: (Paint | null)[];
  byRect: Map<Rect, Paint>;
  byUnit: Map<Unit, Rect[]> | null;
  times: Map<string, Time | null>;
}

/** Makes a Lists of its defaults and `init`. */
export function createLists(init: Partial<Lists> = {}): Lists {
  return {
    rects: [],
    pair: null,
    units: [],
    maybeUnits: [],
    paints: [],
    byRect: new Map(),
    byUnit: null,
    times: new Map(),
    ...init,
  };
}

/** Writes a Lists and returns its position. */
export function encodeLists(e: mojo.Encoder, v: Lists): number {
  const at = e.struct(72, 0);
  e.pointer(at + 8, encodeArrayOfRect(e, v.rects, "Lists.rects"));
  if (v.pair != null) e.pointer(at + 16, encodeArrayOfNullableRect(e, v.pair, "Lists.pair", 2));
  e.pointer(at + 24, e.scalarArray(v.units, UnitScalar, "Lists.units"));
  e.pointer(at + 32, e.nullableScalarArray(v.maybeUnits, UnitScalar, "Lists.maybe_units"));
  e.pointer(at + 40, encodeArrayOfNullablePaint(e, v.paints, "Lists.paints"));
  e.pointer(at + 48, encodeMapOfRectToPaint(e, v.byRect, "Lists.by_rect"));
  if (v.byUnit != null) {
    e.pointer(at + 56, encodeMapOfUnitToArrayOfRect(e, v.byUnit, "Lists.by_unit"));
  }
  e.pointer(at + 64, encodeMapOfStringToNullableTime(e, v.times, "Lists.times"));
  return e.endStruct(at);
}

/** Reads and validates the Lists at `at`. */
export function decodeLists(d: mojo.Decoder, at = d.payloadStart): Lists {
  d.struct(at, 72);
  const rects = decodeArrayOfRect(d, d.pointer(at + 8));
  const pair = d.isNull(at + 16) ? null : decodeArrayOfNullableRect(d, d.pointer(at + 16), 2);
  const units = d.scalarArray(d.pointer(at + 24), UnitScalar);
  const maybeUnits = d.nullableScalarArray(d.pointer(at + 32), UnitScalar);
  const paints = decodeArrayOfNullablePaint(d, d.pointer(at + 40));
  const byRect = decodeMapOfRectToPaint(d, d.pointer(at + 48));
  const byUnit = d.isNull(at + 56) ? null : decodeMapOfUnitToArrayOfRect(d, d.pointer(at + 56));
  const times = decodeMapOfStringToNullableTime(d, d.pointer(at + 64));
  d.endStruct();
  return { rects, pair, units, maybeUnits, paints, byRect, byUnit, times };
}

/** A deep copy of `v`. */
export function cloneLists(v: Lists): Lists {
  return {
    rects: v.rects.map(cloneRect),
    pair: cloneNullableArray2OfNullableRect(v.pair),
    units: v.units.slice(),
    maybeUnits: v.maybeUnits.slice(),
    paints: v.paints.map(cloneNullablePaint),
    byRect: cloneMapOfRectToPaint(v.byRect),
    byUnit: cloneNullableMapOfUnitToArrayOfRect(v.byUnit),
    times: cloneMapOfStringToNullableTime(v.times),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsLists(a: Lists, b: Lists): boolean {
  return (
    mojo.equalLists(a.rects, b.rects, equalsRect) &&
    equalsNullableArray2OfNullableRect(a.pair, b.pair) &&
    mojo.equalLists(a.units, b.units, mojo.sameValue) &&
    mojo.equalLists(a.maybeUnits, b.maybeUnits, mojo.sameValue) &&
    mojo.equalLists(a.paints, b.paints, equalsNullablePaint) &&
    mojo.equalMapsByPairs(a.byRect, b.byRect, equalsRect, equalsPaint) &&
    equalsNullableMapOfUnitToArrayOfRect(a.byUnit, b.byUnit) &&
    mojo.equalMaps(a.times, b.times, equalsNullableTime)
  );
}

export interface Tree {
  frame: Frame;
  children: Tree[];
  item: Item | null;
}

/** Makes a Tree of its defaults and `init`. */
export function createTree(init: Partial<Tree> & Pick<Tree, "frame">): Tree {
  return {
    children: [],
    item: null,
    ...init,
  };
}

/** Writes a Tree and returns its position. */
export function encodeTree(e: mojo.Encoder, v: Tree): number {
  const at = e.struct(40, 0);
  e.pointer(at + 8, encodeFrame(e, e.presentObject(v.frame, "Tree.frame")));
  e.pointer(at + 16, encodeArrayOfTree(e, v.children, "Tree.children"));
  if (v.item != null) encodeItem(e, at + 24, e.present(v.item, "Tree.item"));
  return e.endStruct(at);
}

/** Reads and validates the Tree at `at`. */
export function decodeTree(d: mojo.Decoder, at = d.payloadStart): Tree {
  d.struct(at, 40);
  const frame = decodeFrame(d, d.pointer(at + 8));
  const children = decodeArrayOfTree(d, d.pointer(at + 16));
  const item = d.isNullUnion(at + 24) ? null : decodeItem(d, at + 24);
  d.endStruct();
  return { frame, children, item };
}

/** A deep copy of `v`. */
export function cloneTree(v: Tree): Tree {
  return {
    frame: cloneFrame(v.frame),
    children: v.children.map(cloneTree),
    item: cloneNullableItem(v.item),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsTree(a: Tree, b: Tree): boolean {
  return (
    equalsFrame(a.frame, b.frame) &&
    mojo.equalLists(a.children, b.children, equalsTree) &&
    equalsNullableItem(a.item, b.item)
  );
}

export interface Screen {
  surface: Surface;
}

/** Makes a Screen of its defaults and `init`. */
export function createScreen(init: Screen): Screen {
  return { ...init };
}

/** Writes a Screen and returns its position. */
export function encodeScreen(e: mojo.Encoder, v: Screen): number {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeSurface(e, e.presentObject(v.surface, "Screen.surface")));
  return e.endStruct(at);
}

/** Reads and validates the Screen at `at`. */
export function decodeScreen(d: mojo.Decoder, at = d.payloadStart): Screen {
  d.struct(at, 16);
  const surface = decodeSurface(d, d.pointer(at + 8));
  d.endStruct();
  return { surface };
}

export type Item =
  | { tag: "rect"; value: Rect }
  | { tag: "maybeRect"; value: Rect | null }
  | { tag: "unit"; value: Unit }
  | { tag: "paint"; value: Paint }
  | { tag: "frame"; value: Frame };

/** Writes an Item into the 16 bytes at `at`. */
export function encodeItem(e: mojo.Encoder, at: number, v: Item): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "rect": {
      e.union(at, 0);
      e.pointer(at + 8, encodeRect(e, e.presentObject(v.value, "Item.rect")));
      break;
    }
    case "maybeRect": {
      e.union(at, 1);
      if (v.value != null) {
        e.pointer(at + 8, encodeRect(e, e.presentObject(v.value, "Item.maybe_rect")));
      }
      break;
    }
    case "unit": {
      e.union(at, 2);
      encodeUnit(e, at + 8, v.value, "Item.unit");
      break;
    }
    case "paint": {
      e.union(at, 3);
      const block = e.unionBlock();
      e.pointer(at + 8, block);
      encodePaint(e, block, e.present(v.value, "Item.paint"));
      break;
    }
    case "frame": {
      e.union(at, 4);
      e.pointer(at + 8, encodeFrame(e, e.presentObject(v.value, "Item.frame")));
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "Item");
  }
  e.endUnion();
}

/** Reads and validates the Item in the 16 bytes at `at`. */
export function decodeItem(d: mojo.Decoder, at: number): Item {
  switch (d.union(at)) {
    case 0: {
      const value = decodeRect(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "rect", value };
    }
    case 1: {
      const value = d.isNull(at + 8) ? null : decodeRect(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "maybeRect", value };
    }
    case 2: {
      const value = decodeUnit(d, at + 8);
      d.endUnion();
      return { tag: "unit", value };
    }
    case 3: {
      const value = decodePaint(d, d.unionBlock(d.pointer(at + 8)));
      d.endUnion();
      return { tag: "paint", value };
    }
    case 4: {
      const value = decodeFrame(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "frame", value };
    }
    default:
      throw d.unknownUnionTag(at);
  }
}

/** A deep copy of `v`. */
export function cloneItem(v: Item): Item {
  switch (v.tag) {
    case "rect":
      return { tag: "rect", value: cloneRect(v.value) };
    case "maybeRect":
      return { tag: "maybeRect", value: cloneNullableRect(v.value) };
    case "paint":
      return { tag: "paint", value: clonePaint(v.value) };
    case "frame":
      return { tag: "frame", value: cloneFrame(v.value) };
    default:
      return { ...v };
  }
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsItem(a: Item, b: Item): boolean {
  switch (a.tag) {
    case "rect":
      return b.tag === "rect" && equalsRect(a.value, b.value);
    case "maybeRect":
      return b.tag === "maybeRect" && equalsNullableRect(a.value, b.value);
    case "unit":
      return b.tag === "unit" && a.value === b.value;
    case "paint":
      return b.tag === "paint" && equalsPaint(a.value, b.value);
    case "frame":
      return b.tag === "frame" && equalsFrame(a.value, b.value);
  }
}

export interface Canvas {
  draw(rect: Rect, unit: Unit): void;
  measure(text: string): Promise<CanvasMeasureResponse>;
  show(tree: Tree, lists: Lists): Promise<CanvasShowResponse>;
  attach(screen: Screen, mirror: mojo.PendingRemote<Canvas> | null): Promise<void>;
}

export interface CanvasMeasureResponse {
  rect: Rect;
  unit: Unit;
}

export interface CanvasShowResponse {
  shown: (Rect | null)[];
}

/** What Remote, Receiver and their families need to know of codegen.scene.Canvas. */
export const Canvas: mojo.InterfaceDefinition<Canvas> = {
  name: "codegen.scene.Canvas",
  version: 0,
  methods: [
    { name: "Draw", ordinal: 0, hasResponse: false, sync: false },
    { name: "Measure", ordinal: 1, hasResponse: true, sync: false },
    { name: "Show", ordinal: 2, hasResponse: true, sync: false },
    { name: "Attach", ordinal: 3, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new CanvasCaller(endpoint),
  dispatch: dispatchCanvas,
};

class CanvasCaller implements Canvas {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  draw(rect: Rect, unit: Unit): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeCanvasDrawParams(e, rect, unit);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  measure(text: string): Promise<CanvasMeasureResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeCanvasMeasureParams(e, text);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeCanvasMeasureResponse);
  }

  show(tree: Tree, lists: Lists): Promise<CanvasShowResponse> {
    const e = this.#endpoint.begin(2, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeCanvasShowParams(e, tree, lists);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeCanvasShowResponse);
  }

  attach(screen: Screen, mirror: mojo.PendingRemote<Canvas> | null): Promise<void> {
    const e = this.#endpoint.begin(3, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeCanvasAttachParams(e, screen, mirror);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeCanvasAttachResponse);
  }
}

function dispatchCanvas(implementation: Canvas, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeCanvasDrawParams(call.decoder);
      return call.accept() ? implementation.draw(p.rect, p.unit) : undefined;
    }
    case 1: {
      const p = decodeCanvasMeasureParams(call.decoder);
      if (call.accept()) call.reply(implementation.measure(p.text), encodeCanvasMeasureResponse);
      return undefined;
    }
    case 2: {
      const p = decodeCanvasShowParams(call.decoder);
      if (call.accept()) call.reply(implementation.show(p.tree, p.lists), encodeCanvasShowResponse);
      return undefined;
    }
    case 3: {
      const p = decodeCanvasAttachParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.attach(p.screen, p.mirror), encodeCanvasAttachResponse);
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

interface CanvasDrawParams {
  rect: Rect;
  unit: Unit;
}

function encodeCanvasDrawParams(e: mojo.Encoder, rect: Rect, unit: Unit): void {
  const at = e.struct(24, 0);
  e.pointer(at + 8, encodeRect(e, e.presentObject(rect, "Canvas.Draw.rect")));
  encodeUnit(e, at + 16, unit, "Canvas.Draw.unit");
  e.endStruct(at);
}

function decodeCanvasDrawParams(d: mojo.Decoder, at = d.payloadStart): CanvasDrawParams {
  d.struct(at, 24);
  const rect = decodeRect(d, d.pointer(at + 8));
  const unit = decodeUnit(d, at + 16);
  d.endStruct();
  return { rect, unit };
}

interface CanvasMeasureParams {
  text: string;
}

function encodeCanvasMeasureParams(e: mojo.Encoder, text: string): void {
  const at = e.struct(16, 0);
  e.string(at + 8, text, "Canvas.Measure.text");
  e.endStruct(at);
}

function decodeCanvasMeasureParams(d: mojo.Decoder, at = d.payloadStart): CanvasMeasureParams {
  d.struct(at, 16);
  const text = d.string(at + 8);
  d.endStruct();
  return { text };
}

function encodeCanvasMeasureResponse(e: mojo.Encoder, v: CanvasMeasureResponse): void {
  const at = e.struct(24, 0);
  e.pointer(at + 8, encodeRect(e, e.presentObject(v.rect, "Canvas.Measure.rect")));
  encodeUnit(e, at + 16, v.unit, "Canvas.Measure.unit");
  e.endStruct(at);
}

function decodeCanvasMeasureResponse(d: mojo.Decoder, at = d.payloadStart): CanvasMeasureResponse {
  d.struct(at, 24);
  const rect = decodeRect(d, d.pointer(at + 8));
  const unit = decodeUnit(d, at + 16);
  d.endStruct();
  return { rect, unit };
}

interface CanvasShowParams {
  tree: Tree;
  lists: Lists;
}

function encodeCanvasShowParams(e: mojo.Encoder, tree: Tree, lists: Lists): void {
  const at = e.struct(24, 0);
  e.pointer(at + 8, encodeTree(e, e.presentObject(tree, "Canvas.Show.tree")));
  e.pointer(at + 16, encodeLists(e, e.presentObject(lists, "Canvas.Show.lists")));
  e.endStruct(at);
}

function decodeCanvasShowParams(d: mojo.Decoder, at = d.payloadStart): CanvasShowParams {
  d.struct(at, 24);
  const tree = decodeTree(d, d.pointer(at + 8));
  const lists = decodeLists(d, d.pointer(at + 16));
  d.endStruct();
  return { tree, lists };
}

function encodeCanvasShowResponse(e: mojo.Encoder, v: CanvasShowResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeArrayOfNullableRect(e, v.shown, "Canvas.Show.shown"));
  e.endStruct(at);
}

function decodeCanvasShowResponse(d: mojo.Decoder, at = d.payloadStart): CanvasShowResponse {
  d.struct(at, 16);
  const shown = decodeArrayOfNullableRect(d, d.pointer(at + 8));
  d.endStruct();
  return { shown };
}

interface CanvasAttachParams {
  screen: Screen;
  mirror: mojo.PendingRemote<Canvas> | null;
}

function encodeCanvasAttachParams(
  e: mojo.Encoder,
  screen: Screen,
  mirror: mojo.PendingRemote<Canvas> | null,
): void {
  const at = e.struct(24, 0);
  e.pointer(at + 8, encodeScreen(e, e.presentObject(screen, "Canvas.Attach.screen")));
  e.nullablePendingRemote(at + 16, mirror);
  e.endStruct(at);
}

function decodeCanvasAttachParams(d: mojo.Decoder, at = d.payloadStart): CanvasAttachParams {
  d.struct(at, 24);
  const screen = decodeScreen(d, d.pointer(at + 8));
  const mirror = decodeNullablePendingRemote<Canvas>(d, at + 16);
  d.endStruct();
  return { screen, mirror };
}

function encodeCanvasAttachResponse(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeCanvasAttachResponse(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function cloneNullableRect(value: Rect | null): Rect | null {
  if (value === null) return null;
  return cloneRect(value);
}

function cloneNullablePaint(value: Paint | null): Paint | null {
  if (value === null) return null;
  return clonePaint(value);
}

function cloneNullableTime(value: Time | null): Time | null {
  if (value === null) return null;
  return cloneTime(value);
}

function equalsNullableRect(a: Rect | null, b: Rect | null): boolean {
  if (a === null || b === null) return a === b;
  return equalsRect(a, b);
}

function equalsNullablePaint(a: Paint | null, b: Paint | null): boolean {
  if (a === null || b === null) return a === b;
  return equalsPaint(a, b);
}

function equalsNullableTime(a: Time | null, b: Time | null): boolean {
  if (a === null || b === null) return a === b;
  return equalsTime(a, b);
}

function encodeArrayOfRect(
  e: mojo.Encoder,
  values: readonly Rect[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeRect(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function encodeArrayOfNullableRect(
  e: mojo.Encoder,
  values: readonly (Rect | null)[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    if (value != null) e.pointer(slot, encodeRect(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function encodeArrayOfNullablePaint(
  e: mojo.Encoder,
  values: readonly (Paint | null)[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 16);
  let slot = at + 8;
  for (const value of values) {
    if (value != null) encodePaint(e, slot, e.present(value, field));
    slot += 16;
  }
  return e.endArray(at);
}

function encodeMapOfRectToPaint(e: mojo.Encoder, map: Map<Rect, Paint>, field: string): number {
  const at = e.map();
  e.pointer(at + 8, encodeArrayOfRect(e, [...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, encodeArrayOfPaint(e, [...map.values()], field));
  return at;
}

function encodeArrayOfPaint(
  e: mojo.Encoder,
  values: readonly Paint[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 16);
  let slot = at + 8;
  for (const value of values) {
    encodePaint(e, slot, e.present(value, field));
    slot += 16;
  }
  return e.endArray(at);
}

function encodeMapOfUnitToArrayOfRect(
  e: mojo.Encoder,
  map: Map<Unit, Rect[]>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, e.scalarArray([...e.presentMap(map, field).keys()], UnitScalar, field));
  e.pointer(at + 16, encodeArrayOfArrayOfRect(e, [...map.values()], field));
  return at;
}

function encodeArrayOfArrayOfRect(
  e: mojo.Encoder,
  values: readonly Rect[][],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeArrayOfRect(e, value, field));
    slot += 8;
  }
  return e.endArray(at);
}

function encodeMapOfStringToNullableTime(
  e: mojo.Encoder,
  map: Map<string, Time | null>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, e.stringArray([...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, encodeArrayOfNullableTime(e, [...map.values()], field));
  return at;
}

function encodeArrayOfNullableTime(
  e: mojo.Encoder,
  values: readonly (Time | null)[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    if (value != null) e.pointer(slot, encodeTime(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfRect(d: mojo.Decoder, at: number, length = -1): Rect[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: Rect[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeRect(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function decodeArrayOfNullableRect(d: mojo.Decoder, at: number, length = -1): (Rect | null)[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: (Rect | null)[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(d.isNull(slot) ? null : decodeRect(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function decodeArrayOfNullablePaint(d: mojo.Decoder, at: number, length = -1): (Paint | null)[] {
  const end = at + 8 + 16 * d.enterObjectArray(at, 16, length);
  const values: (Paint | null)[] = [];
  for (let slot = at + 8; slot < end; slot += 16) {
    values.push(d.isNullUnion(slot) ? null : decodePaint(d, slot));
  }
  d.endArray();
  return values;
}

function decodeMapOfRectToPaint(d: mojo.Decoder, at: number): Map<Rect, Paint> {
  d.map(at);
  const keys = decodeArrayOfRect(d, d.pointer(at + 8));
  const values = decodeArrayOfPaint(d, d.pointer(at + 16));
  return d.toMap(at, keys, values);
}

function decodeArrayOfPaint(d: mojo.Decoder, at: number, length = -1): Paint[] {
  const end = at + 8 + 16 * d.enterObjectArray(at, 16, length);
  const values: Paint[] = [];
  for (let slot = at + 8; slot < end; slot += 16) {
    values.push(decodePaint(d, slot));
  }
  d.endArray();
  return values;
}

function decodeMapOfUnitToArrayOfRect(d: mojo.Decoder, at: number): Map<Unit, Rect[]> {
  d.map(at);
  const keys = d.scalarArray(d.pointer(at + 8), UnitScalar);
  const values = decodeArrayOfArrayOfRect(d, d.pointer(at + 16));
  return d.toMap(at, keys, values);
}

function decodeArrayOfArrayOfRect(d: mojo.Decoder, at: number, length = -1): Rect[][] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: Rect[][] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeArrayOfRect(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function decodeMapOfStringToNullableTime(d: mojo.Decoder, at: number): Map<string, Time | null> {
  d.map(at);
  const keys = d.stringArray(d.pointer(at + 8));
  const values = decodeArrayOfNullableTime(d, d.pointer(at + 16));
  return d.toMap(at, keys, values);
}

function decodeArrayOfNullableTime(d: mojo.Decoder, at: number, length = -1): (Time | null)[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: (Time | null)[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(d.isNull(slot) ? null : decodeTime(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function cloneNullableArray2OfNullableRect(value: (Rect | null)[] | null): (Rect | null)[] | null {
  if (value === null) return null;
  return value.map(cloneNullableRect);
}

function cloneMapOfRectToPaint(map: Map<Rect, Paint>): Map<Rect, Paint> {
  const copy: typeof map = new Map();
  for (const [key, value] of map) {
    copy.set(cloneRect(key), clonePaint(value));
  }
  return copy;
}

function cloneNullableMapOfUnitToArrayOfRect(
  value: Map<Unit, Rect[]> | null,
): Map<Unit, Rect[]> | null {
  if (value === null) return null;
  return cloneMapOfUnitToArrayOfRect(value);
}

function cloneMapOfUnitToArrayOfRect(map: Map<Unit, Rect[]>): Map<Unit, Rect[]> {
  const copy: typeof map = new Map();
  for (const [key, value] of map) {
    copy.set(key, value.map(cloneRect));
  }
  return copy;
}

function cloneMapOfStringToNullableTime(map: Map<string, Time | null>): Map<string, Time | null> {
  const copy: typeof map = new Map();
  for (const [key, value] of map) {
    copy.set(key, cloneNullableTime(value));
  }
  return copy;
}

function equalsNullableArray2OfNullableRect(
  a: readonly (Rect | null)[] | null,
  b: readonly (Rect | null)[] | null,
): boolean {
  if (a === null || b === null) return a === b;
  return mojo.equalLists(a, b, equalsNullableRect);
}

function equalsNullableMapOfUnitToArrayOfRect(
  a: Map<Unit, Rect[]> | null,
  b: Map<Unit, Rect[]> | null,
): boolean {
  if (a === null || b === null) return a === b;
  return mojo.equalMaps(a, b, equalsArrayOfRect);
}

function equalsArrayOfRect(a: readonly Rect[], b: readonly Rect[]): boolean {
  return mojo.equalLists(a, b, equalsRect);
}

function encodeArrayOfTree(
  e: mojo.Encoder,
  values: readonly Tree[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeTree(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfTree(d: mojo.Decoder, at: number, length = -1): Tree[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: Tree[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeTree(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function cloneNullableItem(value: Item | null): Item | null {
  if (value === null) return null;
  return cloneItem(value);
}

function equalsNullableItem(a: Item | null, b: Item | null): boolean {
  if (a === null || b === null) return a === b;
  return equalsItem(a, b);
}

function decodeNullablePendingRemote<T>(
  d: mojo.Decoder,
  slot: number,
): mojo.PendingRemote<T> | null {
  const handle = d.nullableHandle(slot);
  if (handle === null) return null;
  return mojo.toPendingRemote<T>(handle, d.view.getUint32(slot + 4, true));
}
