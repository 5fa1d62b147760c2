// Reads a payload by its descriptor. Rules are not here but in the cursor, which generated code uses
// as well: this file only knows what the descriptor says comes where.
import type {
  Descriptor,
  FieldDescriptor,
  KindDescriptor,
  StructDescriptor,
} from "../../codegen/index.ts";
import { bitBytes, type ClaimCursor, nullableValuesAt } from "../claim-cursor.ts";
import { MAX_SHOWN_ELEMENTS, MAX_SHOWN_NODES } from "../limits.ts";
import { Scalars } from "../scalar.ts";
import { decodeUtf8 } from "../utf8.ts";
import {
  acceptsEnumValue,
  enumOf,
  arrayOf,
  enumValueName,
  holdsObjects,
  isNullableValue,
  slotSize,
  structOf,
  unionMember,
  unionOf,
  versionTable,
} from "./descriptor-access.ts";
import { kindText } from "./kind-text.ts";
import { missingValue, setLeaf, setNull } from "./leaf.ts";
import { type ByteRange, type OpenNode, openNode } from "./value-node.ts";

type Kind<T extends KindDescriptor["type"]> = Extract<KindDescriptor, { type: T }>;

/** Builds the value tree of one payload. After a ValidationError, `current` is where it stopped. */
export class PayloadWalker {
  readonly #descriptor: Descriptor;
  readonly #cursor: ClaimCursor;
  readonly #interfaceIds: readonly number[];
  current: OpenNode;
  /** Nodes of the tree so far. */
  #nodes = 1;

  constructor(
    descriptor: Descriptor,
    cursor: ClaimCursor,
    interfaceIds: readonly number[],
    root: OpenNode,
  ) {
    this.#descriptor = descriptor;
    this.#cursor = cursor;
    this.#interfaceIds = interfaceIds;
    this.current = root;
  }

  /** Reads the struct at `at` into `node`. */
  struct(node: OpenNode, struct: StructDescriptor, at: number): void {
    node.kind = "struct";
    const version = this.#cursor.versionedStruct(at, versionTable(struct));
    node.start = at;
    node.end = at + this.#cursor.view.getUint32(at, true);
    let missing = false;
    for (const field of struct.fields) {
      missing ||= field.minVersion > version;
      if (missing) this.#missing(node, field);
      else this.#field(node, field, at + 8);
    }
    this.#cursor.endStruct();
  }

  #field(parent: OpenNode, field: FieldDescriptor, fieldsAt: number): void {
    const at = fieldsAt + field.offset;
    const before = this.#nodes;
    const node = this.#enter(parent, field.name, field.kind, rangeAt(at, slotSize(field.kind)));
    const { flag } = field;
    // The value is read first: an enum's is validated whether or not the field is null.
    this.#value(node, field.kind, at, field.bit);
    if (flag !== undefined && !this.#bit(fieldsAt + flag.offset, flag.bit)) setNull(node);
    this.#leave(parent, before);
  }

  #missing(parent: OpenNode, field: FieldDescriptor): void {
    const before = this.#nodes;
    const node = this.#enter(parent, field.name, field.kind, rangeAt(parent.end, 0));
    node.kind = "missing";
    node.value = `not sent (new in version ${field.minVersion})`;
    node.leaf = missingValue(this.#descriptor, field.kind);
    this.#leave(parent, before);
  }

  #value(node: OpenNode, kind: KindDescriptor, at: number, bit: number): void {
    switch (kind.type) {
      case "primitive":
        this.#primitive(node, kind, at, bit);
        return;
      case "enum":
        this.#enum(node, kind, at);
        return;
      case "handle":
        this.#handle(node, kind, at);
        return;
      case "endpoint":
        this.#endpoint(node, kind, at);
        return;
      case "union":
        if (kind.nullable && this.#cursor.isNullUnion(at)) setNull(node);
        else this.#union(node, kind, at);
        return;
      case "string":
        if (kind.nullable && this.#cursor.isNull(at)) setNull(node);
        else this.#string(node, this.#follow(node, at));
        return;
      case "struct":
        if (kind.nullable && this.#cursor.isNull(at)) setNull(node);
        else this.struct(node, structOf(this.#descriptor, kind.struct), this.#follow(node, at));
        return;
      case "array":
        if (kind.nullable && this.#cursor.isNull(at)) setNull(node);
        else this.#array(node, kind.element, this.#follow(node, at), kind.length);
        return;
      case "map":
        if (kind.nullable && this.#cursor.isNull(at)) setNull(node);
        else this.#map(node, kind, this.#follow(node, at));
    }
  }

  /** Follows the pointer in `slot` to the object that the node stands for. */
  #follow(node: OpenNode, slot: number): number {
    node.slot = rangeAt(slot, 8);
    return this.#cursor.pointer(slot);
  }

  #primitive(node: OpenNode, kind: Kind<"primitive">, at: number, bit: number): void {
    if (kind.name === "bool") {
      node.bit = bit;
      setLeaf(node, "bool", this.#bit(at, bit));
      return;
    }
    setLeaf(node, "number", Scalars[kind.name].read(this.#cursor, at));
  }

  #enum(node: OpenNode, kind: Kind<"enum">, at: number): void {
    const descriptor = enumOf(this.#descriptor, kind.enum);
    const value = this.#cursor.view.getInt32(at, true);
    if (!acceptsEnumValue(descriptor, value)) throw this.#cursor.unknownEnumValue(at);
    const name = enumValueName(descriptor, value);
    setLeaf(node, "enum", value, name === undefined ? `${value}` : `${name} (${value})`);
  }

  #handle(node: OpenNode, kind: Kind<"handle">, at: number): void {
    const index = this.#claimHandle(kind.nullable, at);
    if (index < 0) setNull(node);
    else setLeaf(node, "handle", index, `handle ${index}`);
  }

  #endpoint(node: OpenNode, kind: Kind<"endpoint">, at: number): void {
    const index = kind.associated
      ? this.#claimEndpoint(kind.nullable, at)
      : this.#claimHandle(kind.nullable, at);
    if (index < 0) {
      setNull(node);
      return;
    }
    const what = kind.associated
      ? `interface id ${this.#interfaceIds[index] ?? "unknown"}`
      : `handle ${index}`;
    const version =
      kind.role === "remote" ? `, version ${this.#cursor.view.getUint32(at + 4, true)}` : "";
    setLeaf(node, "endpoint", index, what + version);
  }

  #claimHandle(nullable: boolean, at: number): number {
    return nullable ? this.#cursor.nullableHandleIndex(at) : this.#cursor.handleIndex(at);
  }

  #claimEndpoint(nullable: boolean, at: number): number {
    return nullable ? this.#cursor.nullableEndpointIndex(at) : this.#cursor.endpointIndex(at);
  }

  #union(node: OpenNode, kind: Kind<"union">, at: number): void {
    node.kind = "union";
    const union = unionOf(this.#descriptor, kind.union);
    const tag = this.#cursor.union(at);
    const member = unionMember(union, tag);
    if (member === undefined) {
      if (!union.extensible) throw this.#cursor.unknownUnionTag(at);
      node.value = `unknown tag ${tag}`;
    } else {
      node.value = member.name;
      this.#member(node, member.name, member.kind, at + 8);
    }
    this.#cursor.endUnion();
  }

  #member(parent: OpenNode, name: string, kind: KindDescriptor, at: number): void {
    const size = kind.type === "union" ? 8 : slotSize(kind);
    const node = this.#enter(parent, name, kind, rangeAt(at, size));
    if (kind.type !== "union") this.#value(node, kind, at, 0);
    else if (kind.nullable && this.#cursor.isNull(at)) setNull(node);
    else this.#unionBehindPointer(node, kind, at);
    this.current = parent;
  }

  #unionBehindPointer(node: OpenNode, kind: Kind<"union">, slot: number): void {
    const at = this.#cursor.unionBlock(this.#follow(node, slot));
    node.start = at;
    node.end = at + 16;
    this.#union(node, kind, at);
  }

  #string(node: OpenNode, at: number): void {
    const count = this.#cursor.enterArray(at, 1);
    this.#setArray(node, at, count);
    const text = decodeUtf8(this.#cursor, at + 8, count);
    setLeaf(node, "string", text);
  }

  #map(node: OpenNode, kind: Kind<"map">, at: number): void {
    node.kind = "map";
    this.#cursor.map(at);
    node.start = at;
    node.end = at + this.#cursor.view.getUint32(at, true);
    const keys = this.#mapHalf(node, "keys", kind.key, at + 8);
    const values = this.#mapHalf(node, "values", kind.value, at + 16);
    this.#cursor.mapCounts(at, keys, values);
    node.value = `${keys} entries`;
  }

  #mapHalf(parent: OpenNode, name: string, element: KindDescriptor, slot: number): number {
    const node = this.#enter(parent, name, arrayOf(element), rangeAt(slot, 8));
    const at = this.#follow(node, slot);
    // Shown as bytes, but nothing that a Uint8Array would stand for.
    const count = isByte(element)
      ? this.#bytes(node, at, this.#cursor.enterList(at, 1))
      : this.#array(node, element, at);
    this.current = parent;
    return count;
  }

  #array(node: OpenNode, element: KindDescriptor, at: number, length = -1): number {
    if (isByte(element)) return this.#bytes(node, at, this.#cursor.enterArray(at, 1, length));
    if (element.type === "primitive" && element.name === "bool") {
      return this.#bools(node, element, at, length);
    }
    if (isNullableValue(element)) return this.#nullableValues(node, element, at, length);
    const size = slotSize(element);
    const isNested = holdsObjects(element);
    const count = isNested
      ? this.#cursor.enterObjectArray(at, size, length)
      : this.#cursor.enterList(at, size, length);
    this.#setArray(node, at, count);
    // Numbers need no validation one by one.
    const visited = element.type === "primitive" ? this.#shown(count) : count;
    for (let i = 0; i < visited; i++) {
      const before = this.#nodes;
      const slot = at + 8 + i * size;
      this.#value(this.#enter(node, `[${i}]`, element, rangeAt(slot, size)), element, slot, 0);
      this.#leave(node, before);
    }
    if (visited < count) node.omitted = count - visited;
    if (isNested) this.#cursor.endArray();
    return count;
  }

  #bytes(node: OpenNode, at: number, count: number): number {
    this.#setArray(node, at, count);
    setLeaf(node, "bytes", this.#cursor.bytes.subarray(at + 8, at + 8 + count));
    return count;
  }

  #bools(node: OpenNode, element: Kind<"primitive">, at: number, length: number): number {
    const count = element.nullable
      ? this.#cursor.enterNullableBoolArray(at, length)
      : this.#cursor.enterBoolArray(at, length);
    this.#setArray(node, at, count);
    const valuesAt = at + 8 + (element.nullable ? bitBytes(count) : 0);
    const visited = this.#shown(count);
    for (let i = 0; i < visited; i++) {
      const child = this.#enter(node, `[${i}]`, element, rangeAt(valuesAt + (i >> 3), 1));
      this.#primitive(child, element, valuesAt + (i >> 3), i & 7);
      if (element.nullable && !this.#bit(at + 8 + (i >> 3), i & 7)) setNull(child);
    }
    this.current = node;
    if (visited < count) node.omitted = count - visited;
    return count;
  }

  #nullableValues(node: OpenNode, element: KindDescriptor, at: number, length: number): number {
    const size = slotSize(element);
    const count = this.#cursor.enterNullableArray(at, size, length);
    this.#setArray(node, at, count);
    const valuesAt = nullableValuesAt(at, count, size);
    for (let i = 0; i < count; i++) {
      const slot = valuesAt + i * size;
      const before = this.#nodes;
      const child = this.#enter(node, `[${i}]`, element, rangeAt(slot, size));
      if (this.#bit(at + 8 + (i >> 3), i & 7)) this.#value(child, element, slot, 0);
      else setNull(child);
      this.#leave(node, before);
    }
    return count;
  }

  /** How many of `count` elements get a node; for those that need not be visited otherwise. */
  #shown(count: number): number {
    return Math.min(count, MAX_SHOWN_ELEMENTS, Math.max(MAX_SHOWN_NODES - this.#nodes, 0));
  }

  /**
   * Leaves the element or field that was valid. Beyond the limits its node is dropped again, with
   * all below it; `before` is how many nodes there were without it.
   */
  #leave(parent: OpenNode, before: number): void {
    this.current = parent;
    const isFull = before >= MAX_SHOWN_NODES;
    if (!isFull && parent.children.length <= MAX_SHOWN_ELEMENTS) return;
    parent.children.pop();
    parent.omitted = (parent.omitted ?? 0) + 1;
    this.#nodes = before;
  }

  #enter(parent: OpenNode, name: string, kind: KindDescriptor, range: ByteRange): OpenNode {
    const node = openNode(name, kindText(kind), range);
    parent.children.push(node);
    this.#nodes++;
    this.current = node;
    return node;
  }

  #setArray(node: OpenNode, at: number, count: number): void {
    node.kind = "array";
    node.start = at;
    node.end = at + this.#cursor.view.getUint32(at, true);
    node.value = `${count} elements`;
  }

  #bit(at: number, bit: number): boolean {
    return ((this.#cursor.view.getUint8(at) >> bit) & 1) === 1;
  }
}

function rangeAt(start: number, size: number): ByteRange {
  return { start, end: start + size };
}

function isByte(kind: KindDescriptor): boolean {
  return kind.type === "primitive" && kind.name === "uint8" && !kind.nullable;
}
