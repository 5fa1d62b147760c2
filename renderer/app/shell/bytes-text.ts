const UNITS = ["bytes", "KiB", "MiB", "GiB", "TiB"];

/** A number of bytes in the unit that suits it: "512 bytes", "1.5 KiB", "256 MiB". */
export function bytesText(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1023.95 && unit < UNITS.length - 1) {
    value /= 1024;
    unit++;
  }
  const digits = unit === 0 || Number.isInteger(value) || value >= 100 ? 0 : 1;
  return `${value.toFixed(digits)} ${UNITS[unit] ?? ""}`;
}
