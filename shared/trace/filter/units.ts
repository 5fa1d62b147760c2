import type { FieldType } from "./fields.ts";

const TIME_UNITS: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
};

const BYTE_UNITS: Readonly<Record<string, number>> = {
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  kib: 1024,
  mib: 1024 ** 2,
  gib: 1024 ** 3,
};

/** Units that numbers compared with a field of a type may have. */
export function unitsOf(type: FieldType): readonly string[] {
  if (type === "time") {
    return ["ns", "us", "ms", "s", "m"];
  }
  return type === "bytes" ? ["B", "kB", "MB", "GB", "KiB", "MiB", "GiB"] : [];
}

/** A number in nanoseconds, bytes or plain; undefined when the unit does not suit the type. */
export function inBaseUnit(value: number, unit: string, type: FieldType): number | undefined {
  if (type === "time") {
    return scale(value, TIME_UNITS[unit === "" ? "ms" : unit.toLowerCase()]);
  }
  if (type === "bytes") {
    return scale(value, BYTE_UNITS[unit === "" ? "b" : unit.toLowerCase()]);
  }
  return unit === "" ? value : undefined;
}

function scale(value: number, factor: number | undefined): number | undefined {
  return factor === undefined ? undefined : value * factor;
}
