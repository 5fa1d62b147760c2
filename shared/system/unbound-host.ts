import type { MessageBytes } from "../wire/index.ts";
import { PipeName } from "./pipe-name.ts";
import { closeAll, type Passenger } from "./passenger.ts";
import { type PeerClosedCause, Port, type PortHost } from "./port.ts";

interface HeldMessage {
  readonly sequence: number;
  readonly bytes: MessageBytes;
  readonly passengers: readonly Passenger[];
}

/**
 * Holds the end of a pipe that was extracted before the broker attached it. Its name is not known
 * yet, so it carries a made-up one; what is sent waits.
 */
export class UnboundHost implements PortHost {
  readonly tap = undefined;
  readonly isMovable = false;
  readonly graph: object;
  readonly port: Port;
  readonly #home: PortHost;
  #held: HeldMessage[] = [];
  #closedAt = 0;
  #isGivenUp = false;

  /** @param home who takes over once the end is bound */
  constructor(home: PortHost) {
    this.#home = home;
    this.graph = home.graph;
    this.port = new Port(PipeName.random(), 1, this);
  }

  checkMessage(byteCount: number, handleCount: number): void {
    this.#home.checkMessage(byteCount, handleCount);
  }

  sendMessage(
    _port: Port,
    sequence: number,
    bytes: MessageBytes,
    passengers: readonly Passenger[],
  ): void {
    if (this.#isGivenUp) closeAll(passengers);
    else this.#held.push({ sequence, bytes, passengers });
  }

  deliversWhileBlocked(port: Port): boolean {
    return this.#home.deliversWhileBlocked(port);
  }

  sendClosed(_port: Port, sequence: number): void {
    this.#closedAt = sequence;
  }

  /** The port has its name: sends what waited, and lets the node take over. */
  bind(): void {
    const { port } = this;
    const home = this.#home;
    port.host = home;
    for (const { sequence, bytes, passengers } of this.#held) {
      if (home.tap !== undefined) {
        home.tap.messageSent(port.name, port.end, sequence, bytes, passengers.length);
      }
      home.sendMessage(port, sequence, bytes, passengers);
    }
    this.#held = [];
    if (this.#closedAt === 0) return;
    if (home.tap !== undefined) home.tap.portClosed(port.name, port.end, "local");
    home.sendClosed(port, this.#closedAt);
  }

  /** The broker is gone, so the end will never be bound. */
  giveUp(cause: PeerClosedCause): void {
    this.#isGivenUp = true;
    for (const { passengers } of this.#held) closeAll(passengers);
    this.#held = [];
    this.port.breakNow(cause);
  }
}
