// The module model: what a .mojom file means once names are resolved and layouts computed.
// Nodes refer to each other directly (the graph may have cycles through structs and unions);
// codegen/descriptor.ts has the flat form that can be written down.
import type { Location } from "./source.ts";

/** Names of the value types that travel inline and are not enums. */
export const PRIMITIVE_NAMES = [
  "bool",
  "int8",
  "uint8",
  "int16",
  "uint16",
  "int32",
  "uint32",
  "int64",
  "uint64",
  "float",
  "double",
] as const;

/** One of them. */
export type PrimitiveName = (typeof PRIMITIVE_NAMES)[number];

/** What a `handle<...>` may hold; `any` is the bare `handle`. */
export const HANDLE_NAMES = [
  "any",
  "message_pipe",
  "data_pipe_consumer",
  "data_pipe_producer",
  "shared_buffer",
  "platform",
] as const;

/** One of them. */
export type HandleName = (typeof HANDLE_NAMES)[number];

/** `bool`, a number, or the nullable form of one (`int32?`). */
export interface PrimitiveKind {
  readonly type: "primitive";
  readonly name: PrimitiveName;
  readonly nullable: boolean;
}

/** UTF-8 text. */
export interface StringKind {
  readonly type: "string";
  readonly nullable: boolean;
}

/** `handle` or `handle<...>`. */
export interface HandleKind {
  readonly type: "handle";
  readonly handle: HandleName;
  readonly nullable: boolean;
}

/** One of the four `pending_*` forms. */
export interface EndpointKind {
  readonly type: "endpoint";
  readonly role: "remote" | "receiver";
  readonly associated: boolean;
  readonly interface: Interface;
  readonly nullable: boolean;
}

/** `array<T>`, or `array<T, N>` when `length` is set. */
export interface ArrayKind {
  readonly type: "array";
  readonly element: Kind;
  readonly length?: number;
  readonly nullable: boolean;
}

/** `map<K, V>`. */
export interface MapKind {
  readonly type: "map";
  readonly key: Kind;
  readonly value: Kind;
  readonly nullable: boolean;
}

/** A struct, by pointer. */
export interface StructKind {
  readonly type: "struct";
  readonly struct: Struct;
  readonly nullable: boolean;
}

/** A union: inline in structs and arrays, by pointer inside another union. */
export interface UnionKind {
  readonly type: "union";
  readonly union: Union;
  readonly nullable: boolean;
}

/** An enum: an int32 on the wire. */
export interface EnumKind {
  readonly type: "enum";
  readonly enum: Enum;
  readonly nullable: boolean;
}

/** The type of a field, parameter, element or constant. */
export type Kind =
  | PrimitiveKind
  | StringKind
  | HandleKind
  | EndpointKind
  | ArrayKind
  | MapKind
  | StructKind
  | UnionKind
  | EnumKind;

/** What a constant or a default comes down to once every reference has been followed. */
export type ConstValue =
  | { readonly type: "bool"; readonly value: boolean }
  | { readonly type: "int"; readonly value: bigint }
  | { readonly type: "float"; readonly value: number }
  | { readonly type: "string"; readonly value: string }
  | { readonly type: "enum"; readonly enum: Enum; readonly member: EnumValue };

/** The right-hand side of a field: a value, or `default` (a struct built with its own defaults). */
export type DefaultValue = ConstValue | { readonly type: "default" };

/** An attribute's value; a name that refers to nothing known stays a string. */
export type AttributeValue =
  | boolean
  | number
  | bigint
  | string
  | { readonly type: "feature"; readonly feature: Feature }
  | { readonly type: "value"; readonly fullName: string; readonly value: ConstValue }
  | { readonly type: "anyOf" | "allOf"; readonly names: readonly string[] };

/** Attributes of one node by key. */
export type Attributes = ReadonlyMap<string, AttributeValue>;

/** What all named nodes have in common. */
export interface Named {
  /** As written. */
  readonly name: string;
  readonly attributes: Attributes;
  /** The comment directly above, or behind on the same line; lines joined by \n, no markers. */
  readonly comment: string | undefined;
  readonly location: Location;
}

/** What definitions that can be referred to have in common. */
export interface Definition extends Named {
  /** Module namespace, enclosing definition if any, and name, joined by dots. */
  readonly fullName: string;
  readonly module: Module;
}

/** From [Uuid]: its 128 bits as two uint64. */
export interface Uuid {
  readonly high: bigint;
  readonly low: bigint;
}

/** One .mojom file. */
export interface Module {
  /** As the loader named it. */
  readonly path: string;
  /** `a.b.c`, or empty without a module statement. */
  readonly namespace: string;
  readonly imports: readonly Module[];
  readonly attributes: Attributes;
  readonly comment: string | undefined;
  readonly structs: readonly Struct[];
  readonly unions: readonly Union[];
  /** Top-level enums; nested ones hang on their struct or interface. */
  readonly enums: readonly Enum[];
  readonly interfaces: readonly Interface[];
  readonly consts: readonly Const[];
  readonly features: readonly Feature[];
}

/** `const T kName = value;` */
export interface Const extends Definition {
  readonly kind: Kind;
  readonly value: ConstValue;
  readonly parent: Struct | Interface | Feature | undefined;
}

/** One enumerator. */
export interface EnumValue extends Named {
  readonly value: number;
  readonly minVersion: number;
}

/** An enum, top-level or nested. */
export interface Enum extends Definition {
  readonly values: readonly EnumValue[];
  readonly parent: Struct | Interface | undefined;
  readonly extensible: boolean;
  readonly stable: boolean;
  /** `[Native] enum N;`: any int32 passes. */
  readonly native: boolean;
  readonly uuid: Uuid | undefined;
  /** What unknown values of an extensible enum read as. */
  readonly defaultValue: EnumValue | undefined;
}

/** A struct field or a parameter. */
export interface Field extends Named {
  readonly kind: Kind;
  readonly ordinal: number;
  readonly minVersion: number;
  readonly default: DefaultValue | undefined;
}

/** A struct; also the parameter list and the response list of a method. */
export interface Struct extends Definition {
  /** In source order. */
  readonly fields: readonly Field[];
  readonly enums: readonly Enum[];
  readonly consts: readonly Const[];
  readonly stable: boolean;
  /** `[Native] struct N;`: an opaque blob with attached handles. */
  readonly native: boolean;
  readonly uuid: Uuid | undefined;
  readonly layout: StructLayout;
}

/** One alternative of a union. */
export interface UnionField extends Named {
  readonly kind: Kind;
  /** The tag on the wire: the position in the declaration. */
  readonly tag: number;
  readonly minVersion: number;
}

/** A union. */
export interface Union extends Definition {
  readonly fields: readonly UnionField[];
  readonly extensible: boolean;
  readonly stable: boolean;
  /** What unknown tags of an extensible union read as. */
  readonly defaultField: UnionField | undefined;
  readonly uuid: Uuid | undefined;
}

/** A method of an interface. */
export interface Method extends Named {
  readonly ordinal: number;
  /** Whether `@n` was written. */
  readonly explicitOrdinal: boolean;
  readonly params: Struct;
  /** Absent for a one-way method; `=> ()` is a response without fields. */
  readonly response: Struct | undefined;
  /** `=> result<T, E>`: recorded, without a meaning on the wire. */
  readonly result: { readonly success: Kind; readonly failure: Kind } | undefined;
  readonly minVersion: number;
  readonly sync: boolean;
  readonly noInterrupt: boolean;
  readonly supportsUrgent: boolean;
  readonly unlimitedSize: boolean;
}

/** An interface. */
export interface Interface extends Definition {
  readonly methods: readonly Method[];
  readonly enums: readonly Enum[];
  readonly consts: readonly Const[];
  readonly stable: boolean;
  /** The highest version of any method, parameter or response field. */
  readonly version: number;
  readonly uuid: Uuid | undefined;
}

/** A `feature` block: a named switch. */
export interface Feature extends Definition {
  readonly consts: readonly Const[];
}

/** Where the bit or the bytes of one field lie. Offsets count from the END of the 8-byte struct header. */
export interface PackedField {
  readonly field: Field;
  readonly offset: number;
  /** Bit within the byte at `offset`; 0 unless the value is a bool. */
  readonly bit: number;
  /** The has-value bit of a nullable value type. */
  readonly flag?: { readonly offset: number; readonly bit: number };
  readonly minVersion: number;
}

/** Size of a struct, header included, as writers of one version know it. */
export interface StructVersion {
  readonly version: number;
  readonly numBytes: number;
}

/** The wire layout of a struct. */
export interface StructLayout {
  /** Size of the newest version, header included; a multiple of 8. */
  readonly numBytes: number;
  /** Ascending; starts at version 0. */
  readonly versions: readonly StructVersion[];
  /** In ordinal order, which is also the order of validation and of the objects behind pointers. */
  readonly fields: readonly PackedField[];
}
