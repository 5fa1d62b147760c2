import type { LegacyMessage } from "./legacy-message.ts";
import type { Listener } from "./listener.ts";
import { MSG_ROUTING_CONTROL } from "./message-header.ts";

/** Who handles messages for nobody in particular; false if that is not for it either. */
export type ControlHandler = (message: LegacyMessage) => boolean;

/** Passes messages on by their routing id (Chromium: IPC::MessageRouter). */
export class MessageRouter implements Listener {
  readonly #routes = new Map<number, Listener>();
  readonly #onControlMessage: ControlHandler;

  /** @param onControlMessage gets what is sent to MSG_ROUTING_CONTROL; without it nobody does */
  constructor(onControlMessage: ControlHandler = () => false) {
    this.#onControlMessage = onControlMessage;
  }

  /** Adds a route; false if the id is taken. */
  addRoute(routingId: number, listener: Listener): boolean {
    if (this.#routes.has(routingId)) return false;
    this.#routes.set(routingId, listener);
    return true;
  }

  /** Removes a route; unknown ids are ignored. */
  removeRoute(routingId: number): void {
    this.#routes.delete(routingId);
  }

  /** Who gets the messages of an id; undefined if nobody does. */
  getRoute(routingId: number): Listener | undefined {
    return this.#routes.get(routingId);
  }

  onMessageReceived(message: LegacyMessage): boolean {
    return message.routingId === MSG_ROUTING_CONTROL
      ? this.#onControlMessage(message)
      : this.routeMessage(message);
  }

  /** Passes a message on, whatever its id; false if nobody has that id, or does not want it. */
  routeMessage(message: LegacyMessage): boolean {
    return this.#routes.get(message.routingId)?.onMessageReceived(message) ?? false;
  }
}
