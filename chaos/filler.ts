// Bytes that a message carries along, which its receiver can check.

/** What message `number` carries. */
export function makeFiller(number: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  for (let i = 0; i < size; i += 1) bytes[i] = number + i;
  return bytes;
}

/** Whether `bytes` are what message `number` was given. */
export function isFiller(number: number, bytes: Uint8Array): boolean {
  return bytes.every((byte, i) => byte === ((number + i) & 0xff));
}
