// Generated from scene.mojom by mojoscope mojom generate. Do not edit.
//
// Every place that a mapped type of another file can be in.
import * as mojo from "../../../../bindings/gen-v1.ts";
import {
  type MappedPaint,
  type MappedRect,
  type MappedSurface,
  type MappedTime,
  type MappedUnit,
  MappedUnitScalar,
  Unit,
  cloneMappedPaint,
  cloneMappedRect,
  cloneMappedTime,
  cloneMappedUnit,
  createRect,
  decodeMappedPaint,
  decodeMappedRect,
  decodeMappedSurface,
  decodeMappedTime,
  decodeMappedUnit,
  decodeUnit,
  encodeMappedPaint,
  encodeMappedRect,
  encodeMappedSurface,
  encodeMappedTime,
  encodeMappedUnit,
  equalsMappedPaint,
  equalsMappedRect,
  equalsMappedTime,
  equalsMappedUnit,
  hasMappedPaint,
  hasMappedRect,
  hasMappedTime,
  readMappedUnit,
  toMappedRect,
  toMappedUnit,
} from "./gfx.mojom.ts";

export interface Frame {
  bounds: MappedRect;
  clip: MappedRect | null;
  unit: MappedUnit;
  borderUnit: MappedUnit | null;
  fill: MappedPaint;
  stroke: MappedPaint | null;
  at: MappedTime | null;
  fallbackUnit: MappedUnit;
  lastUnit: MappedUnit | null;
}

/** Makes a Frame of its defaults and `init`. */
export function createFrame(init: Partial<Frame> & Pick<Frame, "fill" | "fallbackUnit">): Frame {
  return {
    bounds: toMappedRect(createRect()),
    clip: null,
    unit: toMappedUnit(Unit.POINT),
    borderUnit: null,
    stroke: null,
    at: null,
    lastUnit: null,
    ...init,
  };
}

/** Writes a Frame and returns its position. */
export function encodeFrame(e: mojo.Encoder, v: Frame): number {
  const at = e.struct(88, 1);
  e.pointer(at + 8, encodeMappedRect(e, e.present(v.bounds, "Frame.bounds")));
  if (hasMappedRect(v.clip)) {
    e.pointer(at + 16, encodeMappedRect(e, e.present(v.clip, "Frame.clip")));
  }
  encodeMappedUnit(e, at + 24, v.unit, "Frame.unit");
  if (v.borderUnit != null) {
    e.bool(at + 28, 0, true);
    encodeMappedUnit(e, at + 32, v.borderUnit, "Frame.border_unit");
  }
  encodeMappedPaint(e, at + 40, e.present(v.fill, "Frame.fill"));
  if (hasMappedPaint(v.stroke)) encodeMappedPaint(e, at + 56, e.present(v.stroke, "Frame.stroke"));
  if (hasMappedTime(v.at)) e.pointer(at + 72, encodeMappedTime(e, e.present(v.at, "Frame.at")));
  encodeMappedUnit(e, at + 36, v.fallbackUnit, "Frame.fallback_unit");
  if (v.lastUnit != null) {
    e.bool(at + 28, 1, true);
    encodeMappedUnit(e, at + 80, v.lastUnit, "Frame.last_unit");
  }
  return e.endStruct(at);
}

const FRAME_VERSIONS = [0, 80, 1, 88];

/** Reads and validates the Frame at `at`. */
export function decodeFrame(d: mojo.Decoder, at = d.payloadStart): Frame {
  const version = d.versionedStruct(at, FRAME_VERSIONS);
  const bounds = decodeMappedRect(d, d.pointer(at + 8));
  const clip = d.isNull(at + 16) ? null : decodeMappedRect(d, d.pointer(at + 16));
  const unit = decodeMappedUnit(d, at + 24);
  const borderUnitValue = decodeUnit(d, at + 32);
  const borderUnit = !d.bool(at + 28, 0) ? null : readMappedUnit(d, at + 32, borderUnitValue);
  const fill = decodeMappedPaint(d, at + 40);
  const stroke = d.isNullUnion(at + 56) ? null : decodeMappedPaint(d, at + 56);
  const at_ = d.isNull(at + 72) ? null : decodeMappedTime(d, d.pointer(at + 72));
  const fallbackUnit =
    version < 1 ? readMappedUnit(d, at + 36, Unit.NONE) : decodeMappedUnit(d, at + 36);
  const lastUnitValue = version < 1 ? Unit.NONE : decodeUnit(d, at + 80);
  const lastUnit =
    version < 1 || !d.bool(at + 28, 1) ? null : readMappedUnit(d, at + 80, lastUnitValue);
  d.endStruct();
  d.throwRefusal();
  return { bounds, clip, unit, borderUnit, fill, stroke, at: at_, fallbackUnit, lastUnit };
}

/** A deep copy of `v`. */
export function cloneFrame(v: Frame): Frame {
  return {
    bounds: cloneMappedRect(v.bounds),
    clip: cloneNullableMappedRect(v.clip),
    unit: cloneMappedUnit(v.unit),
    borderUnit: cloneNullableMappedUnit(v.borderUnit),
    fill: cloneMappedPaint(v.fill),
    stroke: cloneNullableMappedPaint(v.stroke),
    at: cloneNullableMappedTime(v.at),
    fallbackUnit: cloneMappedUnit(v.fallbackUnit),
    lastUnit: cloneNullableMappedUnit(v.lastUnit),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsFrame(a: Frame, b: Frame): boolean {
  return (
    equalsMappedRect(a.bounds, b.bounds) &&
    equalsNullableMappedRect(a.clip, b.clip) &&
    equalsMappedUnit(a.unit, b.unit) &&
    equalsNullableMappedUnit(a.borderUnit, b.borderUnit) &&
    equalsMappedPaint(a.fill, b.fill) &&
    equalsNullableMappedPaint(a.stroke, b.stroke) &&
    equalsNullableMappedTime(a.at, b.at) &&
    equalsMappedUnit(a.fallbackUnit, b.fallbackUnit) &&
    equalsNullableMappedUnit(a.lastUnit, b.lastUnit)
  );
}

export interface Lists {
  rects: MappedRect[];
  pair: (MappedRect | null)[] | null;
  units: MappedUnit[];
  maybeUnits: (MappedUnit | null)[];
  paints: (MappedPaint | null)[];
  byRect: Map<MappedRect, MappedPaint>;
  byUnit: Map<MappedUnit, MappedRect[]> | null;
  times: Map<string, MappedTime | null>;
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
  e.pointer(at + 8, encodeArrayOfMappedRect(e, v.rects, "Lists.rects"));
  if (v.pair != null) {
    e.pointer(at + 16, encodeArrayOfNullableMappedRect(e, v.pair, "Lists.pair", 2));
  }
  e.pointer(at + 24, e.scalarArray(v.units, MappedUnitScalar, "Lists.units"));
  e.pointer(at + 32, e.nullableScalarArray(v.maybeUnits, MappedUnitScalar, "Lists.maybe_units"));
  e.pointer(at + 40, encodeArrayOfNullableMappedPaint(e, v.paints, "Lists.paints"));
  e.pointer(at + 48, encodeMapOfMappedRectToMappedPaint(e, v.byRect, "Lists.by_rect"));
  if (v.byUnit != null) {
    e.pointer(at + 56, encodeMapOfMappedUnitToArrayOfMappedRect(e, v.byUnit, "Lists.by_unit"));
  }
  e.pointer(at + 64, encodeMapOfStringToNullableMappedTime(e, v.times, "Lists.times"));
  return e.endStruct(at);
}

/** Reads and validates the Lists at `at`. */
export function decodeLists(d: mojo.Decoder, at = d.payloadStart): Lists {
  d.struct(at, 72);
  const rects = decodeArrayOfMappedRect(d, d.pointer(at + 8));
  const pair = d.isNull(at + 16) ? null : decodeArrayOfNullableMappedRect(d, d.pointer(at + 16), 2);
  const units = d.scalarArray(d.pointer(at + 24), MappedUnitScalar);
  const maybeUnits = d.nullableScalarArray(d.pointer(at + 32), MappedUnitScalar);
  const paints = decodeArrayOfNullableMappedPaint(d, d.pointer(at + 40));
  const byRect = decodeMapOfMappedRectToMappedPaint(d, d.pointer(at + 48));
  const byUnit = d.isNull(at + 56)
    ? null
    : decodeMapOfMappedUnitToArrayOfMappedRect(d, d.pointer(at + 56));
  const times = decodeMapOfStringToNullableMappedTime(d, d.pointer(at + 64));
  d.endStruct();
  d.throwRefusal();
  return { rects, pair, units, maybeUnits, paints, byRect, byUnit, times };
}

/** A deep copy of `v`. */
export function cloneLists(v: Lists): Lists {
  return {
    rects: v.rects.map(cloneMappedRect),
    pair: cloneNullableArray2OfNullableMappedRect(v.pair),
    units: v.units.map(cloneMappedUnit),
    maybeUnits: v.maybeUnits.map(cloneNullableMappedUnit),
    paints: v.paints.map(cloneNullableMappedPaint),
    byRect: cloneMapOfMappedRectToMappedPaint(v.byRect),
    byUnit: cloneNullableMapOfMappedUnitToArrayOfMappedRect(v.byUnit),
    times: cloneMapOfStringToNullableMappedTime(v.times),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsLists(a: Lists, b: Lists): boolean {
  return (
    mojo.equalLists(a.rects, b.rects, equalsMappedRect) &&
    equalsNullableArray2OfNullableMappedRect(a.pair, b.pair) &&
    mojo.equalLists(a.units, b.units, equalsMappedUnit) &&
    mojo.equalLists(a.maybeUnits, b.maybeUnits, equalsNullableMappedUnit) &&
    mojo.equalLists(a.paints, b.paints, equalsNullableMappedPaint) &&
    mojo.equalMapsByPairs(a.byRect, b.byRect, equalsMappedRect, equalsMappedPaint) &&
    equalsNullableMapOfMappedUnitToArrayOfMappedRect(a.byUnit, b.byUnit) &&
    mojo.equalMaps(a.times, b.times, equalsNullableMappedTime)
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
  d.throwRefusal();
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
  surface: MappedSurface;
}

/** Makes a Screen of its defaults and `init`. */
export function createScreen(init: Screen): Screen {
  return { ...init };
}

/** Writes a Screen and returns its position. */
export function encodeScreen(e: mojo.Encoder, v: Screen): number {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeMappedSurface(e, e.present(v.surface, "Screen.surface")));
  return e.endStruct(at);
}

/** Reads and validates the Screen at `at`. */
export function decodeScreen(d: mojo.Decoder, at = d.payloadStart): Screen {
  d.struct(at, 16);
  const surface = decodeMappedSurface(d, d.pointer(at + 8));
  d.endStruct();
  d.throwRefusal();
  return { surface };
}

export type Item =
  | { tag: "rect"; value: MappedRect }
  | { tag: "maybeRect"; value: MappedRect | null }
  | { tag: "unit"; value: MappedUnit }
  | { tag: "paint"; value: MappedPaint }
  | { tag: "frame"; value: Frame };

/** Writes an Item into the 16 bytes at `at`. */
export function encodeItem(e: mojo.Encoder, at: number, v: Item): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "rect": {
      e.union(at, 0);
      e.pointer(at + 8, encodeMappedRect(e, e.present(v.value, "Item.rect")));
      break;
    }
    case "maybeRect": {
      e.union(at, 1);
      if (hasMappedRect(v.value)) {
        e.pointer(at + 8, encodeMappedRect(e, e.present(v.value, "Item.maybe_rect")));
      }
      break;
    }
    case "unit": {
      e.union(at, 2);
      encodeMappedUnit(e, at + 8, v.value, "Item.unit");
      break;
    }
    case "paint": {
      e.union(at, 3);
      const block = e.unionBlock();
      e.pointer(at + 8, block);
      encodeMappedPaint(e, block, e.present(v.value, "Item.paint"));
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
      const value = decodeMappedRect(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "rect", value };
    }
    case 1: {
      const value = d.isNull(at + 8) ? null : decodeMappedRect(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "maybeRect", value };
    }
    case 2: {
      const value = decodeMappedUnit(d, at + 8);
      d.endUnion();
      return { tag: "unit", value };
    }
    case 3: {
      const value = decodeMappedPaint(d, d.unionBlock(d.pointer(at + 8)));
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
      return { tag: "rect", value: cloneMappedRect(v.value) };
    case "maybeRect":
      return { tag: "maybeRect", value: cloneNullableMappedRect(v.value) };
    case "unit":
      return { tag: "unit", value: cloneMappedUnit(v.value) };
    case "paint":
      return { tag: "paint", value: cloneMappedPaint(v.value) };
    case "frame":
      return { tag: "frame", value: cloneFrame(v.value) };
  }
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsItem(a: Item, b: Item): boolean {
  switch (a.tag) {
    case "rect":
      return b.tag === "rect" && equalsMappedRect(a.value, b.value);
    case "maybeRect":
      return b.tag === "maybeRect" && equalsNullableMappedRect(a.value, b.value);
    case "unit":
      return b.tag === "unit" && equalsMappedUnit(a.value, b.value);
    case "paint":
      return b.tag === "paint" && equalsMappedPaint(a.value, b.value);
    case "frame":
      return b.tag === "frame" && equalsFrame(a.value, b.value);
  }
}

export interface Canvas {
  draw(rect: MappedRect, unit: MappedUnit): void;
  measure(text: string): Promise<CanvasMeasureResponse>;
  show(tree: Tree, lists: Lists): Promise<CanvasShowResponse>;
  attach(screen: Screen, mirror: mojo.PendingRemote<Canvas> | null): Promise<void>;
}

export interface CanvasMeasureResponse {
  rect: MappedRect;
  unit: MappedUnit;
}

export interface CanvasShowResponse {
  shown: (MappedRect | null)[];
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

  draw(rect: MappedRect, unit: MappedUnit): void {
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
  rect: MappedRect;
  unit: MappedUnit;
}

function encodeCanvasDrawParams(e: mojo.Encoder, rect: MappedRect, unit: MappedUnit): void {
  const at = e.struct(24, 0);
  e.pointer(at + 8, encodeMappedRect(e, e.present(rect, "Canvas.Draw.rect")));
  encodeMappedUnit(e, at + 16, unit, "Canvas.Draw.unit");
  e.endStruct(at);
}

function decodeCanvasDrawParams(d: mojo.Decoder, at = d.payloadStart): CanvasDrawParams {
  d.struct(at, 24);
  const rect = decodeMappedRect(d, d.pointer(at + 8));
  const unit = decodeMappedUnit(d, at + 16);
  d.endStruct();
  d.throwRefusal();
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
  e.pointer(at + 8, encodeMappedRect(e, e.present(v.rect, "Canvas.Measure.rect")));
  encodeMappedUnit(e, at + 16, v.unit, "Canvas.Measure.unit");
  e.endStruct(at);
}

function decodeCanvasMeasureResponse(d: mojo.Decoder, at = d.payloadStart): CanvasMeasureResponse {
  d.struct(at, 24);
  const rect = decodeMappedRect(d, d.pointer(at + 8));
  const unit = decodeMappedUnit(d, at + 16);
  d.endStruct();
  d.throwRefusal();
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
  d.throwRefusal();
  return { tree, lists };
}

function encodeCanvasShowResponse(e: mojo.Encoder, v: CanvasShowResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeArrayOfNullableMappedRect(e, v.shown, "Canvas.Show.shown"));
  e.endStruct(at);
}

function decodeCanvasShowResponse(d: mojo.Decoder, at = d.payloadStart): CanvasShowResponse {
  d.struct(at, 16);
  const shown = decodeArrayOfNullableMappedRect(d, d.pointer(at + 8));
  d.endStruct();
  d.throwRefusal();
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
  d.throwRefusal();
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

function cloneNullableMappedRect(value: MappedRect | null): MappedRect | null {
  if (value === null) return null;
  return cloneMappedRect(value);
}

function cloneNullableMappedUnit(value: MappedUnit | null): MappedUnit | null {
  if (value === null) return null;
  return cloneMappedUnit(value);
}

function cloneNullableMappedPaint(value: MappedPaint | null): MappedPaint | null {
  if (value === null) return null;
  return cloneMappedPaint(value);
}

function cloneNullableMappedTime(value: MappedTime | null): MappedTime | null {
  if (value === null) return null;
  return cloneMappedTime(value);
}

function equalsNullableMappedRect(a: MappedRect | null, b: MappedRect | null): boolean {
  if (a === null || b === null) return a === b;
  return equalsMappedRect(a, b);
}

function equalsNullableMappedUnit(a: MappedUnit | null, b: MappedUnit | null): boolean {
  if (a === null || b === null) return a === b;
  return equalsMappedUnit(a, b);
}

function equalsNullableMappedPaint(a: MappedPaint | null, b: MappedPaint | null): boolean {
  if (a === null || b === null) return a === b;
  return equalsMappedPaint(a, b);
}

function equalsNullableMappedTime(a: MappedTime | null, b: MappedTime | null): boolean {
  if (a === null || b === null) return a === b;
  return equalsMappedTime(a, b);
}

function encodeArrayOfMappedRect(
  e: mojo.Encoder,
  values: readonly MappedRect[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeMappedRect(e, e.present(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function encodeArrayOfNullableMappedRect(
  e: mojo.Encoder,
  values: readonly (MappedRect | null)[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    if (hasMappedRect(value)) e.pointer(slot, encodeMappedRect(e, e.present(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function encodeArrayOfNullableMappedPaint(
  e: mojo.Encoder,
  values: readonly (MappedPaint | null)[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 16);
  let slot = at + 8;
  for (const value of values) {
    if (hasMappedPaint(value)) encodeMappedPaint(e, slot, e.present(value, field));
    slot += 16;
  }
  return e.endArray(at);
}

function encodeMapOfMappedRectToMappedPaint(
  e: mojo.Encoder,
  map: Map<MappedRect, MappedPaint>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, encodeArrayOfMappedRect(e, [...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, encodeArrayOfMappedPaint(e, [...map.values()], field));
  return at;
}

function encodeArrayOfMappedPaint(
  e: mojo.Encoder,
  values: readonly MappedPaint[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 16);
  let slot = at + 8;
  for (const value of values) {
    encodeMappedPaint(e, slot, e.present(value, field));
    slot += 16;
  }
  return e.endArray(at);
}

function encodeMapOfMappedUnitToArrayOfMappedRect(
  e: mojo.Encoder,
  map: Map<MappedUnit, MappedRect[]>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, e.scalarArray([...e.presentMap(map, field).keys()], MappedUnitScalar, field));
  e.pointer(at + 16, encodeArrayOfArrayOfMappedRect(e, [...map.values()], field));
  return at;
}

function encodeArrayOfArrayOfMappedRect(
  e: mojo.Encoder,
  values: readonly MappedRect[][],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeArrayOfMappedRect(e, value, field));
    slot += 8;
  }
  return e.endArray(at);
}

function encodeMapOfStringToNullableMappedTime(
  e: mojo.Encoder,
  map: Map<string, MappedTime | null>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, e.stringArray([...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, encodeArrayOfNullableMappedTime(e, [...map.values()], field));
  return at;
}

function encodeArrayOfNullableMappedTime(
  e: mojo.Encoder,
  values: readonly (MappedTime | null)[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    if (hasMappedTime(value)) e.pointer(slot, encodeMappedTime(e, e.present(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfMappedRect(d: mojo.Decoder, at: number, length = -1): MappedRect[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: MappedRect[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeMappedRect(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function decodeArrayOfNullableMappedRect(
  d: mojo.Decoder,
  at: number,
  length = -1,
): (MappedRect | null)[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: (MappedRect | null)[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(d.isNull(slot) ? null : decodeMappedRect(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function decodeArrayOfNullableMappedPaint(
  d: mojo.Decoder,
  at: number,
  length = -1,
): (MappedPaint | null)[] {
  const end = at + 8 + 16 * d.enterObjectArray(at, 16, length);
  const values: (MappedPaint | null)[] = [];
  for (let slot = at + 8; slot < end; slot += 16) {
    values.push(d.isNullUnion(slot) ? null : decodeMappedPaint(d, slot));
  }
  d.endArray();
  return values;
}

function decodeMapOfMappedRectToMappedPaint(
  d: mojo.Decoder,
  at: number,
): Map<MappedRect, MappedPaint> {
  d.map(at);
  const keys = decodeArrayOfMappedRect(d, d.pointer(at + 8));
  const values = decodeArrayOfMappedPaint(d, d.pointer(at + 16));
  return d.toMap(at, keys, values);
}

function decodeArrayOfMappedPaint(d: mojo.Decoder, at: number, length = -1): MappedPaint[] {
  const end = at + 8 + 16 * d.enterObjectArray(at, 16, length);
  const values: MappedPaint[] = [];
  for (let slot = at + 8; slot < end; slot += 16) {
    values.push(decodeMappedPaint(d, slot));
  }
  d.endArray();
  return values;
}

function decodeMapOfMappedUnitToArrayOfMappedRect(
  d: mojo.Decoder,
  at: number,
): Map<MappedUnit, MappedRect[]> {
  d.map(at);
  const keys = d.scalarArray(d.pointer(at + 8), MappedUnitScalar);
  const values = decodeArrayOfArrayOfMappedRect(d, d.pointer(at + 16));
  return d.toMap(at, keys, values);
}

function decodeArrayOfArrayOfMappedRect(d: mojo.Decoder, at: number, length = -1): MappedRect[][] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: MappedRect[][] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeArrayOfMappedRect(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function decodeMapOfStringToNullableMappedTime(
  d: mojo.Decoder,
  at: number,
): Map<string, MappedTime | null> {
  d.map(at);
  const keys = d.stringArray(d.pointer(at + 8));
  const values = decodeArrayOfNullableMappedTime(d, d.pointer(at + 16));
  return d.toMap(at, keys, values);
}

function decodeArrayOfNullableMappedTime(
  d: mojo.Decoder,
  at: number,
  length = -1,
): (MappedTime | null)[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: (MappedTime | null)[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(d.isNull(slot) ? null : decodeMappedTime(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function cloneNullableArray2OfNullableMappedRect(
  value: (MappedRect | null)[] | null,
): (MappedRect | null)[] | null {
  if (value === null) return null;
  return value.map(cloneNullableMappedRect);
}

function cloneMapOfMappedRectToMappedPaint(
  map: Map<MappedRect, MappedPaint>,
): Map<MappedRect, MappedPaint> {
  const copy: typeof map = new Map();
  for (const [key, value] of map) {
    copy.set(cloneMappedRect(key), cloneMappedPaint(value));
  }
  return copy;
}

function cloneNullableMapOfMappedUnitToArrayOfMappedRect(
  value: Map<MappedUnit, MappedRect[]> | null,
): Map<MappedUnit, MappedRect[]> | null {
  if (value === null) return null;
  return cloneMapOfMappedUnitToArrayOfMappedRect(value);
}

function cloneMapOfMappedUnitToArrayOfMappedRect(
  map: Map<MappedUnit, MappedRect[]>,
): Map<MappedUnit, MappedRect[]> {
  const copy: typeof map = new Map();
  for (const [key, value] of map) {
    copy.set(cloneMappedUnit(key), value.map(cloneMappedRect));
  }
  return copy;
}

function cloneMapOfStringToNullableMappedTime(
  map: Map<string, MappedTime | null>,
): Map<string, MappedTime | null> {
  const copy: typeof map = new Map();
  for (const [key, value] of map) {
    copy.set(key, cloneNullableMappedTime(value));
  }
  return copy;
}

function equalsNullableArray2OfNullableMappedRect(
  a: readonly (MappedRect | null)[] | null,
  b: readonly (MappedRect | null)[] | null,
): boolean {
  if (a === null || b === null) return a === b;
  return mojo.equalLists(a, b, equalsNullableMappedRect);
}

function equalsNullableMapOfMappedUnitToArrayOfMappedRect(
  a: Map<MappedUnit, MappedRect[]> | null,
  b: Map<MappedUnit, MappedRect[]> | null,
): boolean {
  if (a === null || b === null) return a === b;
  return mojo.equalMapsByPairs(a, b, equalsMappedUnit, equalsArrayOfMappedRect);
}

function equalsArrayOfMappedRect(a: readonly MappedRect[], b: readonly MappedRect[]): boolean {
  return mojo.equalLists(a, b, equalsMappedRect);
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
