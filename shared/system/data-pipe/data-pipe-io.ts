import { MAX_FRAME_BYTES } from "../limits.ts";
import { PipeError } from "../pipe-error.ts";
import type { DataPipeConsumerHandle, DataPipeProducerHandle } from "./data-pipe.ts";

/**
 * Writes all of the bytes, as fast as the consumer reads. The producer stays open.
 * @returns how many were written: fewer than given if the consumer has closed its end
 * @throws PipeError HANDLE_SPENT if the producer is closed or sent meanwhile, INVALID_ARGUMENT if
 * the bytes are no whole elements
 */
export async function writeToDataPipe(
  producer: DataPipeProducerHandle,
  bytes: Uint8Array,
): Promise<number> {
  let written = 0;
  for (;;) {
    const { result, byteCount } = producer.write(bytes.subarray(written));
    written += byteCount;
    if (written === bytes.length || result === "FAILED_PRECONDITION") return written;
    await producer.wait("writable");
  }
}

/**
 * What comes over the data pipe until the producer closes its end, in pieces of any length. The
 * consumer is closed when the loop over them ends. Node's `Readable.from` makes a stream of it.
 * @throws PipeError DATA_LOST if the producer did not close its end but was lost, HANDLE_SPENT if
 * the consumer is closed or sent meanwhile
 */
export async function* readChunks(consumer: DataPipeConsumerHandle): AsyncGenerator<Uint8Array> {
  try {
    for (;;) {
      const { result, bytes } = consumer.read();
      if (result === "OK") yield bytes;
      else if (result === "FAILED_PRECONDITION") break;
      else await consumer.wait("readable");
    }
    const cause = consumer.peerClosedCause;
    if (cause !== "closed") {
      throw new PipeError("DATA_LOST", `the producer did not close its end: ${cause}`);
    }
  } finally {
    consumer.close();
  }
}

/**
 * All that comes over the data pipe until the producer closes its end. The consumer is closed.
 * @throws PipeError MESSAGE_TOO_LARGE above `maxBytes`, DATA_LOST, HANDLE_SPENT as {@link readChunks}
 */
export async function drainDataPipe(
  consumer: DataPipeConsumerHandle,
  { maxBytes = MAX_FRAME_BYTES }: { readonly maxBytes?: number } = {},
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of readChunks(consumer)) {
    length += chunk.length;
    if (length > maxBytes) {
      throw new PipeError("MESSAGE_TOO_LARGE", `more than ${maxBytes} bytes in a data pipe`);
    }
    chunks.push(chunk);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
