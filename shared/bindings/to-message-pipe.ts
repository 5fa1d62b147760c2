import { MessagePipeHandle } from "../system/index.ts";
import { type Handle, ValidationError } from "../wire/index.ts";

/** The value of a `handle<message_pipe>`. @throws ValidationError if it is another kind of handle */
export function toMessagePipe(handle: Handle): MessagePipeHandle {
  if (handle instanceof MessagePipeHandle) return handle;
  const text = `expected a message pipe, got a ${handle.handleType}`;
  throw new ValidationError("DESERIALIZATION_FAILED", 0, text);
}
