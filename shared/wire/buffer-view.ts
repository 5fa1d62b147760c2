/** Views of a whole buffer, through which any number of messages in it can be read. */
export interface BufferView<B extends ArrayBufferLike = ArrayBufferLike> {
  readonly buffer: B;
  readonly bytes: Uint8Array<B>;
  readonly view: DataView;
  /** Nothing but one message is in it, for one reader: parts of it may be given away as they are. */
  readonly isExclusive: boolean;
}

/** Larger buffers are not kept alive for the sake of the next message. */
const MAX_KEPT_BYTES = 1024 * 1024;

let last: BufferView = newBufferView(new ArrayBuffer(0));

/**
 * The views of a buffer; those of the last one are kept. Messages mostly arrive several to a buffer,
 * and making views would cost as much as decoding a small message.
 */
export function viewOf(buffer: ArrayBufferLike): BufferView {
  if (buffer === last.buffer) return last;
  const made = newBufferView(buffer);
  if (buffer.byteLength <= MAX_KEPT_BYTES) last = made;
  return made;
}

/** Up to here a loop beats the making of the view that `set` takes. */
const MAX_LOOPED_BYTES = 256;

/** Copies the bytes of `from` between `start` and `end` to where `at` is in `to`. */
export function copyBytes(
  from: BufferView,
  start: number,
  end: number,
  to: BufferView,
  at: number,
): void {
  if (end - start > MAX_LOOPED_BYTES) {
    to.bytes.set(from.bytes.subarray(start, end), at);
    return;
  }
  const shift = at - start;
  let next = start;
  for (; next + 4 <= end; next += 4) {
    to.view.setUint32(next + shift, from.view.getUint32(next, true), true);
  }
  for (; next < end; next += 1) to.bytes[next + shift] = from.bytes[next] ?? 0;
}

/** Views of a buffer that nobody has seen yet. */
export function newBufferView<B extends ArrayBufferLike>(
  buffer: B,
  isExclusive = false,
): BufferView<B> {
  return { buffer, bytes: new Uint8Array(buffer), view: new DataView(buffer), isExclusive };
}
