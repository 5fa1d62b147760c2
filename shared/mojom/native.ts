import type { Draft } from "./draft.ts";
import type { Enum, Field, Kind, Struct } from "./model.ts";
import { packStruct } from "./pack.ts";

const HANDLE_TYPES = ["MOJO_HANDLE", "PLATFORM_FILE", "WIN_HANDLE", "MACH_PORT", "FUCHSIA_HANDLE"];

/**
 * The fields that a `[Native] struct` travels as: its bytes, and the handles it refers to. The
 * element struct and its enum are made for this struct alone and hang on it only.
 */
export function nativeFields(owner: Draft<Struct>): Field[] {
  const handles: Kind = {
    type: "array",
    element: { type: "struct", struct: serializedHandle(owner), nullable: false },
    nullable: true,
  };
  const byte: Kind = { type: "primitive", name: "uint8", nullable: false };
  return [
    field(owner, "data", 0, { type: "array", element: byte, nullable: false }),
    field(owner, "handles", 1, handles),
  ];
}

/** The struct of one attached handle, if `struct` is native. */
export function nativeHandleStruct(struct: Struct): Struct | undefined {
  if (!struct.native) return undefined;
  const kind = struct.fields[1]?.kind;
  if (kind?.type !== "array" || kind.element.type !== "struct") return undefined;
  return kind.element.struct;
}

function serializedHandle(owner: Draft<Struct>): Struct {
  const type: Enum = {
    ...synthetic(owner, "SerializedHandleType"),
    values: HANDLE_TYPES.map((name, value) => ({
      ...named(owner, name),
      value,
      minVersion: 0,
    })),
    parent: undefined,
    extensible: false,
    stable: false,
    native: false,
    defaultValue: undefined,
    uuid: undefined,
  };
  const fields = [
    field(owner, "the_handle", 0, { type: "handle", handle: "any", nullable: false }),
    field(owner, "type", 1, { type: "enum", enum: type, nullable: false }),
  ];
  return {
    ...synthetic(owner, "SerializedHandle"),
    fields,
    enums: [type],
    consts: [],
    stable: false,
    native: false,
    uuid: undefined,
    layout: packStruct(fields),
  };
}

function field(owner: Draft<Struct>, name: string, ordinal: number, kind: Kind): Field {
  return { ...named(owner, name), kind, ordinal, minVersion: 0, default: undefined };
}

function synthetic(owner: Draft<Struct>, suffix: string) {
  const { module, fullName } = owner;
  return { ...named(owner, `${owner.name}_${suffix}`), fullName: `${fullName}_${suffix}`, module };
}

function named(owner: Draft<Struct>, name: string) {
  return { name, attributes: new Map(), comment: undefined, location: owner.location };
}
