// Messages that become far larger than they are, each in a way of its own.
import type { SchemaSource } from "./load-schema.ts";

const WIDE = Array.from({ length: 100 }, (_, index) => `[MinVersion=1] int32 f${index};`);

/** The schema of the messages; the method's name says what is in its only parameter. */
export const GREEDY: SchemaSource = {
  name: "greedy",
  text: `module greedy;
    struct Empty {};
    struct Wide { ${WIDE.join(" ")} };
    union Pick { int32 a; Empty b; };
    interface Greedy {
      Bools(array<bool> a); MaybeBools(array<bool?> a); Bytes(array<int8> a);
      MaybeBytes(array<int8?> a); Nulls(array<Pick?> a); Picks(array<Pick> a);
      Empties(array<Empty> a); Wides(array<Wide> a); Strings(array<string> a);
      Rows(array<array<bool>> a); ByteRows(array<array<uint8>> a); Maps(array<map<int8, int8>> a);
      Longs(array<int64> a); Floats(array<float> a); Text(string a); NoHandles(array<handle?> a);
      Numbers(map<uint32, bool> a);
    };`,
};

const METHODS = [...GREEDY.text.matchAll(/(\w+)\(/gu)].map(([, name]) => name);

/** A message: which method it is for and what stands in the parameter's place. */
export interface GreedyMessage {
  readonly method: string;
  readonly bytes: Uint8Array;
}

const SIZE = 128 * 1024;
const START = 40;

/** All of them, about 128 KiB each. */
export function greedyMessages(): GreedyMessage[] {
  const all = SIZE - 8;
  return [
    flat("Bools", 8 * all),
    flat("MaybeBools", 4 * all),
    flat("MaybeBools", 4 * all, 0xff),
    flat("Bytes", all),
    flat("MaybeBytes", Math.floor((all * 8) / 9) - 8, 0xff),
    flat("Nulls", all / 16),
    flat("Text", all),
    flat("Text", all, 0xff),
    flat("NoHandles", all / 4, 0xff),
    flat("Longs", all / 8, 0xff),
    flat("Floats", all / 4, 0x41),
    flat("Picks", all / 16, 16),
    pointing("Empties", [8, 0]),
    pointing("Wides", [8, 0]),
    pointing("Strings", [8, 0]),
    pointing("Strings", [12, 4, 0x61616161, 0]),
    pointing("Rows", [8, 0]),
    pointing("Rows", [9, 8, 0xff, 0]),
    pointing("ByteRows", [8, 0]),
    pointing("Maps", [24, 0, 16, 0, 16, 0, 8, 0, 8, 0]),
    pointing("Maps", [24, 0, 16, 0, 24, 0, 9, 1, 1, 0, 9, 1, 1, 0]),
    numbers(all / 5),
  ];
}

function start(method: string, size: number): { message: GreedyMessage; view: DataView } {
  const bytes = new Uint8Array(START + size);
  const view = new DataView(bytes.buffer);
  const ordinal = METHODS.indexOf(method);
  for (const [index, word] of [24, 0, 0, ordinal, 0, 0, 16, 0, 8, 0].entries()) {
    view.setUint32(4 * index, word, true);
  }
  return { message: { method, bytes }, view };
}

/** One array of `count` elements, whose bytes are all the same. */
function flat(method: string, count: number, fill = 0): GreedyMessage {
  const { message, view } = start(method, SIZE);
  message.bytes.fill(fill, START + 8);
  view.setUint32(START, SIZE, true);
  view.setUint32(START + 4, Math.floor(count), true);
  if (method === "Picks") {
    for (let at = START + 12; at < message.bytes.length; at += 16) view.setUint32(at, 0, true);
  }
  return message;
}

/** An array of pointers to objects that are all alike. */
function pointing(method: string, words: readonly number[]): GreedyMessage {
  const size = 4 * words.length;
  const count = Math.floor((SIZE - 8) / (8 + size));
  const { message, view } = start(method, 8 + count * (8 + size));
  view.setUint32(START, 8 + 8 * count, true);
  view.setUint32(START + 4, count, true);
  for (let i = 0; i < count; i++) {
    const slot = START + 8 + 8 * i;
    const at = START + 8 + 8 * count + size * i;
    view.setUint32(slot, at - slot, true);
    for (const [index, word] of words.entries()) view.setUint32(at + 4 * index, word, true);
  }
  return message;
}

/** A map of many different numbers. */
function numbers(most: number): GreedyMessage {
  const count = 64 * Math.floor(most / 64);
  const { message, view } = start("Numbers", 24 + 8 + 4 * count + 8 + count / 8);
  const keys = START + 24;
  const values = keys + 8 + 4 * count;
  view.setUint32(START, 24, true);
  view.setUint32(START + 8, keys - START - 8, true);
  view.setUint32(START + 16, values - START - 16, true);
  view.setUint32(keys, 8 + 4 * count, true);
  view.setUint32(keys + 4, count, true);
  for (let i = 0; i < count; i++) {
    view.setUint32(keys + 8 + 4 * i, Math.imul(i, 0x9e3779b1), true);
  }
  view.setUint32(values, 8 + count / 8, true);
  view.setUint32(values + 4, count, true);
  return message;
}
