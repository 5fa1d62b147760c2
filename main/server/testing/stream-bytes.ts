/** The first bytes of a stream in which neighbours, and places 256 apart, differ. */
export function streamBytes(byteCount: number): Uint8Array {
  return Uint8Array.from({ length: byteCount }, (_, i) => (i * 7 + Math.floor(i / 256)) % 251);
}
