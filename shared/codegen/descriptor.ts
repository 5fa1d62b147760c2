// The flat, JSON-able form of a set of modules with all layouts computed: enough to read and write
// messages without the mojom front end.
import type { HandleName, PrimitiveName } from "../mojom/index.ts";

/** Version of the descriptor's own shape. */
export const DESCRIPTOR_SCHEMA = 1;

/** A type; named types are referred to by full name. */
export type KindDescriptor =
  | { readonly type: "primitive"; readonly name: PrimitiveName; readonly nullable: boolean }
  | { readonly type: "string"; readonly nullable: boolean }
  | { readonly type: "handle"; readonly handle: HandleName; readonly nullable: boolean }
  | {
      readonly type: "endpoint";
      readonly role: "remote" | "receiver";
      readonly associated: boolean;
      readonly interface: string;
      readonly nullable: boolean;
    }
  | {
      readonly type: "array";
      readonly element: KindDescriptor;
      readonly length?: number;
      readonly nullable: boolean;
    }
  | {
      readonly type: "map";
      readonly key: KindDescriptor;
      readonly value: KindDescriptor;
      readonly nullable: boolean;
    }
  | { readonly type: "struct"; readonly struct: string; readonly nullable: boolean }
  | { readonly type: "union"; readonly union: string; readonly nullable: boolean }
  | { readonly type: "enum"; readonly enum: string; readonly nullable: boolean };

/** A field or parameter. Offsets count from the END of the 8-byte struct header. */
export interface FieldDescriptor {
  /** As written in the .mojom. */
  readonly name: string;
  readonly kind: KindDescriptor;
  readonly ordinal: number;
  readonly offset: number;
  /** Bit within the byte at `offset`; 0 unless the value is a bool. */
  readonly bit: number;
  /** The has-value bit of a nullable value type. */
  readonly flag?: { readonly offset: number; readonly bit: number };
  readonly minVersion: number;
}

/** A struct, a parameter list or a response list. */
export interface StructDescriptor {
  /** Full name; `ns.Interface.Method_Params` and `..._ResponseParams` for lists. */
  readonly name: string;
  /** Size of the newest version, header included. */
  readonly numBytes: number;
  /** Ascending; starts at version 0. */
  readonly versions: readonly { readonly version: number; readonly numBytes: number }[];
  /** In ordinal order: the order of validation. */
  readonly fields: readonly FieldDescriptor[];
}

/** One alternative of a union. */
export interface UnionFieldDescriptor {
  readonly name: string;
  readonly tag: number;
  readonly kind: KindDescriptor;
}

/** A union; `defaultTag` is what unknown tags of an extensible one read as. */
export interface UnionDescriptor {
  readonly name: string;
  readonly fields: readonly UnionFieldDescriptor[];
  readonly extensible: boolean;
  readonly defaultTag?: number;
}

/** An enum. `native` ones accept any int32. */
export interface EnumDescriptor {
  readonly name: string;
  readonly values: readonly { readonly name: string; readonly value: number }[];
  readonly extensible: boolean;
  readonly native: boolean;
  /** What unknown values of an extensible enum read as. */
  readonly defaultValue?: number;
}

/** A method. Without `response` it is one-way. */
export interface MethodDescriptor {
  readonly name: string;
  readonly ordinal: number;
  readonly sync: boolean;
  readonly minVersion: number;
  readonly params: StructDescriptor;
  readonly response?: StructDescriptor;
}

/** An interface. */
export interface InterfaceDescriptor {
  readonly name: string;
  readonly version: number;
  readonly methods: readonly MethodDescriptor[];
}

/** A set of definitions by full name; closed: every name that is referred to is in it. */
export interface Descriptor {
  readonly schema: typeof DESCRIPTOR_SCHEMA;
  readonly structs: Readonly<Record<string, StructDescriptor>>;
  readonly unions: Readonly<Record<string, UnionDescriptor>>;
  readonly enums: Readonly<Record<string, EnumDescriptor>>;
  readonly interfaces: Readonly<Record<string, InterfaceDescriptor>>;
}
