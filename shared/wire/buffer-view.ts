/** Views of a whole buffer, through which any number of messages in it can be read. */
export interface BufferView {
  readonly buffer: ArrayBufferLike;
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

/** Larger buffers are not kept alive for the sake of the next message. */
const MAX_KEPT_BYTES = 1024 * 1024;

let last = makeView(new ArrayBuffer(0));

/**
 * The views of a buffer; those of the last one are kept. Messages mostly arrive several to a buffer,
 * and making views would cost as much as decoding a small message.
 */
export function viewOf(buffer: ArrayBufferLike): BufferView {
  if (buffer === last.buffer) return last;
  const made = makeView(buffer);
  if (buffer.byteLength <= MAX_KEPT_BYTES) last = made;
  return made;
}

function makeView(buffer: ArrayBufferLike): BufferView {
  return { buffer, bytes: new Uint8Array(buffer), view: new DataView(buffer) };
}
