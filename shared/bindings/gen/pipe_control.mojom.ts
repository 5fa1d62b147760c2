// Generated from pipe_control.mojom by mojoscope mojom generate. Do not edit.
//
// What the two routers of one pipe tell each other. Sent with the invalid interface id and the
// name 0xFFFFFFFE, without a response.
import * as mojo from "../control-runtime.ts";

export interface DisconnectReason {
  customReason: number;
  description: string;
}

/** Makes a DisconnectReason of its defaults and `init`. */
export function createDisconnectReason(init: Partial<DisconnectReason> = {}): DisconnectReason {
  return {
    customReason: 0,
    description: "",
    ...init,
  };
}

/** Writes a DisconnectReason and returns its position. */
export function encodeDisconnectReason(e: mojo.Encoder, v: DisconnectReason): number {
  const at = e.struct(24, 0);
  e.uint32(at + 8, v.customReason, "DisconnectReason.custom_reason");
  e.string(at + 16, v.description, "DisconnectReason.description");
  return e.endStruct(at);
}

/** Reads and validates the DisconnectReason at `at`. */
export function decodeDisconnectReason(d: mojo.Decoder, at = d.payloadStart): DisconnectReason {
  d.struct(at, 24);
  const customReason = d.view.getUint32(at + 8, true);
  const description = d.string(at + 16);
  d.endStruct();
  return { customReason, description };
}

/** A deep copy of `v`. */
export function cloneDisconnectReason(v: DisconnectReason): DisconnectReason {
  return {
    customReason: v.customReason,
    description: v.description,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsDisconnectReason(a: DisconnectReason, b: DisconnectReason): boolean {
  return a.customReason === b.customReason && a.description === b.description;
}

/**
 * The sender's end of interface `id` is closed. For the primary interface this only carries the
 * reason, as the pipe itself closes right after.
 */
export interface PeerAssociatedEndpointClosedEvent {
  id: number;
  disconnectReason: DisconnectReason | null;
}

/** Makes a PeerAssociatedEndpointClosedEvent of its defaults and `init`. */
export function createPeerAssociatedEndpointClosedEvent(
  init: Partial<PeerAssociatedEndpointClosedEvent> = {},
): PeerAssociatedEndpointClosedEvent {
  return {
    id: 0,
    disconnectReason: null,
    ...init,
  };
}

/** Writes a PeerAssociatedEndpointClosedEvent and returns its position. */
export function encodePeerAssociatedEndpointClosedEvent(
  e: mojo.Encoder,
  v: PeerAssociatedEndpointClosedEvent,
): number {
  const at = e.struct(24, 0);
  e.uint32(at + 8, v.id, "PeerAssociatedEndpointClosedEvent.id");
  if (v.disconnectReason != null) {
    e.pointer(
      at + 16,
      encodeDisconnectReason(
        e,
        e.presentObject(v.disconnectReason, "PeerAssociatedEndpointClosedEvent.disconnect_reason"),
      ),
    );
  }
  return e.endStruct(at);
}

/** Reads and validates the PeerAssociatedEndpointClosedEvent at `at`. */
export function decodePeerAssociatedEndpointClosedEvent(
  d: mojo.Decoder,
  at = d.payloadStart,
): PeerAssociatedEndpointClosedEvent {
  d.struct(at, 24);
  const id = d.view.getUint32(at + 8, true);
  const disconnectReason = d.isNull(at + 16) ? null : decodeDisconnectReason(d, d.pointer(at + 16));
  d.endStruct();
  return { id, disconnectReason };
}

/** A deep copy of `v`. */
export function clonePeerAssociatedEndpointClosedEvent(
  v: PeerAssociatedEndpointClosedEvent,
): PeerAssociatedEndpointClosedEvent {
  return {
    id: v.id,
    disconnectReason: cloneNullableDisconnectReason(v.disconnectReason),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsPeerAssociatedEndpointClosedEvent(
  a: PeerAssociatedEndpointClosedEvent,
  b: PeerAssociatedEndpointClosedEvent,
): boolean {
  return a.id === b.id && equalsNullableDisconnectReason(a.disconnectReason, b.disconnectReason);
}

/** Dispatch nothing more until the other end of `flush_pipe` is closed. */
export interface PauseUntilFlushCompletes {
  flushPipe: mojo.MessagePipeHandle;
}

/** Makes a PauseUntilFlushCompletes of its defaults and `init`. */
export function createPauseUntilFlushCompletes(
  init: PauseUntilFlushCompletes,
): PauseUntilFlushCompletes {
  return { ...init };
}

/** Writes a PauseUntilFlushCompletes and returns its position. */
export function encodePauseUntilFlushCompletes(
  e: mojo.Encoder,
  v: PauseUntilFlushCompletes,
): number {
  const at = e.struct(16, 0);
  e.handle(at + 8, v.flushPipe, "PauseUntilFlushCompletes.flush_pipe");
  return e.endStruct(at);
}

/** Reads and validates the PauseUntilFlushCompletes at `at`. */
export function decodePauseUntilFlushCompletes(
  d: mojo.Decoder,
  at = d.payloadStart,
): PauseUntilFlushCompletes {
  d.struct(at, 16);
  const flushPipe = mojo.toMessagePipe(d.handle(at + 8));
  d.endStruct();
  return { flushPipe };
}

/** Close `flusher_pipe` on arrival: everything sent before has arrived then. */
export interface FlushAsync {
  flusherPipe: mojo.MessagePipeHandle;
}

/** Makes a FlushAsync of its defaults and `init`. */
export function createFlushAsync(init: FlushAsync): FlushAsync {
  return { ...init };
}

/** Writes a FlushAsync and returns its position. */
export function encodeFlushAsync(e: mojo.Encoder, v: FlushAsync): number {
  const at = e.struct(16, 0);
  e.handle(at + 8, v.flusherPipe, "FlushAsync.flusher_pipe");
  return e.endStruct(at);
}

/** Reads and validates the FlushAsync at `at`. */
export function decodeFlushAsync(d: mojo.Decoder, at = d.payloadStart): FlushAsync {
  d.struct(at, 16);
  const flusherPipe = mojo.toMessagePipe(d.handle(at + 8));
  d.endStruct();
  return { flusherPipe };
}

export interface RunOrClosePipeMessageParams {
  input: RunOrClosePipeInput;
}

/** Makes a RunOrClosePipeMessageParams of its defaults and `init`. */
export function createRunOrClosePipeMessageParams(
  init: RunOrClosePipeMessageParams,
): RunOrClosePipeMessageParams {
  return { ...init };
}

/** Writes a RunOrClosePipeMessageParams and returns its position. */
export function encodeRunOrClosePipeMessageParams(
  e: mojo.Encoder,
  v: RunOrClosePipeMessageParams,
): number {
  const at = e.struct(24, 0);
  encodeRunOrClosePipeInput(e, at + 8, e.present(v.input, "RunOrClosePipeMessageParams.input"));
  return e.endStruct(at);
}

/** Reads and validates the RunOrClosePipeMessageParams at `at`. */
export function decodeRunOrClosePipeMessageParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): RunOrClosePipeMessageParams {
  d.struct(at, 24);
  const input = decodeRunOrClosePipeInput(d, at + 8);
  d.endStruct();
  return { input };
}

export type RunOrClosePipeInput =
  | { tag: "peerAssociatedEndpointClosedEvent"; value: PeerAssociatedEndpointClosedEvent }
  | { tag: "pauseUntilFlushCompletes"; value: PauseUntilFlushCompletes }
  | { tag: "flushAsync"; value: FlushAsync }
  // Stands for what a newer peer may ask.
  | { tag: "unknown"; value: boolean };

/** Writes a RunOrClosePipeInput into the 16 bytes at `at`. */
export function encodeRunOrClosePipeInput(
  e: mojo.Encoder,
  at: number,
  v: RunOrClosePipeInput,
): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "peerAssociatedEndpointClosedEvent": {
      e.union(at, 0);
      e.pointer(
        at + 8,
        encodePeerAssociatedEndpointClosedEvent(
          e,
          e.presentObject(v.value, "RunOrClosePipeInput.peer_associated_endpoint_closed_event"),
        ),
      );
      break;
    }
    case "pauseUntilFlushCompletes": {
      e.union(at, 1);
      e.pointer(
        at + 8,
        encodePauseUntilFlushCompletes(
          e,
          e.presentObject(v.value, "RunOrClosePipeInput.pause_until_flush_completes"),
        ),
      );
      break;
    }
    case "flushAsync": {
      e.union(at, 2);
      e.pointer(
        at + 8,
        encodeFlushAsync(e, e.presentObject(v.value, "RunOrClosePipeInput.flush_async")),
      );
      break;
    }
    case "unknown": {
      e.union(at, 3);
      e.bool(at + 8, 0, v.value, "RunOrClosePipeInput.unknown");
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "RunOrClosePipeInput");
  }
  e.endUnion();
}

/** Reads and validates the RunOrClosePipeInput in the 16 bytes at `at`. */
export function decodeRunOrClosePipeInput(d: mojo.Decoder, at: number): RunOrClosePipeInput {
  switch (d.union(at)) {
    case 0: {
      const value = decodePeerAssociatedEndpointClosedEvent(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "peerAssociatedEndpointClosedEvent", value };
    }
    case 1: {
      const value = decodePauseUntilFlushCompletes(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "pauseUntilFlushCompletes", value };
    }
    case 2: {
      const value = decodeFlushAsync(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "flushAsync", value };
    }
    case 3: {
      const value = d.bool(at + 8, 0);
      d.endUnion();
      return { tag: "unknown", value };
    }
    default:
      d.endUnion();
      return { tag: "unknown", value: false };
  }
}

function cloneNullableDisconnectReason(value: DisconnectReason | null): DisconnectReason | null {
  if (value === null) return null;
  return cloneDisconnectReason(value);
}

function equalsNullableDisconnectReason(
  a: DisconnectReason | null,
  b: DisconnectReason | null,
): boolean {
  if (a === null || b === null) return a === b;
  return equalsDisconnectReason(a, b);
}
