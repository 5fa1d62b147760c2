// The two ends of an interface between the sides, and promises for what happens to them.
import {
  type DisconnectHandler,
  type DisconnectReason,
  type Implementation,
  type InterfaceDefinition,
  Receiver,
  Remote,
} from "../../shared/bindings/index.ts";
import type { MessagePipeHandle } from "../../shared/system/index.ts";
import type { Side } from "../testing/side.ts";

/** A remote at this side's end of a pipe. */
export function bindRemote<T>(
  side: Side,
  definition: InterfaceDefinition<T>,
  pipe?: string,
): Remote<T> {
  return side.own(new Remote(definition, side.pendingRemote<T>(pipe)));
}

/** A receiver at this side's end of a pipe. */
export function bindReceiver<T>(
  side: Side,
  definition: InterfaceDefinition<T>,
  implementation: Implementation<T>,
  pipe?: string,
): Receiver<T> {
  return side.own(new Receiver<T>(definition, implementation, side.pendingReceiver<T>(pipe)));
}

/** Settles when the other end of a bare pipe is closed; drops what comes before. */
export function peerClosed(pipe: MessagePipeHandle): Promise<void> {
  return new Promise((resolve) => {
    pipe.setReader({ onMessage: () => undefined, onPeerClosed: () => resolve() });
  });
}

/** What has a disconnect handler. */
export interface Disconnectable {
  setDisconnectHandler(handler: DisconnectHandler): void;
}

/** Settles with the reason when `end` is disconnected; takes its disconnect handler. */
export function disconnected(end: Disconnectable): Promise<DisconnectReason> {
  return new Promise((resolve) => end.setDisconnectHandler(resolve));
}

/** Tells the other side the reason when `end` is disconnected; takes its disconnect handler. */
export function tellDisconnect(side: Side, end: Disconnectable): void {
  end.setDisconnectHandler((reason) => side.tell("disconnected", reason));
}

/** Counts the disconnects of `end`; takes its disconnect handler. */
export function countDisconnects(end: Disconnectable): { readonly runs: number } {
  const count = { runs: 0 };
  end.setDisconnectHandler(() => {
    count.runs += 1;
  });
  return count;
}

/** Why neither shared remotes nor their kin exist. */
export const ONE_THREAD =
  "a JavaScript object belongs to one thread, so there are no shared remotes";
