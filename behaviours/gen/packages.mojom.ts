// Generated from packages.mojom by mojoscope mojom generate. Do not edit.
//
// A type that only its users can read.
import * as mojo from "../../shared/bindings/gen-v1.ts";

export const Package_SerializedHandleType = {
  MOJO_HANDLE: 0,
  PLATFORM_FILE: 1,
  WIN_HANDLE: 2,
  MACH_PORT: 3,
  FUCHSIA_HANDLE: 4,
} as const;
export type Package_SerializedHandleType =
  (typeof Package_SerializedHandleType)[keyof typeof Package_SerializedHandleType];

/** Whether a number is a known Package_SerializedHandleType. */
export function isPackage_SerializedHandleType(
  value: number,
): value is Package_SerializedHandleType {
  return (value | 0) === value && value >= 0 && value <= 4;
}

export function encodePackage_SerializedHandleType(
  e: mojo.Encoder,
  at: number,
  value: Package_SerializedHandleType,
  field?: string,
): void {
  if (typeof value !== "number" || !isPackage_SerializedHandleType(value)) {
    throw e.unknownEnumValue(value, field);
  }
  e.int32(at, value, field);
}

export function decodePackage_SerializedHandleType(
  d: mojo.Decoder,
  at: number,
): Package_SerializedHandleType {
  const value = d.view.getInt32(at, true);
  if (isPackage_SerializedHandleType(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a Package_SerializedHandleType. */
export const Package_SerializedHandleTypeScalar: mojo.Scalar<Package_SerializedHandleType> = {
  size: 4,
  read: decodePackage_SerializedHandleType,
  write: encodePackage_SerializedHandleType,
};

export interface Package {
  data: Uint8Array;
  handles: Package_SerializedHandle[] | null;
}

/** Makes a Package of its defaults and `init`. */
export function createPackage(init: Partial<Package> = {}): Package {
  return {
    data: new Uint8Array(),
    handles: null,
    ...init,
  };
}

/** Writes a Package and returns its position. */
export function encodePackage(e: mojo.Encoder, v: Package): number {
  const at = e.struct(24, 0);
  e.pointer(at + 8, e.uint8Array(v.data, "Package.data"));
  if (v.handles != null) {
    e.pointer(at + 16, encodeArrayOfPackage_SerializedHandle(e, v.handles, "Package.handles"));
  }
  return e.endStruct(at);
}

/** Reads and validates the Package at `at`. */
export function decodePackage(d: mojo.Decoder, at = d.payloadStart): Package {
  d.struct(at, 24);
  const data = d.uint8Array(d.pointer(at + 8));
  const handles = d.isNull(at + 16)
    ? null
    : decodeArrayOfPackage_SerializedHandle(d, d.pointer(at + 16));
  d.endStruct();
  return { data, handles };
}

export interface Package_SerializedHandle {
  theHandle: mojo.Handle;
  type: Package_SerializedHandleType;
}

/** Makes a Package_SerializedHandle of its defaults and `init`. */
export function createPackage_SerializedHandle(
  init: Partial<Package_SerializedHandle> & Pick<Package_SerializedHandle, "theHandle">,
): Package_SerializedHandle {
  return {
    type: Package_SerializedHandleType.MOJO_HANDLE,
    ...init,
  };
}

/** Writes a Package_SerializedHandle and returns its position. */
export function encodePackage_SerializedHandle(
  e: mojo.Encoder,
  v: Package_SerializedHandle,
): number {
  const at = e.struct(16, 0);
  e.handle(at + 8, v.theHandle, "Package_SerializedHandle.the_handle");
  encodePackage_SerializedHandleType(e, at + 12, v.type, "Package_SerializedHandle.type");
  return e.endStruct(at);
}

/** Reads and validates the Package_SerializedHandle at `at`. */
export function decodePackage_SerializedHandle(
  d: mojo.Decoder,
  at = d.payloadStart,
): Package_SerializedHandle {
  d.struct(at, 16);
  const theHandle = d.handle(at + 8);
  const type_ = decodePackage_SerializedHandleType(d, at + 12);
  d.endStruct();
  return { theHandle, type: type_ };
}

export interface Depot {
  forward(package_: Package): Promise<DepotForwardResponse>;
}

export interface DepotForwardResponse {
  package: Package;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.mojom.Depot. */
export const Depot: mojo.InterfaceDefinition<Depot> = {
  name: "mojoscope.behaviours.mojom.Depot",
  version: 0,
  methods: [{ name: "Forward", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new DepotCaller(endpoint),
  dispatch: dispatchDepot,
};

class DepotCaller implements Depot {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  forward(package_: Package): Promise<DepotForwardResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeDepotForwardParams(e, package_);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeDepotForwardResponse);
  }
}

function dispatchDepot(implementation: Depot, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeDepotForwardParams(call.decoder);
      if (call.accept()) call.reply(implementation.forward(p.package), encodeDepotForwardResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface DepotForwardParams {
  package: Package;
}

function encodeDepotForwardParams(e: mojo.Encoder, package_: Package): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodePackage(e, e.presentObject(package_, "Depot.Forward.package")));
  e.endStruct(at);
}

function decodeDepotForwardParams(d: mojo.Decoder, at = d.payloadStart): DepotForwardParams {
  d.struct(at, 16);
  const package_ = decodePackage(d, d.pointer(at + 8));
  d.endStruct();
  return { package: package_ };
}

function encodeDepotForwardResponse(e: mojo.Encoder, v: DepotForwardResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodePackage(e, e.presentObject(v.package, "Depot.Forward.package")));
  e.endStruct(at);
}

function decodeDepotForwardResponse(d: mojo.Decoder, at = d.payloadStart): DepotForwardResponse {
  d.struct(at, 16);
  const package_ = decodePackage(d, d.pointer(at + 8));
  d.endStruct();
  return { package: package_ };
}

function encodeArrayOfPackage_SerializedHandle(
  e: mojo.Encoder,
  values: readonly Package_SerializedHandle[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodePackage_SerializedHandle(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfPackage_SerializedHandle(
  d: mojo.Decoder,
  at: number,
  length = -1,
): Package_SerializedHandle[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: Package_SerializedHandle[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodePackage_SerializedHandle(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}
