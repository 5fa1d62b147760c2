// Turns what a decoder found in the handle table and among the interface ids into typed values.
import { type Decoder, type Handle, ValidationError } from "../wire/index.ts";
import { ConnectionGroupRef } from "./connection-group.ts";
import { toMessagePipe } from "./decoded-handles.ts";
import { InterfaceEndpointHandle } from "./interface-endpoint-handle.ts";
import { PendingAssociatedReceiver, PendingAssociatedRemote } from "./pending-associated.ts";
import { PendingReceiver, PendingRemote } from "./pending.ts";

/** The value of a `pending_remote`. @throws ValidationError if the handle is not a message pipe */
export function toPendingRemote<T>(handle: Handle, version: number): PendingRemote<T> {
  return new PendingRemote<T>(toMessagePipe(handle), version);
}

/**
 * The value of a `pending_receiver`, with its share in the group of what it came over.
 * @param decoder what the handle was read with; older generated code does not say
 * @throws ValidationError if the handle is not a message pipe
 */
export function toPendingReceiver<T>(handle: Handle, decoder?: Decoder): PendingReceiver<T> {
  const receiver = new PendingReceiver<T>(toMessagePipe(handle));
  const group = decoder?.context;
  if (group instanceof ConnectionGroupRef) receiver.setConnectionGroup(group.copy());
  return receiver;
}

/** The value of a `pending_associated_remote`. */
export function toPendingAssociatedRemote<T>(
  endpoint: object,
  version: number,
): PendingAssociatedRemote<T> {
  return new PendingAssociatedRemote<T>(toEndpoint(endpoint), version);
}

/** The value of a `pending_associated_receiver`. */
export function toPendingAssociatedReceiver<T>(endpoint: object): PendingAssociatedReceiver<T> {
  return new PendingAssociatedReceiver<T>(toEndpoint(endpoint));
}

function toEndpoint(endpoint: object): InterfaceEndpointHandle {
  if (endpoint instanceof InterfaceEndpointHandle) return endpoint;
  throw new ValidationError("DESERIALIZATION_FAILED", 0, "the endpoint belongs to no router");
}
