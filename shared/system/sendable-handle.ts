import type { Handle, HandleType } from "../wire/index.ts";
import { paddedLength } from "./frame-layout.ts";
import { PipeError } from "./pipe-error.ts";
import type { Passenger } from "./passenger.ts";
import type { Port } from "./port.ts";
import { SharedRegion } from "./shared-region.ts";

/** Method: what would travel with a message over `carrier`. @throws PipeError if it cannot */
export const CHECK_SENDABLE: unique symbol = Symbol("check that the handle can be sent");
/** Method: leaves the handle without what it stood for, which travels now. */
export const SPEND: unique symbol = Symbol("spend the handle");

/** Method: the port of a message pipe. @throws PipeError HANDLE_SPENT */
export const PORT_OF: unique symbol = Symbol("the port of a message pipe");

/** A handle of this library, which can go with a message. */
export interface SendableHandle extends Handle {
  [CHECK_SENDABLE](carrier: Port): Passenger;
  [SPEND](): void;
}

/** Handles that cannot be sent, and what can be sent instead. */
const INSTEAD: Partial<Record<HandleType, string>> = {
  platform:
    "means nothing to another process here: send a data pipe (what a file or socket delivers), " +
    "a shared buffer (its content), or its path as a string",
  shared_buffer:
    "has to be one of createSharedBuffer: these are read-only, and no memory can be written by " +
    "several processes here",
};

/** What travels for the handles of a message of `byteCount` bytes over `carrier`; they are spent. */
export function takePassengers(
  carrier: Port,
  byteCount: number,
  handles: readonly Handle[],
): readonly Passenger[] {
  const spent = new Set<SendableHandle>();
  let regionBytes = 0;
  const all = handles.map((handle) => {
    if (!isSendable(handle)) {
      const why = INSTEAD[handle.handleType] ?? "was not made by this library";
      throw new PipeError("UNSUPPORTED_HANDLE", `a ${handle.handleType} handle ${why}`);
    }
    const passenger = handle[CHECK_SENDABLE](carrier);
    if (spent.has(handle)) throw new PipeError("CANNOT_SEND_SELF", "a handle is given twice");
    spent.add(handle);
    if (passenger instanceof SharedRegion) regionBytes += paddedLength(passenger.bytes.length);
    return passenger;
  });
  if (regionBytes > 0) carrier.host.checkMessage(byteCount + regionBytes, handles.length);
  for (const handle of spent) handle[SPEND]();
  return all;
}

/** Checks that an end that a handle has may go with a message over `carrier`. */
export function checkPortToSend(port: Port, carrier: Port): Port {
  if (port.name.equals(carrier.name)) {
    throw new PipeError("CANNOT_SEND_SELF", "an end cannot travel over its own pipe");
  }
  if (!port.host.isMovable) {
    throw new PipeError("INVALID_STATE", "a handle to send is extracted but not attached yet");
  }
  if (!canTravel(port, carrier)) {
    throw new PipeError("FOREIGN_NODE", "a handle to send belongs to another node");
  }
  return port;
}

/** Inside the process every end can go everywhere; beyond it, it stays in its node's graph. */
export function canTravel(port: Port, carrier: Port): boolean {
  return (
    carrier.peer !== undefined || port.peer !== undefined || port.host.graph === carrier.host.graph
  );
}

function isSendable(handle: Handle): handle is SendableHandle {
  return CHECK_SENDABLE in handle;
}
