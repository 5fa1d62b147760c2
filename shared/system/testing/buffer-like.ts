/** Bytes whose `slice` is a view, as that of Node's Buffer is. */
export class BufferLike extends Uint8Array {
  override slice(start?: number, end?: number): BufferLike {
    return this.subarray(start, end);
  }
}
