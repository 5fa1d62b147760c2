/** Rows per chunk: a power of two, so that a row number splits by shift and mask. */
export const CHUNK_ROWS = 16_384;
const CHUNK_SHIFT = 14;
/** Takes the position inside the chunk out of a row number. */
export const CHUNK_MASK = CHUNK_ROWS - 1;

/** "No process" in the from and to columns. */
export const NO_PROCESS = 0xffff;
/** "No row" wherever a row number is expected. */
export const NO_ROW = 0xffffffff;

/**
 * The columns of {@link CHUNK_ROWS} rows, all on one buffer. Times are nanoseconds of the machine's
 * monotonic clock, NaN where not known; `time` is the earliest of them. `note` is a string id: the
 * error of a message, the text of an event.
 */
export interface Chunk {
  readonly time: Float64Array;
  readonly sent: Float64Array;
  readonly arrived: Float64Array;
  readonly dispatched: Float64Array;
  readonly sequence: Float64Array;
  readonly requestId: Float64Array;
  readonly payloadOffset: Float64Array;
  readonly payloadLength: Uint32Array;
  readonly size: Uint32Array;
  readonly pipe: Uint32Array;
  readonly endpoint: Uint32Array;
  readonly interfaceId: Uint32Array;
  readonly method: Uint32Array;
  readonly flags: Uint32Array;
  readonly linked: Uint32Array;
  readonly note: Uint32Array;
  /** The rows of the same pipe before and after; NO_ROW where there is none. */
  readonly previousInPipe: Uint32Array;
  readonly nextInPipe: Uint32Array;
  readonly from: Uint16Array;
  readonly to: Uint16Array;
  readonly kind: Uint8Array;
  readonly status: Uint8Array;
  /** The end of the pipe that a message is for: 0 or 1. */
  readonly toEnd: Uint8Array;
}

const BYTES_PER_ROW = 7 * 8 + 11 * 4 + 2 * 2 + 3;

/** Append-only columns in chunks; shared memory where the platform has it, so workers can scan. */
export class Columns {
  readonly chunks: Chunk[] = [];
  #length = 0;

  /** Rows so far. */
  get length(): number {
    return this.#length;
  }

  /** Adds a row of zeros, with NaN for its times and "none" for processes and link. */
  append(): number {
    const row = this.#length;
    if ((row & CHUNK_MASK) === 0) {
      this.chunks.push(createChunk());
    }
    this.#length = row + 1;
    return row;
  }

  /**
   * The chunk that holds a row; index it with `row & CHUNK_MASK`.
   * @throws RangeError for a row that does not exist.
   */
  chunkOf(row: number): Chunk {
    const chunk = this.chunks[row >>> CHUNK_SHIFT];
    if (chunk === undefined || row >= this.#length) {
      throw new RangeError(`There is no row ${row}.`);
    }
    return chunk;
  }

  /** Forgets all rows. */
  clear(): void {
    this.chunks.length = 0;
    this.#length = 0;
  }
}

function createChunk(): Chunk {
  const allocate = allocator(CHUNK_ROWS * BYTES_PER_ROW);
  const f64 = (): Float64Array => new Float64Array(...allocate(8));
  const u32 = (): Uint32Array => new Uint32Array(...allocate(4));
  const u16 = (): Uint16Array => new Uint16Array(...allocate(2));
  const u8 = (): Uint8Array => new Uint8Array(...allocate(1));
  const chunk: Chunk = {
    time: f64(),
    sent: f64().fill(Number.NaN),
    arrived: f64().fill(Number.NaN),
    dispatched: f64().fill(Number.NaN),
    sequence: f64(),
    requestId: f64(),
    payloadOffset: f64(),
    payloadLength: u32(),
    size: u32(),
    pipe: u32(),
    endpoint: u32(),
    interfaceId: u32(),
    method: u32(),
    flags: u32(),
    linked: u32().fill(NO_ROW),
    note: u32(),
    previousInPipe: u32().fill(NO_ROW),
    nextInPipe: u32().fill(NO_ROW),
    from: u16().fill(NO_PROCESS),
    to: u16().fill(NO_PROCESS),
    kind: u8(),
    status: u8(),
    toEnd: u8(),
  };
  return chunk;
}

/** Hands out columns of one buffer, widest first, so that each is aligned to its width. */
function allocator(bytes: number): (width: number) => [ArrayBufferLike, number, number] {
  const buffer =
    typeof SharedArrayBuffer === "function" ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
  let offset = 0;
  return (width) => {
    const at = offset;
    offset += CHUNK_ROWS * width;
    return [buffer, at, CHUNK_ROWS];
  };
}
