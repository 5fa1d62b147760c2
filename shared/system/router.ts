import { ATTACHMENT_BYTES, MESSAGE_HEADER_BYTES } from "./frame-layout.ts";
import type { NodeLimits } from "./limits.ts";
import { PipeError } from "./pipe-error.ts";
import { PipeName } from "./pipe-name.ts";
import { Port, type PortHost } from "./port.ts";
import type { Tap } from "./tap.ts";

/** A node's inner half: knows where the ends of its pipes are. Broker and leaf each have theirs. */
export abstract class Router implements PortHost {
  tap: Tap | undefined;
  readonly limits: NodeLimits;

  constructor(tap: Tap | undefined, limits: NodeLimits) {
    this.tap = tap;
    this.limits = limits;
  }

  /** Makes a pipe with both ends here. Nothing but the two ends knows of it until one leaves. */
  createPair(): [Port, Port] {
    const name = PipeName.random();
    const a = new Port(name, 0, this);
    const b = new Port(name, 1, this);
    a.peer = b;
    b.peer = a;
    if (this.tap !== undefined) {
      this.tap.portOpened(name, 0, "created");
      this.tap.portOpened(name, 1, "created");
    }
    return [a, b];
  }

  checkMessage(byteCount: number, handleCount: number): void {
    const { maxHandlesPerMessage, maxFrameBytes } = this.limits;
    if (handleCount > maxHandlesPerMessage) {
      throw new PipeError(
        "TOO_MANY_HANDLES",
        `${handleCount} handles, at most ${maxHandlesPerMessage}`,
      );
    }
    const frameBytes = MESSAGE_HEADER_BYTES + handleCount * ATTACHMENT_BYTES + byteCount;
    if (frameBytes > maxFrameBytes) {
      throw new PipeError(
        "MESSAGE_TOO_LARGE",
        `${frameBytes} bytes framed, at most ${maxFrameBytes}`,
      );
    }
  }

  abstract sendMessage(
    port: Port,
    sequence: number,
    bytes: Uint8Array,
    passengers: readonly Port[],
  ): void;

  abstract sendClosed(port: Port, sequence: number): void;
}
