import type { MessageBytes } from "../wire/index.ts";
import type { Passenger } from "./passenger.ts";
import type { Port, PortHost } from "./port.ts";

/**
 * The host of a node's data pipes: as the node itself, but no tap sees them. What goes over them is
 * no Mojo message, and a recorder that took it for one would show nonsense.
 */
export class QuietHost implements PortHost {
  readonly tap = undefined;
  readonly isMovable = true;
  readonly #node: PortHost;

  constructor(node: PortHost) {
    this.#node = node;
  }

  get graph(): object {
    return this.#node.graph;
  }

  checkMessage(byteCount: number, handleCount: number): void {
    this.#node.checkMessage(byteCount, handleCount);
  }

  sendMessage(
    port: Port,
    sequence: number,
    bytes: MessageBytes,
    passengers: readonly Passenger[],
  ): void {
    this.#node.sendMessage(port, sequence, bytes, passengers);
  }

  deliversWhileBlocked(port: Port): boolean {
    return this.#node.deliversWhileBlocked(port);
  }

  sendClosed(port: Port, sequence: number): void {
    this.#node.sendClosed(port, sequence);
  }
}
