// The waiting of blocking calls: what the thread does until a reply is there.
import { awaitFrames, whileBlocked } from "../system/index.ts";
import { BindingsError } from "./bindings-error.ts";
import type {
  EndpointController,
  InterfaceEndpointHandle,
  SyncChannel,
} from "./interface-endpoint-handle.ts";

/** A receiver of an interface with [Sync] methods, which run even while the thread is blocked. */
export interface SyncReceiver {
  readonly controller: EndpointController | undefined;
}

/** A request that blocks the thread until its reply is there. */
export interface SyncWait {
  /** For messages: interface and method. */
  readonly what: string;
  readonly endpoint: InterfaceEndpointHandle;
  readonly controller: EndpointController;
  readonly requestId: number;
  /** Number of the request on its pipe. */
  readonly sequence: number;
  /** Nothing but the reply is dispatched meanwhile. */
  readonly isExclusive: boolean;
  /** Settled by the reply, or by the end of the remote. */
  readonly response: { readonly isSettled: boolean };
}

const receivers = new Set<SyncReceiver>();
/** The calls that this thread is blocked in; the last one is the innermost. */
const waits: SyncWait[] = [];

/** From now on `receiver` is served while the thread is blocked. */
export function addSyncReceiver(receiver: SyncReceiver): void {
  receivers.add(receiver);
}

/** Ends what {@link addSyncReceiver} began. */
export function removeSyncReceiver(receiver: SyncReceiver): void {
  receivers.delete(receiver);
}

/**
 * Checks, before anything is sent, that a reply could arrive.
 * @throws BindingsError WOULD_DEADLOCK
 */
export function assertCanWait(what: string, sync: SyncChannel, isExclusive: boolean): void {
  if (!sync.deliversWhileBlocked) {
    const advice = "connect to the server with { ioThread: true }, or await get() instead";
    const text = `${what} cannot block: its link brings nothing while the thread waits; ${advice}`;
    throw new BindingsError("WOULD_DEADLOCK", text);
  }
  if (isExclusive && sync.isLocal) throw new BindingsError("WOULD_DEADLOCK", exclusiveText(what));
}

function exclusiveText(what: string): string {
  return `${what} may not be interrupted, but only this thread, which it blocks, could answer`;
}

/**
 * Blocks until `wait` is settled, or no reply can come any more.
 * @throws BindingsError WOULD_DEADLOCK if it would be for ever
 */
export function waitForReply(wait: SyncWait): void {
  waits.push(wait);
  try {
    whileBlocked(() => {
      while (!wait.response.isSettled) {
        if (dispatchNext(wait)) continue;
        if (!wait.controller.sync.mayHear(wait.endpoint)) return;
        takeFrames(wait);
      }
    });
  } finally {
    waits.pop();
  }
}

/** Takes in frames, unless nothing that they bring could help. */
function takeFrames({ what, controller, sequence, isExclusive }: SyncWait): void {
  if (controller.sync.isReadHere(sequence)) {
    const advice = "on this thread, which waits for it: have the method return the answer itself";
    throw new BindingsError("WOULD_DEADLOCK", `${what} answers with a promise, ${advice}`);
  }
  if (awaitFrames()) return;
  const text = `nobody is there to answer ${what}: bind its receiver, or await get() instead`;
  throw new BindingsError("WOULD_DEADLOCK", isExclusive ? exclusiveText(what) : text);
}

/** Dispatches one message that may be dispatched while the thread is blocked in `wait`. */
function dispatchNext(wait: SyncWait): boolean {
  if (wait.isExclusive) return wait.controller.sync.dispatchNext(wait);
  for (let at = waits.length - 1; at >= 0; at -= 1) {
    if (waits[at]?.controller.sync.dispatchNext() === true) return true;
  }
  for (const { controller } of receivers) {
    if (controller?.sync.dispatchNext() === true) return true;
  }
  return false;
}
