// The layout rule of the wire format, told a second time and in the plainest way: every object stands
// at the next multiple of 8 in the order of a depth-first walk, and what is not a value is zero.
import type { Descriptor, KindDescriptor, StructDescriptor } from "../shared/codegen/index.ts";
import { structOf, unionOf } from "../shared/wire/index.ts";

/**
 * What is not canonical about a payload; undefined if it is what a sender must write.
 * @param bytes a whole message that both decoders accept, in a buffer of its own
 */
export function flawOfLayout(
  descriptor: Descriptor,
  struct: StructDescriptor,
  bytes: Uint8Array,
  start: number,
  end: number,
): string | undefined {
  try {
    new LayoutWalk(descriptor, bytes).run(struct, start, end);
    return undefined;
  } catch (error) {
    if (error instanceof LayoutFlaw) return error.message;
    throw error;
  }
}

class LayoutFlaw extends Error {}

class LayoutWalk {
  readonly #descriptor: Descriptor;
  readonly #view: DataView;
  /** For every bit of the message, whether it belongs to a value. */
  readonly #used: Uint8Array;
  #next = 0;

  constructor(descriptor: Descriptor, bytes: Uint8Array) {
    this.#descriptor = descriptor;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#used = new Uint8Array(bytes.length);
  }

  run(struct: StructDescriptor, start: number, end: number): void {
    this.#next = start;
    this.#struct(struct, start);
    if (this.#next !== end) throw new LayoutFlaw(`ends at ${this.#next}, not at ${end}`);
    for (let at = start; at < end; at++) {
      const unused = this.#view.getUint8(at) & ~(this.#used[at] ?? 0);
      if (unused !== 0) throw new LayoutFlaw(`padding at ${at} is not zero`);
    }
  }

  /** Takes the next object, which has `size` bytes. */
  #take(at: number, size: number): void {
    if (at !== this.#next) throw new LayoutFlaw(`an object at ${at} and not at ${this.#next}`);
    this.#use(at, 8);
    this.#next = at + Math.ceil(size / 8) * 8;
  }

  #use(at: number, size: number): void {
    this.#used.fill(0xff, at, at + size);
  }

  #useBit(at: number, bit: number): boolean {
    const byte = at + Math.floor(bit / 8);
    const mask = 1 << (bit % 8);
    this.#used[byte] = (this.#used[byte] ?? 0) | mask;
    return (this.#view.getUint8(byte) & mask) !== 0;
  }

  #struct(struct: StructDescriptor, at: number): void {
    const newest = struct.versions.at(-1)?.version;
    if (this.#view.getUint32(at + 4, true) !== newest) throw new LayoutFlaw(`old struct at ${at}`);
    this.#take(at, struct.numBytes);
    for (const { kind, offset, bit, flag } of struct.fields) {
      const slot = at + 8 + offset;
      const isThere = flag === undefined || this.#useBit(at + 8 + flag.offset, flag.bit);
      if (kind.type === "primitive" && kind.name === "bool") {
        // The value of a null bool is padding, too.
        if (isThere) this.#useBit(slot, bit);
      } else if (isThere || kind.type === "enum") this.#value(kind, slot);
    }
  }

  /** What stands in a slot, and the object that it points to. */
  #value(kind: KindDescriptor, slot: number): void {
    switch (kind.type) {
      case "primitive":
        this.#use(slot, PRIMITIVE_SIZES[kind.name]);
        return;
      case "enum":
      case "handle":
        this.#use(slot, 4);
        return;
      case "endpoint":
        this.#use(slot, kind.role === "remote" ? 8 : 4);
        return;
      case "union":
        this.#union(kind.union, slot);
        return;
      case "string":
        this.#pointer(slot, (at) =>
          this.#array({ type: "primitive", name: "uint8", nullable: false }, at),
        );
        return;
      case "struct":
        this.#pointer(slot, (at) => this.#struct(structOf(this.#descriptor, kind.struct), at));
        return;
      case "array":
        this.#pointer(slot, (at) => this.#array(kind.element, at));
        return;
      case "map":
        this.#pointer(slot, (at) => {
          this.#take(at, 24);
          this.#pointer(at + 8, (keys) => this.#array(kind.key, keys));
          this.#pointer(at + 16, (values) => this.#array(kind.value, values));
        });
    }
  }

  #pointer(slot: number, visit: (at: number) => void): void {
    const distance = this.#view.getUint32(slot, true);
    this.#use(slot, 8);
    if (distance !== 0) visit(slot + distance);
  }

  #union(name: string, at: number): void {
    const [size, tag] = [this.#view.getUint32(at, true), this.#view.getUint32(at + 4, true)];
    if (size === 0) return;
    if (size !== 16) throw new LayoutFlaw(`a union of size ${size} at ${at}`);
    this.#use(at, 8);
    const kind = unionOf(this.#descriptor, name).fields.find((field) => field.tag === tag)?.kind;
    if (kind === undefined) throw new LayoutFlaw(`an unknown tag at ${at}`);
    if (kind.type === "primitive" && kind.name === "bool") this.#useBit(at + 8, 0);
    else if (kind.type !== "union") this.#value(kind, at + 8);
    else {
      this.#pointer(at + 8, (block) => {
        this.#take(block, 16);
        this.#union(kind.union, block);
      });
    }
  }

  #array(element: KindDescriptor, at: number): void {
    const [size, count] = [this.#view.getUint32(at, true), this.#view.getUint32(at + 4, true)];
    this.#take(at, size);
    const isBool = element.type === "primitive" && element.name === "bool";
    const isFlagged = element.nullable && (element.type === "primitive" || element.type === "enum");
    const flagBytes = isFlagged ? Math.ceil(count / 8) : 0;
    const unit = isBool ? 1 : unitOf(element);
    const values = at + 8 + Math.ceil(flagBytes / unit) * unit;
    const needed = values + (isBool ? Math.ceil(count / 8) : count * unit) - at;
    if (size !== needed) throw new LayoutFlaw(`an array of ${size} bytes at ${at}, not ${needed}`);
    for (let i = 0; i < count; i++) {
      if (isFlagged && !this.#useBit(at + 8, i)) continue;
      if (isBool) this.#useBit(values, i);
      else this.#value(element, values + i * unit);
    }
  }
}

const PRIMITIVE_SIZES = {
  bool: 1,
  int8: 1,
  uint8: 1,
  int16: 2,
  uint16: 2,
  int32: 4,
  uint32: 4,
  int64: 8,
  uint64: 8,
  float: 4,
  double: 8,
} as const;

/** Bytes of one element. */
function unitOf(kind: KindDescriptor): number {
  if (kind.type === "primitive") return PRIMITIVE_SIZES[kind.name];
  if (kind.type === "union") return 16;
  const isWord = kind.type === "enum" || kind.type === "handle";
  const isReceiver = kind.type === "endpoint" && kind.role === "receiver";
  return isWord || isReceiver ? 4 : 8;
}
