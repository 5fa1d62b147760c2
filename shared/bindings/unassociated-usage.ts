// Associated interfaces without a message to carry them: on pipes of their own, live or dead.
import { createMessagePipe } from "../system/index.ts";
import { BindingsError } from "./bindings-error.ts";
import { InterfaceEndpointHandle } from "./interface-endpoint-handle.ts";
import { MultiplexRouter } from "./multiplex-router.ts";
import type { PendingAssociatedReceiver, PendingAssociatedRemote } from "./pending-associated.ts";

/** Two ends of one interface on a pipe that carries nothing else. */
export function createDedicatedPair(): [InterfaceEndpointHandle, InterfaceEndpointHandle] {
  const [near, far] = createMessagePipe();
  const nearRouter = new MultiplexRouter(near, true);
  const farRouter = new MultiplexRouter(far, false);
  const [mine, sent] = InterfaceEndpointHandle.createPair();
  const theirs = farRouter.createLocalEndpoint(nearRouter.associate(sent));
  if (theirs === undefined) throw new BindingsError("ALREADY_ASSOCIATED", "the id is taken");
  nearRouter.startDedicated();
  farRouter.startDedicated();
  return [mine, theirs];
}

/**
 * Uses up `pending` on a pipe whose other end is closed: its other half, bound or not, can be
 * called without having been sent, and the calls vanish.
 */
export function associateWithDisconnectedPipe<T>(
  pending: PendingAssociatedReceiver<T> | PendingAssociatedRemote<T>,
): void {
  const sent = pending.passEndpoint();
  if (sent === null) return;
  const [pipe, other] = createMessagePipe();
  const router = new MultiplexRouter(pipe, false);
  router.associate(sent);
  other.close();
  router.startDedicated();
}
