// Turns what a decoder found in the handle table into the kind of handle that the mojom asks for.
import {
  DataPipeConsumerHandle,
  DataPipeProducerHandle,
  MessagePipeHandle,
  SharedBufferHandle,
} from "../system/index.ts";
import { type Handle, type HandleType, ValidationError } from "../wire/index.ts";

/** The value of a `handle<message_pipe>`. @throws ValidationError if it is another kind of handle */
export function toMessagePipe(handle: Handle): MessagePipeHandle {
  if (handle instanceof MessagePipeHandle) return handle;
  throw wrongKind("message_pipe", handle);
}

/** The value of a `handle<data_pipe_consumer>`. @throws ValidationError as {@link toMessagePipe} */
export function toDataPipeConsumer(handle: Handle): DataPipeConsumerHandle {
  if (handle instanceof DataPipeConsumerHandle) return handle;
  throw wrongKind("data_pipe_consumer", handle);
}

/** The value of a `handle<data_pipe_producer>`. @throws ValidationError as {@link toMessagePipe} */
export function toDataPipeProducer(handle: Handle): DataPipeProducerHandle {
  if (handle instanceof DataPipeProducerHandle) return handle;
  throw wrongKind("data_pipe_producer", handle);
}

/** The value of a `handle<shared_buffer>`. @throws ValidationError as {@link toMessagePipe} */
export function toSharedBuffer(handle: Handle): SharedBufferHandle {
  if (handle instanceof SharedBufferHandle) return handle;
  throw wrongKind("shared_buffer", handle);
}

/** The value of a `handle<platform>`. @throws ValidationError as {@link toMessagePipe} */
export function toPlatformHandle(handle: Handle): Handle {
  if (handle.handleType === "platform") return handle;
  throw wrongKind("platform", handle);
}

function wrongKind(wanted: HandleType, handle: Handle): ValidationError {
  const text = `expected a ${wanted} handle, got a ${handle.handleType}`;
  return new ValidationError("DESERIALIZATION_FAILED", 0, text);
}
