import type { Descriptor } from "../codegen/index.ts";
import { createDataPipe, createMessagePipe, createSharedBuffer } from "../system/index.ts";
import { decodeMessage, type Handle, type ValueNode } from "../wire/index.ts";

/** A message of which only the number of handles is known. */
export interface BareMessage {
  readonly bytes: Uint8Array;
  readonly handleCount: number;
}

// Nothing is ever sent through these: they only have to be of the right classes.
const [PIPE] = createMessagePipe();
const { producer, consumer } = createDataPipe();
const BY_KIND: Readonly<Record<string, Handle>> = {
  "handle<data_pipe_producer>": producer,
  "handle<data_pipe_consumer>": consumer,
  "handle<shared_buffer>": createSharedBuffer(new Uint8Array(0)),
  "handle<platform>": { handleType: "platform", close: () => undefined },
};
const NO_HANDLES: readonly Handle[] = [];

/**
 * A handle table for a message of the interface, in which each handle is of the kind that its field
 * asks for; those that no field names are message pipes.
 */
export function fittingHandles(
  descriptor: Descriptor,
  interfaceName: string,
  { bytes, handleCount }: BareMessage,
  response: boolean,
): readonly Handle[] {
  if (handleCount === 0) return NO_HANDLES;
  const handles: Handle[] = Array.from({ length: handleCount }, () => PIPE);
  const { payload } = decodeMessage(descriptor, interfaceName, bytes, { response, handleCount });
  const nodes: ValueNode[] = payload === undefined ? [] : [payload];
  for (const { type, kind, leaf, children } of nodes) {
    const handle = BY_KIND[type.replace("?", "")];
    if (kind === "handle" && typeof leaf === "number" && handle !== undefined) {
      handles[leaf] = handle;
    }
    nodes.push(...children);
  }
  return handles;
}
