import type { BufferView } from "../wire/index.ts";
import type { CloseReason } from "./close-reason.ts";

/**
 * Takes a frame: what lies in `memory` from `start` up to, not including, `end`. That part belongs
 * to the callee. It is a range for the reason that `MessageBytes` is one.
 */
export type FrameHandler = (memory: BufferView, start: number, end: number) => void;

/** Bytes in front of a frame that its transport may use as it likes. */
export const TRANSPORT_ROOM_BYTES = 4;

/**
 * An ordered, reliable duplex of byte frames: what a platform has to supply.
 *
 * A transport batches what is sent in one turn, and never splits or joins frames. Frames that
 * arrive before `onFrame` is set wait. Neither handler is ever called from inside `send` or
 * `close`.
 */
export interface Transport {
  /**
   * Sends one frame, given in up to two parts so that a header need not be copied before its
   * message. The `head` is borrowed for the call; the `body` is handed over and must not change
   * afterwards. After the end it does nothing. A frame above the limit ends the transport.
   */
  send(head: Uint8Array, body?: Uint8Array): void;
  /**
   * Sends a frame that lies in `memory` as a whole, where it is handed over, as are the
   * {@link TRANSPORT_ROOM_BYTES} in front of it.
   */
  sendInPlace(memory: BufferView, start: number, end: number): void;
  /** Called with each frame. */
  onFrame: FrameHandler | undefined;
  /** Called once when the transport has ended, after the last frame; not for an own `close`. */
  onClose: ((reason: CloseReason) => void) | undefined;
  /** Ends the transport; what was sent before is still delivered where that is possible. */
  close(reason?: CloseReason): void;
  /**
   * Whether frames reach `onFrame` even while this thread is blocked in a sync call, which most
   * transports cannot do: they wait for events.
   */
  readonly deliversWhileBlocked?: boolean;
  /** Bytes accepted by `send` and not yet passed to the platform's own queue or the wire. */
  readonly bufferedBytes: number;
}
