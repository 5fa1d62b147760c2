/** Which of a pipe's two ends. */
export type PipeEnd = 0 | 1;

/** Names drawn per call of the random generator: one call is dear, its bytes are cheap. */
const POOL_NAMES = 128;
const pool = new Int32Array(4 * POOL_NAMES);
let used = pool.length;

const salt = crypto.getRandomValues(new Int32Array(4)).map((word) => word | 1);
const [SALT_0 = 1, SALT_1 = 1, SALT_2 = 1, SALT_3 = 1] = salt;

/**
 * Hash of a pipe name: not negative and below 2^30. It differs from process to process, so that a
 * peer cannot pick names that all fall into one bucket.
 */
export function hashPipeName(w0: number, w1: number, w2: number, w3: number): number {
  const sum =
    Math.imul(w0 ^ (w0 >>> 15), SALT_0) +
    Math.imul(w1 ^ (w1 >>> 13), SALT_1) +
    Math.imul(w2 ^ (w2 >>> 14), SALT_2) +
    Math.imul(w3 ^ (w3 >>> 16), SALT_3);
  // Tables look at the lowest bits, where the salts alone may leave names close together.
  const mixed = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) & 0x3fffffff;
}

/** The 128-bit name of a message pipe, the same in every process. Immutable. */
export class PipeName {
  readonly w0: number;
  readonly w1: number;
  readonly w2: number;
  readonly w3: number;
  /** A cheap Map key below 2^30. Equal names have equal hashes; the reverse needs {@link equals}. */
  readonly hash: number;
  #text: string | undefined;

  /** The name as four 32-bit words (signed or not), lowest first. */
  constructor(w0: number, w1: number, w2: number, w3: number) {
    this.w0 = w0 | 0;
    this.w1 = w1 | 0;
    this.w2 = w2 | 0;
    this.w3 = w3 | 0;
    this.hash = hashPipeName(this.w0, this.w1, this.w2, this.w3);
  }

  /** A new name that nobody can guess. */
  static random(): PipeName {
    if (used === pool.length) {
      crypto.getRandomValues(pool);
      used = 0;
    }
    const at = used;
    used += 4;
    const [w0 = 0, w1 = 0, w2 = 0, w3 = 0] = pool.subarray(at, used);
    return new PipeName(w0, w1, w2, w3);
  }

  /** Reads the 16 bytes that {@link write} wrote. */
  static read(view: DataView, at: number): PipeName {
    return new PipeName(
      view.getInt32(at, true),
      view.getInt32(at + 4, true),
      view.getInt32(at + 8, true),
      view.getInt32(at + 12, true),
    );
  }

  /** Writes the name as 16 bytes, little-endian. */
  write(view: DataView, at: number): void {
    view.setInt32(at, this.w0, true);
    view.setInt32(at + 4, this.w1, true);
    view.setInt32(at + 8, this.w2, true);
    view.setInt32(at + 12, this.w3, true);
  }

  equals(other: PipeName): boolean {
    return this.is(other.w0, other.w1, other.w2, other.w3);
  }

  /** Whether the name has these four signed words. */
  is(w0: number, w1: number, w2: number, w3: number): boolean {
    return this.w0 === w0 && this.w1 === w1 && this.w2 === w2 && this.w3 === w3;
  }

  /** 32 hexadecimal digits, highest first. */
  toString(): string {
    this.#text ??= [this.w3, this.w2, this.w1, this.w0]
      .map((word) => (word >>> 0).toString(16).padStart(8, "0"))
      .join("");
    return this.#text;
  }
}
