// Generated from maps.mojom by mojoscope mojom generate. Do not edit.
//
// Maps whose keys are more than a number or a string.
import * as mojo from "../../shared/bindings/gen-v1.ts";
import { ReleaseTraits as MappedReleaseTraits } from "../mapped/release.ts";

export interface Place {
  row: number;
  column: number;
}

/** Makes a Place of its defaults and `init`. */
export function createPlace(init: Partial<Place> = {}): Place {
  return {
    row: 0,
    column: 0,
    ...init,
  };
}

/** Writes a Place and returns its position. */
export function encodePlace(e: mojo.Encoder, v: Place): number {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.row, "Place.row");
  e.int32(at + 12, v.column, "Place.column");
  return e.endStruct(at);
}

/** Reads and validates the Place at `at`. */
export function decodePlace(d: mojo.Decoder, at = d.payloadStart): Place {
  d.struct(at, 16);
  const row = d.view.getInt32(at + 8, true);
  const column = d.view.getInt32(at + 12, true);
  d.endStruct();
  return { row, column };
}

/** A deep copy of `v`. */
export function clonePlace(v: Place): Place {
  return {
    row: v.row,
    column: v.column,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsPlace(a: Place, b: Place): boolean {
  return a.row === b.row && a.column === b.column;
}

/** A type map has text such as "1.2" stand for it. */
export interface Release {
  major: number;
  minor: number;
}

/** Makes a Release of its defaults and `init`. */
export function createRelease(init: Partial<Release> = {}): Release {
  return {
    major: 0,
    minor: 0,
    ...init,
  };
}

/** Writes a Release and returns its position. */
export function encodeRelease(e: mojo.Encoder, v: Release): number {
  const at = e.struct(16, 0);
  e.uint32(at + 8, v.major, "Release.major");
  e.uint32(at + 12, v.minor, "Release.minor");
  return e.endStruct(at);
}

/** Reads and validates the Release at `at`. */
export function decodeRelease(d: mojo.Decoder, at = d.payloadStart): Release {
  d.struct(at, 16);
  const major = d.view.getUint32(at + 8, true);
  const minor = d.view.getUint32(at + 12, true);
  d.endStruct();
  return { major, minor };
}

/** A deep copy of `v`. */
export function cloneRelease(v: Release): Release {
  return {
    major: v.major,
    minor: v.minor,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsRelease(a: Release, b: Release): boolean {
  return a.major === b.major && a.minor === b.minor;
}

export type MappedRelease = string;

/**
 * What the traits make of a Release.
 * @throws TypeError if they refuse it
 */
export function toMappedRelease(wire: Release): MappedRelease {
  return mojo.toNative(MappedReleaseTraits, wire, "mojoscope.behaviours.maps.mojom.Release");
}

/** Whether there is something to write in a nullable place. */
export function hasMappedRelease(value: MappedRelease | null | undefined): value is MappedRelease {
  return mojo.hasNative(MappedReleaseTraits, value);
}

/** Writes the wire form of a MappedRelease and returns its position. */
export function encodeMappedRelease(e: mojo.Encoder, value: MappedRelease): number {
  return encodeRelease(
    e,
    e.present(MappedReleaseTraits.write(value), "mojoscope.behaviours.maps.mojom.Release"),
  );
}

/** Reads and validates the Release at `at`, and has the traits make a value of it. */
export function decodeMappedRelease(d: mojo.Decoder, at = d.payloadStart): MappedRelease {
  return mojo.readNative(
    d,
    at,
    MappedReleaseTraits,
    decodeRelease(d, at),
    "mojoscope.behaviours.maps.mojom.Release",
  );
}

/** A copy of `v`, made by its traits or by way of its wire form. */
export function cloneMappedRelease(v: MappedRelease): MappedRelease {
  return mojo.cloneNative(
    MappedReleaseTraits,
    v,
    "mojoscope.behaviours.maps.mojom.Release",
    cloneRelease,
  );
}

/** Whether `a` and `b` are the same to their traits or, without a say there, on the wire. */
export function equalsMappedRelease(a: MappedRelease, b: MappedRelease): boolean {
  return mojo.equalNatives(MappedReleaseTraits, a, b, equalsRelease);
}

export interface Board {
  pieces: Map<Place, string>;
}

/** Makes a Board of its defaults and `init`. */
export function createBoard(init: Partial<Board> = {}): Board {
  return {
    pieces: new Map(),
    ...init,
  };
}

/** Writes a Board and returns its position. */
export function encodeBoard(e: mojo.Encoder, v: Board): number {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeMapOfPlaceToString(e, v.pieces, "Board.pieces"));
  return e.endStruct(at);
}

/** Reads and validates the Board at `at`. */
export function decodeBoard(d: mojo.Decoder, at = d.payloadStart): Board {
  d.struct(at, 16);
  const pieces = decodeMapOfPlaceToString(d, d.pointer(at + 8));
  d.endStruct();
  return { pieces };
}

/** A deep copy of `v`. */
export function cloneBoard(v: Board): Board {
  return {
    pieces: cloneMapOfPlaceToString(v.pieces),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsBoard(a: Board, b: Board): boolean {
  return mojo.equalMapsByPairs(a.pieces, b.pieces, equalsPlace, mojo.sameValue);
}

export interface Changelog {
  entries: Map<MappedRelease, string>;
}

/** Makes a Changelog of its defaults and `init`. */
export function createChangelog(init: Partial<Changelog> = {}): Changelog {
  return {
    entries: new Map(),
    ...init,
  };
}

/** Writes a Changelog and returns its position. */
export function encodeChangelog(e: mojo.Encoder, v: Changelog): number {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeMapOfMappedReleaseToString(e, v.entries, "Changelog.entries"));
  return e.endStruct(at);
}

/** Reads and validates the Changelog at `at`. */
export function decodeChangelog(d: mojo.Decoder, at = d.payloadStart): Changelog {
  d.struct(at, 16);
  const entries = decodeMapOfMappedReleaseToString(d, d.pointer(at + 8));
  d.endStruct();
  d.throwRefusal();
  return { entries };
}

/** A deep copy of `v`. */
export function cloneChangelog(v: Changelog): Changelog {
  return {
    entries: cloneMapOfMappedReleaseToString(v.entries),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsChangelog(a: Changelog, b: Changelog): boolean {
  return mojo.equalMapsByPairs(a.entries, b.entries, equalsMappedRelease, mojo.sameValue);
}

function encodeMapOfPlaceToString(e: mojo.Encoder, map: Map<Place, string>, field: string): number {
  const at = e.map();
  e.pointer(at + 8, encodeArrayOfPlace(e, [...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, e.stringArray([...map.values()], field));
  return at;
}

function encodeArrayOfPlace(
  e: mojo.Encoder,
  values: readonly Place[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodePlace(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeMapOfPlaceToString(d: mojo.Decoder, at: number): Map<Place, string> {
  d.map(at);
  const keys = decodeArrayOfPlace(d, d.pointer(at + 8));
  const values = d.stringArray(d.pointer(at + 16));
  return d.toMap(at, keys, values);
}

function decodeArrayOfPlace(d: mojo.Decoder, at: number, length = -1): Place[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: Place[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodePlace(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function cloneMapOfPlaceToString(map: Map<Place, string>): Map<Place, string> {
  const copy: typeof map = new Map();
  for (const [key, value] of map) {
    copy.set(clonePlace(key), value);
  }
  return copy;
}

function encodeMapOfMappedReleaseToString(
  e: mojo.Encoder,
  map: Map<MappedRelease, string>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, encodeArrayOfMappedRelease(e, [...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, e.stringArray([...map.values()], field));
  return at;
}

function encodeArrayOfMappedRelease(
  e: mojo.Encoder,
  values: readonly MappedRelease[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeMappedRelease(e, e.present(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeMapOfMappedReleaseToString(d: mojo.Decoder, at: number): Map<MappedRelease, string> {
  d.map(at);
  const keys = decodeArrayOfMappedRelease(d, d.pointer(at + 8));
  const values = d.stringArray(d.pointer(at + 16));
  return d.toMap(at, keys, values);
}

function decodeArrayOfMappedRelease(d: mojo.Decoder, at: number, length = -1): MappedRelease[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: MappedRelease[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeMappedRelease(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function cloneMapOfMappedReleaseToString(
  map: Map<MappedRelease, string>,
): Map<MappedRelease, string> {
  const copy: typeof map = new Map();
  for (const [key, value] of map) {
    copy.set(cloneMappedRelease(key), value);
  }
  return copy;
}
