// Generated from sample.mojom by mojoscope mojom generate. Do not edit.
//
// A workshop that is told in depth what to build, and fields with every form of default.
import * as mojo from "../../shared/bindings/gen-v1.ts";
import {
  Finish,
  type Part,
  clonePart,
  createPart,
  decodeFinish,
  decodePart,
  encodeFinish,
  encodePart,
  equalsPart,
} from "./sample_parts.mojom.ts";

export const Order = {
  FIRST: -1,
  SECOND: 0,
  LAST: 16,
} as const;
export type Order = (typeof Order)[keyof typeof Order];

/** Whether a number is a known Order. */
export function isOrder(value: number): value is Order {
  switch (value) {
    case -1:
    case 0:
    case 16:
      return true;
    default:
      return false;
  }
}

export function encodeOrder(e: mojo.Encoder, at: number, value: Order, field?: string): void {
  if (typeof value !== "number" || !isOrder(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeOrder(d: mojo.Decoder, at: number): Order {
  const value = d.view.getInt32(at, true);
  if (isOrder(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store an Order. */
export const OrderScalar: mojo.Scalar<Order> = {
  size: 4,
  read: decodeOrder,
  write: encodeOrder,
};

export const USUAL_COUNT = 12;

export interface Joint {
  name: string;
  position: number[];
  finish: Finish | null;
}

/** Makes a Joint of its defaults and `init`. */
export function createJoint(init: Partial<Joint> & Pick<Joint, "position">): Joint {
  return {
    name: "",
    finish: null,
    ...init,
  };
}

/** Writes a Joint and returns its position. */
export function encodeJoint(e: mojo.Encoder, v: Joint): number {
  const at = e.struct(32, 0);
  e.string(at + 8, v.name, "Joint.name");
  e.pointer(at + 16, e.doubleArray(v.position, "Joint.position", 3));
  if (v.finish != null) {
    e.bool(at + 24, 0, true);
    encodeFinish(e, at + 28, v.finish, "Joint.finish");
  }
  return e.endStruct(at);
}

/** Reads and validates the Joint at `at`. */
export function decodeJoint(d: mojo.Decoder, at = d.payloadStart): Joint {
  d.struct(at, 32);
  const name = d.string(at + 8);
  const position = d.doubleArray(d.pointer(at + 16), 3);
  const finishValue = decodeFinish(d, at + 28);
  const finish = !d.bool(at + 24, 0) ? null : finishValue;
  d.endStruct();
  return { name, position, finish };
}

/** A deep copy of `v`. */
export function cloneJoint(v: Joint): Joint {
  return {
    name: v.name,
    position: v.position.slice(),
    finish: v.finish,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsJoint(a: Joint, b: Joint): boolean {
  return (
    a.name === b.name &&
    mojo.equalLists(a.position, b.position, mojo.sameValue) &&
    a.finish === b.finish
  );
}

export interface Plan {
  title: string;
  urgent: boolean;
  layers: (Joint[] | null)[];
  fixings: Map<string, Map<number, Fixing>>;
  drawing: Uint8Array | null;
  part: Part;
  alternative: Plan | null;
  progress: mojo.PendingRemote<Progress> | null;
}

/** Makes a Plan of its defaults and `init`. */
export function createPlan(init: Partial<Plan> & Pick<Plan, "part">): Plan {
  return {
    title: "",
    urgent: false,
    layers: [],
    fixings: new Map(),
    drawing: null,
    alternative: null,
    progress: null,
    ...init,
  };
}

/** Writes a Plan and returns its position. */
export function encodePlan(e: mojo.Encoder, v: Plan): number {
  const at = e.struct(72, 0);
  e.string(at + 8, v.title, "Plan.title");
  e.bool(at + 16, 0, v.urgent, "Plan.urgent");
  e.pointer(at + 24, encodeArrayOfNullableArrayOfJoint(e, v.layers, "Plan.layers"));
  e.pointer(at + 32, encodeMapOfStringToMapOfInt32ToFixing(e, v.fixings, "Plan.fixings"));
  if (v.drawing != null) e.pointer(at + 40, e.uint8Array(v.drawing, "Plan.drawing"));
  e.pointer(at + 48, encodePart(e, e.presentObject(v.part, "Plan.part")));
  if (v.alternative != null) {
    e.pointer(at + 56, encodePlan(e, e.presentObject(v.alternative, "Plan.alternative")));
  }
  e.nullablePendingRemote(at + 64, v.progress);
  return e.endStruct(at);
}

/** Reads and validates the Plan at `at`. */
export function decodePlan(d: mojo.Decoder, at = d.payloadStart): Plan {
  d.struct(at, 72);
  const title = d.string(at + 8);
  const urgent = d.bool(at + 16, 0);
  const layers = decodeArrayOfNullableArrayOfJoint(d, d.pointer(at + 24));
  const fixings = decodeMapOfStringToMapOfInt32ToFixing(d, d.pointer(at + 32));
  const drawing = d.isNull(at + 40) ? null : d.uint8Array(d.pointer(at + 40));
  const part = decodePart(d, d.pointer(at + 48));
  const alternative = d.isNull(at + 56) ? null : decodePlan(d, d.pointer(at + 56));
  const progress = decodeNullablePendingRemote<Progress>(d, at + 64);
  d.endStruct();
  return { title, urgent, layers, fixings, drawing, part, alternative, progress };
}

export interface Defaults {
  yes: boolean;
  no: boolean;
  lowestInt8: number;
  highestUint8: number;
  lowestInt16: number;
  highestUint16: number;
  lowestInt32: number;
  highestUint32: number;
  lowestInt64: bigint;
  highestInt64: bigint;
  highestUint64: bigint;
  plus: number;
  hex: number;
  fromConstant: number;
  single: number;
  precise: number;
  withoutFraction: number;
  withoutWhole: number;
  whole: number;
  infinite: number;
  notANumber: number;
  text: string;
  order: Order;
  finish: Finish;
  part: Part;
  absent: number | null;
}

/** Makes a Defaults of its defaults and `init`. */
export function createDefaults(init: Partial<Defaults> = {}): Defaults {
  return {
    yes: true,
    no: false,
    lowestInt8: -128,
    highestUint8: 255,
    lowestInt16: -32768,
    highestUint16: 65535,
    lowestInt32: -2147483648,
    highestUint32: 4294967295,
    lowestInt64: -9223372036854775808n,
    highestInt64: 9223372036854775807n,
    highestUint64: 18446744073709551615n,
    plus: 7,
    hex: 2147483647,
    fromConstant: 12,
    single: Math.fround(0.1),
    precise: 0.0015,
    withoutFraction: 1,
    withoutWhole: 0.5,
    whole: 100,
    infinite: Infinity,
    notANumber: NaN,
    text: '"quoted", \\ and \t',
    order: Order.LAST,
    finish: Finish.OILED,
    part: createPart(),
    absent: null,
    ...init,
  };
}

/** Writes a Defaults and returns its position. */
export function encodeDefaults(e: mojo.Encoder, v: Defaults): number {
  const at = e.struct(136, 0);
  e.bool(at + 8, 0, v.yes, "Defaults.yes");
  e.bool(at + 8, 1, v.no, "Defaults.no");
  e.int8(at + 9, v.lowestInt8, "Defaults.lowest_int8");
  e.uint8(at + 10, v.highestUint8, "Defaults.highest_uint8");
  e.int16(at + 12, v.lowestInt16, "Defaults.lowest_int16");
  e.uint16(at + 14, v.highestUint16, "Defaults.highest_uint16");
  e.int32(at + 16, v.lowestInt32, "Defaults.lowest_int32");
  e.uint32(at + 20, v.highestUint32, "Defaults.highest_uint32");
  e.int64(at + 24, v.lowestInt64, "Defaults.lowest_int64");
  e.int64(at + 32, v.highestInt64, "Defaults.highest_int64");
  e.uint64(at + 40, v.highestUint64, "Defaults.highest_uint64");
  e.int32(at + 48, v.plus, "Defaults.plus");
  e.int32(at + 52, v.hex, "Defaults.hex");
  e.int32(at + 56, v.fromConstant, "Defaults.from_constant");
  e.float(at + 60, v.single, "Defaults.single");
  e.double(at + 64, v.precise, "Defaults.precise");
  e.double(at + 72, v.withoutFraction, "Defaults.without_fraction");
  e.double(at + 80, v.withoutWhole, "Defaults.without_whole");
  e.double(at + 88, v.whole, "Defaults.whole");
  e.double(at + 96, v.infinite, "Defaults.infinite");
  e.float(at + 104, v.notANumber, "Defaults.not_a_number");
  e.string(at + 112, v.text, "Defaults.text");
  encodeOrder(e, at + 108, v.order, "Defaults.order");
  encodeFinish(e, at + 120, v.finish, "Defaults.finish");
  e.pointer(at + 128, encodePart(e, e.presentObject(v.part, "Defaults.part")));
  if (v.absent != null) {
    e.bool(at + 8, 2, true);
    e.int16(at + 124, v.absent, "Defaults.absent");
  }
  return e.endStruct(at);
}

/** Reads and validates the Defaults at `at`. */
export function decodeDefaults(d: mojo.Decoder, at = d.payloadStart): Defaults {
  d.struct(at, 136);
  const yes = d.bool(at + 8, 0);
  const no = d.bool(at + 8, 1);
  const lowestInt8 = d.view.getInt8(at + 9);
  const highestUint8 = d.view.getUint8(at + 10);
  const lowestInt16 = d.view.getInt16(at + 12, true);
  const highestUint16 = d.view.getUint16(at + 14, true);
  const lowestInt32 = d.view.getInt32(at + 16, true);
  const highestUint32 = d.view.getUint32(at + 20, true);
  const lowestInt64 = d.view.getBigInt64(at + 24, true);
  const highestInt64 = d.view.getBigInt64(at + 32, true);
  const highestUint64 = d.view.getBigUint64(at + 40, true);
  const plus = d.view.getInt32(at + 48, true);
  const hex = d.view.getInt32(at + 52, true);
  const fromConstant = d.view.getInt32(at + 56, true);
  const single = d.view.getFloat32(at + 60, true);
  const precise = d.view.getFloat64(at + 64, true);
  const withoutFraction = d.view.getFloat64(at + 72, true);
  const withoutWhole = d.view.getFloat64(at + 80, true);
  const whole = d.view.getFloat64(at + 88, true);
  const infinite = d.view.getFloat64(at + 96, true);
  const notANumber = d.view.getFloat32(at + 104, true);
  const text = d.string(at + 112);
  const order = decodeOrder(d, at + 108);
  const finish = decodeFinish(d, at + 120);
  const part = decodePart(d, d.pointer(at + 128));
  const absent = !d.bool(at + 8, 2) ? null : d.view.getInt16(at + 124, true);
  d.endStruct();
  return {
    yes,
    no,
    lowestInt8,
    highestUint8,
    lowestInt16,
    highestUint16,
    lowestInt32,
    highestUint32,
    lowestInt64,
    highestInt64,
    highestUint64,
    plus,
    hex,
    fromConstant,
    single,
    precise,
    withoutFraction,
    withoutWhole,
    whole,
    infinite,
    notANumber,
    text,
    order,
    finish,
    part,
    absent,
  };
}

/** A deep copy of `v`. */
export function cloneDefaults(v: Defaults): Defaults {
  return {
    yes: v.yes,
    no: v.no,
    lowestInt8: v.lowestInt8,
    highestUint8: v.highestUint8,
    lowestInt16: v.lowestInt16,
    highestUint16: v.highestUint16,
    lowestInt32: v.lowestInt32,
    highestUint32: v.highestUint32,
    lowestInt64: v.lowestInt64,
    highestInt64: v.highestInt64,
    highestUint64: v.highestUint64,
    plus: v.plus,
    hex: v.hex,
    fromConstant: v.fromConstant,
    single: v.single,
    precise: v.precise,
    withoutFraction: v.withoutFraction,
    withoutWhole: v.withoutWhole,
    whole: v.whole,
    infinite: v.infinite,
    notANumber: v.notANumber,
    text: v.text,
    order: v.order,
    finish: v.finish,
    part: clonePart(v.part),
    absent: v.absent,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsDefaults(a: Defaults, b: Defaults): boolean {
  return (
    a.yes === b.yes &&
    a.no === b.no &&
    a.lowestInt8 === b.lowestInt8 &&
    a.highestUint8 === b.highestUint8 &&
    a.lowestInt16 === b.lowestInt16 &&
    a.highestUint16 === b.highestUint16 &&
    a.lowestInt32 === b.lowestInt32 &&
    a.highestUint32 === b.highestUint32 &&
    a.lowestInt64 === b.lowestInt64 &&
    a.highestInt64 === b.highestInt64 &&
    a.highestUint64 === b.highestUint64 &&
    a.plus === b.plus &&
    a.hex === b.hex &&
    a.fromConstant === b.fromConstant &&
    mojo.sameValue(a.single, b.single) &&
    mojo.sameValue(a.precise, b.precise) &&
    mojo.sameValue(a.withoutFraction, b.withoutFraction) &&
    mojo.sameValue(a.withoutWhole, b.withoutWhole) &&
    mojo.sameValue(a.whole, b.whole) &&
    mojo.sameValue(a.infinite, b.infinite) &&
    mojo.sameValue(a.notANumber, b.notANumber) &&
    a.text === b.text &&
    a.order === b.order &&
    a.finish === b.finish &&
    equalsPart(a.part, b.part) &&
    a.absent === b.absent
  );
}

export type Fixing = { tag: "glue"; value: string } | { tag: "joint"; value: Joint };

/** Writes a Fixing into the 16 bytes at `at`. */
export function encodeFixing(e: mojo.Encoder, at: number, v: Fixing): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "glue": {
      e.union(at, 0);
      e.string(at + 8, v.value, "Fixing.glue");
      break;
    }
    case "joint": {
      e.union(at, 1);
      e.pointer(at + 8, encodeJoint(e, e.presentObject(v.value, "Fixing.joint")));
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "Fixing");
  }
  e.endUnion();
}

/** Reads and validates the Fixing in the 16 bytes at `at`. */
export function decodeFixing(d: mojo.Decoder, at: number): Fixing {
  switch (d.union(at)) {
    case 0: {
      const value = d.string(at + 8);
      d.endUnion();
      return { tag: "glue", value };
    }
    case 1: {
      const value = decodeJoint(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "joint", value };
    }
    default:
      throw d.unknownUnionTag(at);
  }
}

/** A deep copy of `v`. */
export function cloneFixing(v: Fixing): Fixing {
  switch (v.tag) {
    case "joint":
      return { tag: "joint", value: cloneJoint(v.value) };
    default:
      return { ...v };
  }
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsFixing(a: Fixing, b: Fixing): boolean {
  switch (a.tag) {
    case "glue":
      return b.tag === "glue" && a.value === b.value;
    case "joint":
      return b.tag === "joint" && equalsJoint(a.value, b.value);
  }
}

export interface Progress {
  report(step: string): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.sample.mojom.Progress. */
export const Progress: mojo.InterfaceDefinition<Progress> = {
  name: "mojoscope.behaviours.sample.mojom.Progress",
  version: 0,
  methods: [{ name: "Report", ordinal: 0, hasResponse: false, sync: false }],
  createCaller: (endpoint) => new ProgressCaller(endpoint),
  dispatch: dispatchProgress,
};

class ProgressCaller implements Progress {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  report(step: string): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeProgressReportParams(e, step);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchProgress(implementation: Progress, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeProgressReportParams(call.decoder);
      return call.accept() ? implementation.report(p.step) : undefined;
    }
    default:
      return undefined;
  }
}

interface ProgressReportParams {
  step: string;
}

function encodeProgressReportParams(e: mojo.Encoder, step: string): void {
  const at = e.struct(16, 0);
  e.string(at + 8, step, "Progress.Report.step");
  e.endStruct(at);
}

function decodeProgressReportParams(d: mojo.Decoder, at = d.payloadStart): ProgressReportParams {
  d.struct(at, 16);
  const step = d.string(at + 8);
  d.endStruct();
  return { step };
}

export interface Workshop {
  build(
    plan: Plan,
    order: Order,
    progress: mojo.PendingRemote<Progress>,
  ): Promise<WorkshopBuildResponse>;
}

export interface WorkshopBuildResponse {
  plan: Plan;
  steps: number;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.sample.mojom.Workshop. */
export const Workshop: mojo.InterfaceDefinition<Workshop> = {
  name: "mojoscope.behaviours.sample.mojom.Workshop",
  version: 0,
  methods: [{ name: "Build", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new WorkshopCaller(endpoint),
  dispatch: dispatchWorkshop,
};

class WorkshopCaller implements Workshop {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  build(
    plan: Plan,
    order: Order,
    progress: mojo.PendingRemote<Progress>,
  ): Promise<WorkshopBuildResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeWorkshopBuildParams(e, plan, order, progress);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeWorkshopBuildResponse);
  }
}

function dispatchWorkshop(implementation: Workshop, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeWorkshopBuildParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.build(p.plan, p.order, p.progress), encodeWorkshopBuildResponse);
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

interface WorkshopBuildParams {
  plan: Plan;
  order: Order;
  progress: mojo.PendingRemote<Progress>;
}

function encodeWorkshopBuildParams(
  e: mojo.Encoder,
  plan: Plan,
  order: Order,
  progress: mojo.PendingRemote<Progress>,
): void {
  const at = e.struct(32, 0);
  e.pointer(at + 8, encodePlan(e, e.presentObject(plan, "Workshop.Build.plan")));
  encodeOrder(e, at + 16, order, "Workshop.Build.order");
  e.pendingRemote(at + 20, progress, "Workshop.Build.progress");
  e.endStruct(at);
}

function decodeWorkshopBuildParams(d: mojo.Decoder, at = d.payloadStart): WorkshopBuildParams {
  d.struct(at, 32);
  const plan = decodePlan(d, d.pointer(at + 8));
  const order = decodeOrder(d, at + 16);
  const progress = mojo.toPendingRemote<Progress>(
    d.handle(at + 20),
    d.view.getUint32(at + 24, true),
  );
  d.endStruct();
  return { plan, order, progress };
}

function encodeWorkshopBuildResponse(e: mojo.Encoder, v: WorkshopBuildResponse): void {
  const at = e.struct(24, 0);
  e.pointer(at + 8, encodePlan(e, e.presentObject(v.plan, "Workshop.Build.plan")));
  e.int32(at + 16, v.steps, "Workshop.Build.steps");
  e.endStruct(at);
}

function decodeWorkshopBuildResponse(d: mojo.Decoder, at = d.payloadStart): WorkshopBuildResponse {
  d.struct(at, 24);
  const plan = decodePlan(d, d.pointer(at + 8));
  const steps = d.view.getInt32(at + 16, true);
  d.endStruct();
  return { plan, steps };
}

function encodeArrayOfNullableArrayOfJoint(
  e: mojo.Encoder,
  values: readonly (Joint[] | null)[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    if (value != null) e.pointer(slot, encodeArrayOfJoint(e, value, field));
    slot += 8;
  }
  return e.endArray(at);
}

function encodeArrayOfJoint(
  e: mojo.Encoder,
  values: readonly Joint[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeJoint(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function encodeMapOfStringToMapOfInt32ToFixing(
  e: mojo.Encoder,
  map: Map<string, Map<number, Fixing>>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, e.stringArray([...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, encodeArrayOfMapOfInt32ToFixing(e, [...map.values()], field));
  return at;
}

function encodeArrayOfMapOfInt32ToFixing(
  e: mojo.Encoder,
  values: readonly Map<number, Fixing>[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeMapOfInt32ToFixing(e, value, field));
    slot += 8;
  }
  return e.endArray(at);
}

function encodeMapOfInt32ToFixing(
  e: mojo.Encoder,
  map: Map<number, Fixing>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, e.int32Array([...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, encodeArrayOfFixing(e, [...map.values()], field));
  return at;
}

function encodeArrayOfFixing(
  e: mojo.Encoder,
  values: readonly Fixing[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 16);
  let slot = at + 8;
  for (const value of values) {
    encodeFixing(e, slot, e.present(value, field));
    slot += 16;
  }
  return e.endArray(at);
}

function decodeArrayOfNullableArrayOfJoint(
  d: mojo.Decoder,
  at: number,
  length = -1,
): (Joint[] | null)[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: (Joint[] | null)[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(d.isNull(slot) ? null : decodeArrayOfJoint(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function decodeArrayOfJoint(d: mojo.Decoder, at: number, length = -1): Joint[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: Joint[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeJoint(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function decodeMapOfStringToMapOfInt32ToFixing(
  d: mojo.Decoder,
  at: number,
): Map<string, Map<number, Fixing>> {
  d.map(at);
  const keys = d.stringArray(d.pointer(at + 8));
  const values = decodeArrayOfMapOfInt32ToFixing(d, d.pointer(at + 16));
  return d.toMap(at, keys, values);
}

function decodeArrayOfMapOfInt32ToFixing(
  d: mojo.Decoder,
  at: number,
  length = -1,
): Map<number, Fixing>[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: Map<number, Fixing>[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeMapOfInt32ToFixing(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function decodeMapOfInt32ToFixing(d: mojo.Decoder, at: number): Map<number, Fixing> {
  d.map(at);
  const keys = d.int32Array(d.pointer(at + 8));
  const values = decodeArrayOfFixing(d, d.pointer(at + 16));
  return d.toMap(at, keys, values);
}

function decodeArrayOfFixing(d: mojo.Decoder, at: number, length = -1): Fixing[] {
  const end = at + 8 + 16 * d.enterObjectArray(at, 16, length);
  const values: Fixing[] = [];
  for (let slot = at + 8; slot < end; slot += 16) {
    values.push(decodeFixing(d, slot));
  }
  d.endArray();
  return values;
}

function decodeNullablePendingRemote<T>(
  d: mojo.Decoder,
  slot: number,
): mojo.PendingRemote<T> | null {
  const handle = d.nullableHandle(slot);
  if (handle === null) return null;
  return mojo.toPendingRemote<T>(handle, d.view.getUint32(slot + 4, true));
}
