const { fromCharCode } = String;
const NON_ASCII = 0x80808080 | 0;

/** A power of two, as `slotOf` wants it. */
const SLOTS = 512;
const SLOT_SHIFT = 32 - Math.log2(SLOTS);

// The strings decoded last, each in the slot of its bytes. Names, units and the like come again and
// again, and finding one takes half of the time that making it does.
const lows = new Int32Array(SLOTS);
const highs = new Int32Array(SLOTS);
const lengths = new Uint8Array(SLOTS);
const texts: string[] = Array.from({ length: SLOTS }, () => "");

/**
 * The ASCII string of `length` bytes, at most 8, that begins with the four bytes in `low`; the others
 * are in `high`, and what lies behind it may be anything. Undefined if any of the 8 is not ASCII.
 */
export function shortString(low: number, high: number, length: number): string | undefined {
  const slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> SLOT_SHIFT;
  if (lows[slot] === low && highs[slot] === high && lengths[slot] === length) return texts[slot];
  if (((low | high) & NON_ASCII) !== 0) return undefined;
  const text = fromCharCode(
    low & 0xff,
    (low >> 8) & 0xff,
    (low >> 16) & 0xff,
    low >>> 24,
    high & 0xff,
    (high >> 8) & 0xff,
    (high >> 16) & 0xff,
    high >>> 24,
  ).slice(0, length);
  lows[slot] = low;
  highs[slot] = high;
  lengths[slot] = length;
  texts[slot] = text;
  return text;
}
