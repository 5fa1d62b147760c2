// The same value in its three forms: plain, as plainValue gives it, but with 0 for every handle; as the
// reflective encoder takes it, with real handles; and as generated code has it, under other names.
import { type Descriptor, type KindDescriptor, propertyNamesOf } from "../shared/codegen/index.ts";
import {
  type EndpointCarrier,
  enumOf,
  type Handle,
  type HandleCarrier,
  structOf,
  unionOf,
} from "../shared/wire/index.ts";

/** Who is to understand a value. */
export type Form = "plain" | "reflective" | "generated";

type Fields = readonly { readonly name: string; readonly kind: KindDescriptor }[];

/**
 * Names and handles put into a plain value. What does not have the shape of its type is left alone,
 * so that values nobody may send come through as they are.
 */
export class ValueMaker {
  readonly #descriptor: Descriptor;
  readonly #form: Form;

  constructor(descriptor: Descriptor, form: Form) {
    this.#descriptor = descriptor;
    this.#form = form;
  }

  /** The values of fields, by the names of the form. */
  record(fields: Fields, value: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const names = this.#names(fields);
    return Object.fromEntries(
      fields.map(({ name, kind }) => [names.get(name) ?? name, this.value(kind, value[name])]),
    );
  }

  /** One value of a kind. */
  value(kind: KindDescriptor, value: unknown): unknown {
    switch (kind.type) {
      case "primitive":
      case "string":
      case "enum":
        return value;
      case "handle":
        return isIndex(value) ? this.#handle(HANDLE) : value;
      case "endpoint":
        return isIndex(value) ? this.#handle(newCarrier()) : value;
      case "struct":
        if (!isRecord(value)) return value;
        return this.record(structOf(this.#descriptor, kind.struct).fields, value);
      case "union":
        return isRecord(value) ? this.#union(kind.union, value) : value;
      case "array":
        if (!Array.isArray(value)) return value;
        return value.map((element: unknown) => this.value(kind.element, element));
      case "map":
        if (!(value instanceof Map)) return value;
        return new Map(
          [...value].map(([key, item]) => [
            this.value(kind.key, key),
            this.value(kind.value, item),
          ]),
        );
    }
  }

  #handle(item: object): unknown {
    return this.#form === "plain" ? 0 : item;
  }

  #union(name: string, value: Readonly<Record<string, unknown>>): unknown {
    const { fields } = unionOf(this.#descriptor, name);
    const { tag, value: data } = value;
    const member = fields.find((field) => field.name === tag);
    if (member === undefined) return value;
    return { tag: this.#names(fields).get(member.name), value: this.value(member.kind, data) };
  }

  #names(fields: Fields): ReadonlyMap<string, string> {
    const names = fields.map(({ name }) => name);
    return this.#form === "generated"
      ? propertyNamesOf(names)
      : new Map(names.map((name) => [name, name]));
  }
}

const HANDLE: Handle = { handleType: "message_pipe", close: () => {} };

function newCarrier(): HandleCarrier & EndpointCarrier {
  return { version: 3, passHandle: () => HANDLE, passEndpoint: () => ({}) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  return [null, Object.prototype].includes(Object.getPrototypeOf(value) as null);
}

function isIndex(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}

/** Whether values that generated code gave are the plain value of the same message. */
export class ValueComparer {
  readonly #descriptor: Descriptor;

  constructor(descriptor: Descriptor) {
    this.#descriptor = descriptor;
  }

  /** Compares the values of fields, by their names in generated code. */
  sameRecord(fields: Fields, generated: unknown, plain: unknown): boolean {
    if (!isObject(generated) || !isObject(plain)) return false;
    const names = propertyNamesOf(fields.map(({ name }) => name));
    return fields.every(({ name, kind }) => {
      return this.same(kind, generated[names.get(name) ?? name], plain[name]);
    });
  }

  /** Compares one value of a kind. */
  same(kind: KindDescriptor, generated: unknown, plain: unknown): boolean {
    if (plain === null || generated === null) return this.#sameNull(kind, generated, plain);
    switch (kind.type) {
      case "primitive":
      case "string":
        return Object.is(generated, plain);
      case "enum":
        return generated === this.#knownEnumValue(kind.enum, plain);
      case "handle":
      case "endpoint":
        return typeof generated === "object" && typeof plain === "number";
      case "struct":
        return this.sameRecord(structOf(this.#descriptor, kind.struct).fields, generated, plain);
      case "union":
        return this.#sameUnion(kind.union, generated, plain);
      case "array":
        return this.#sameList(kind.element, generated, plain);
      case "map":
        return this.#sameMap(kind, generated, plain);
    }
  }

  #sameMap(
    { key, value }: Extract<KindDescriptor, { type: "map" }>,
    generated: unknown,
    plain: unknown,
  ): boolean {
    if (!(generated instanceof Map) || !(plain instanceof Map)) return false;
    const keys = [...plain.keys()];
    // What one decoder reads as different keys may be one key, the default, to the other.
    if (keys.some((item) => this.#isUnknown(key, item))) return true;
    return (
      this.#sameList(key, [...generated.keys()], keys) &&
      this.#sameList(value, [...generated.values()], [...plain.values()])
    );
  }

  /** Whether this is a value of an extensible type that is newer than the description. */
  #isUnknown(kind: KindDescriptor, value: unknown): boolean {
    if (kind.type === "union") return value === null;
    return kind.type === "enum" && this.#knownEnumValue(kind.enum, value) !== value;
  }

  /** An unknown member of an extensible union is null to the one and the default to the other. */
  #sameNull(kind: KindDescriptor, generated: unknown, plain: unknown): boolean {
    if (generated === plain) return true;
    if (kind.type !== "union" || !isObject(generated)) return false;
    const { defaultTag, fields } = unionOf(this.#descriptor, kind.union);
    const member = fields.find(({ tag }) => tag === defaultTag);
    if (member === undefined) return false;
    const isZero = [null, 0, 0n, false].includes(generated["value"] as null);
    const names = propertyNamesOf(fields.map(({ name }) => name));
    return isZero && generated["tag"] === names.get(member.name);
  }

  #sameUnion(name: string, generated: unknown, plain: unknown): boolean {
    if (!isObject(generated) || !isObject(plain)) return false;
    const { fields } = unionOf(this.#descriptor, name);
    const member = fields.find((field) => field.name === plain["tag"]);
    if (member === undefined) return false;
    const names = propertyNamesOf(fields.map((field) => field.name));
    return (
      generated["tag"] === names.get(member.name) &&
      this.same(member.kind, generated["value"], plain["value"])
    );
  }

  #sameList(kind: KindDescriptor, generated: unknown, plain: unknown): boolean {
    if (!isList(generated) || !isList(plain) || generated.length !== plain.length) return false;
    for (let i = 0; i < plain.length; i++) {
      if (!this.same(kind, generated[i], plain[i])) return false;
    }
    return true;
  }

  /** Generated code reads values that an extensible enum does not know as its default. */
  #knownEnumValue(name: string, value: unknown): unknown {
    const { defaultValue, native, values } = enumOf(this.#descriptor, name);
    if (native || defaultValue === undefined) return value;
    return values.some((known) => known.value === value) ? value : defaultValue;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || value instanceof Uint8Array;
}
