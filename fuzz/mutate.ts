import { MessageFlags } from "../shared/wire/index.ts";
import type { Random } from "../shared/base/index.ts";
import type { Message } from "./subject.ts";

/** Words that decide about sizes, counts, pointers and tables. */
const WORDS = [
  0, 1, 2, 3, 4, 5, 7, 8, 9, 12, 15, 16, 17, 23, 24, 25, 32, 40, 48, 56, 64, 0xff, 0x100, 0xffff,
  0x10000, 0x1fffffff, 0x20000000, 0x7fffffff, 0x80000000, 0xfffffff0, 0xfffffff8, 0xfffffffe,
  0xffffffff,
];
const STEPS = [1, -1, 2, -2, 4, -4, 8, -8, 16, -16, 24, 64];
const FLAGS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 0x10, 0xfffffffc, 0xffffffff];
const MAX_OPERATIONS = 4;
const MAX_ADDED_BYTES = 64;
const HEADER_BYTES = [24, 32, 48, 56];

/** A message made from one that some sender may have sent, or from two. */
export function mutate(random: Random, from: Message, other: Message): Message {
  let { bytes, handleCount } = from;
  bytes = bytes.slice();
  const operations = 1 + random.below(MAX_OPERATIONS);
  for (let i = 0; i < operations; i++) {
    if (random.oneIn(12)) handleCount = otherCount(random, handleCount);
    else bytes = random.pick(OPERATIONS)(random, bytes, other.bytes);
  }
  return { bytes, handleCount };
}

function otherCount(random: Random, count: number): number {
  return random.pick([0, 1, count + 1, count + 7, Math.max(count - 1, 0), count >> 1]);
}

/** Changes its bytes, which are its own, or gives others. */
type Operation = (random: Random, bytes: Uint8Array, other: Uint8Array) => Uint8Array;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A multiple of 4, or of 8, with so many bytes behind it. */
function position(random: Random, bytes: Uint8Array, unit: number): number {
  return unit * random.below(Math.floor(bytes.length / unit));
}

const flipBit: Operation = (random, bytes) => {
  const at = random.below(bytes.length);
  if (bytes.length > 0) bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  return bytes;
};

const setByte: Operation = (random, bytes) => {
  if (bytes.length > 0) bytes[random.below(bytes.length)] = random.below(256);
  return bytes;
};

const setWord: Operation = (random, bytes) => {
  if (bytes.length < 4) return bytes;
  const value = random.oneIn(4) ? random.below(bytes.length + 16) : random.pick(WORDS);
  viewOf(bytes).setUint32(position(random, bytes, 4), value, true);
  return bytes;
};

const stepWord: Operation = (random, bytes) => {
  if (bytes.length < 4) return bytes;
  const at = position(random, bytes, 4);
  const view = viewOf(bytes);
  view.setUint32(at, view.getUint32(at, true) + random.pick(STEPS), true);
  return bytes;
};

const swapSlots: Operation = (random, bytes) => {
  if (bytes.length < 8) return bytes;
  const view = viewOf(bytes);
  const [a, b] = [position(random, bytes, 8), position(random, bytes, 8)];
  const kept = view.getBigUint64(a, true);
  view.setBigUint64(a, view.getBigUint64(b, true), true);
  view.setBigUint64(b, kept, true);
  return bytes;
};

const copySlot: Operation = (random, bytes) => {
  if (bytes.length < 8) return bytes;
  const from = position(random, bytes, 8);
  bytes.copyWithin(position(random, bytes, 8), from, from + 8);
  return bytes;
};

const truncate: Operation = (random, bytes) => {
  const length = random.oneIn(3) ? random.below(bytes.length) : position(random, bytes, 8);
  return bytes.slice(0, length);
};

const extend: Operation = (random, bytes) => {
  const longer = new Uint8Array(bytes.length + 1 + random.below(MAX_ADDED_BYTES));
  longer.set(bytes);
  if (random.oneIn(2)) longer.fill(random.below(256), bytes.length);
  return longer;
};

/** Opens a gap, or takes 8 bytes out, so that all pointers across that place are wrong. */
const shift: Operation = (random, bytes) => {
  const at = position(random, bytes, 8);
  if (random.oneIn(2)) return joined(bytes.subarray(0, at), bytes.subarray(at + 8));
  return joined(bytes.subarray(0, at), new Uint8Array(8), bytes.subarray(at));
};

const splice: Operation = (random, bytes, other) => {
  const at = position(random, bytes, 8);
  return random.oneIn(2)
    ? joined(bytes.subarray(0, at), other.subarray(position(random, other, 8)))
    : joined(bytes.subarray(0, at), other.subarray(at));
};

const overwrite: Operation = (random, bytes, other) => {
  const from = position(random, other, 8);
  const at = position(random, bytes, 8);
  const size = Math.min(8 * (1 + random.below(8)), other.length - from, bytes.length - at);
  if (size > 0) bytes.set(other.subarray(from, from + size), at);
  return bytes;
};

const setHeaderField: Operation = (random, bytes) => {
  if (bytes.length < 24) return bytes;
  const view = viewOf(bytes);
  switch (random.below(5)) {
    case 0:
      view.setUint32(0, random.pick(HEADER_BYTES) + (random.oneIn(3) ? 8 : 0), true);
      break;
    case 1:
      view.setUint32(4, random.below(6), true);
      break;
    case 2:
      view.setUint32(12, random.oneIn(4) ? random.pick(WORDS) : random.below(8), true);
      break;
    case 3:
      view.setUint32(16, random.pick(FLAGS), true);
      break;
    default:
      view.setUint32(8, random.pick(WORDS), true);
  }
  return bytes;
};

/** Puts a header of another version in front of the same payload. */
const changeHeader: Operation = (random, bytes) => {
  if (bytes.length < 24) return bytes;
  const old = viewOf(bytes);
  const [oldSize, oldVersion] = [old.getUint32(0, true), old.getUint32(4, true)];
  const version = random.below(6);
  const size = HEADER_BYTES[version] ?? 56 + 8 * random.below(3);
  const start = oldVersion >= 2 && bytes.length >= 40 ? 32 + old.getUint32(32, true) : oldSize;
  const result = joined(new Uint8Array(size), bytes.subarray(start));
  const view = viewOf(result);
  result.set(bytes.subarray(8, 24), 8);
  view.setUint32(0, size, true);
  view.setUint32(4, version, true);
  if (version === 0) {
    view.setUint32(16, old.getUint32(16, true) & ~REQUEST_OR_RESPONSE, true);
  } else view.setUint32(24, 1, true);
  if (version >= 2) view.setUint32(32, size - 32, true);
  return result;
};

const REQUEST_OR_RESPONSE = MessageFlags.ExpectsResponse | MessageFlags.IsResponse;

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

/** The likelier ones stand here more than once. */
const OPERATIONS: readonly Operation[] = [
  flipBit,
  flipBit,
  setByte,
  setWord,
  setWord,
  setWord,
  setWord,
  stepWord,
  stepWord,
  stepWord,
  swapSlots,
  copySlot,
  truncate,
  extend,
  shift,
  splice,
  overwrite,
  setHeaderField,
  changeHeader,
];
