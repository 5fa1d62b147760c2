/** Views of a whole buffer, through which any number of messages in it can be read. */
export interface BufferView<B extends ArrayBufferLike = ArrayBufferLike> {
  readonly buffer: B;
  readonly bytes: Uint8Array<B>;
  readonly view: DataView;
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

/** Views of a buffer that nobody has seen yet. */
export function newBufferView<B extends ArrayBufferLike>(buffer: B): BufferView<B> {
  return { buffer, bytes: new Uint8Array(buffer), view: new DataView(buffer) };
}
