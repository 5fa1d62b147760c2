// Generated from tape.mojom by mojoscope mojom generate. Do not edit.
//
// A tape, and those who carry it.
import * as mojo from "../../../../../shared/bindings/gen-v1.ts";

/** Lines, numbered from 1. Whoever holds the receiving end reads on. */
export interface Tape {
  write(number_: number): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.port_relay.mojom.Tape. */
export const Tape: mojo.InterfaceDefinition<Tape> = {
  name: "mojoscope.lab.port_relay.mojom.Tape",
  version: 0,
  methods: [{ name: "Write", ordinal: 0, hasResponse: false, sync: false }],
  createCaller: (endpoint) => new TapeCaller(endpoint),
  dispatch: dispatchTape,
};

class TapeCaller implements Tape {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  write(number_: number): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeTapeWriteParams(e, number_);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchTape(implementation: Tape, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeTapeWriteParams(call.decoder);
      return call.accept() ? implementation.write(p.number) : undefined;
    }
    default:
      return undefined;
  }
}

interface TapeWriteParams {
  number: number;
}

function encodeTapeWriteParams(e: mojo.Encoder, number_: number): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, number_, "Tape.Write.number");
  e.endStruct(at);
}

function decodeTapeWriteParams(d: mojo.Decoder, at = d.payloadStart): TapeWriteParams {
  d.struct(at, 16);
  const number_ = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { number: number_ };
}

export interface Runner {
  /**
   * Hands the receiving end of a tape over, with all that is on it and was not
   * read yet. The first line will be `next`.
   */
  take(tape: mojo.PendingReceiver<Tape>, next: number): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.port_relay.mojom.Runner. */
export const Runner: mojo.InterfaceDefinition<Runner> = {
  name: "mojoscope.lab.port_relay.mojom.Runner",
  version: 0,
  methods: [{ name: "Take", ordinal: 0, hasResponse: false, sync: false }],
  createCaller: (endpoint) => new RunnerCaller(endpoint),
  dispatch: dispatchRunner,
};

class RunnerCaller implements Runner {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  take(tape: mojo.PendingReceiver<Tape>, next: number): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeRunnerTakeParams(e, tape, next);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchRunner(implementation: Runner, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeRunnerTakeParams(call.decoder);
      return call.accept() ? implementation.take(p.tape, p.next) : undefined;
    }
    default:
      return undefined;
  }
}

interface RunnerTakeParams {
  tape: mojo.PendingReceiver<Tape>;
  next: number;
}

function encodeRunnerTakeParams(
  e: mojo.Encoder,
  tape: mojo.PendingReceiver<Tape>,
  next: number,
): void {
  const at = e.struct(16, 0);
  e.pendingReceiver(at + 8, tape, "Runner.Take.tape");
  e.uint32(at + 12, next, "Runner.Take.next");
  e.endStruct(at);
}

function decodeRunnerTakeParams(d: mojo.Decoder, at = d.payloadStart): RunnerTakeParams {
  d.struct(at, 16);
  const tape = mojo.toPendingReceiver<Tape>(d.handle(at + 8), d);
  const next = d.view.getUint32(at + 12, true);
  d.endStruct();
  return { tape, next };
}

/** Where runners meet. */
export interface Track {
  /**
   * Answered when there are enough runners and a tape: with the runner that is
   * next, and for one of them the tape, which begins with line 1.
   */
  join(runner: mojo.PendingRemote<Runner>): Promise<TrackJoinResponse>;
}

export interface TrackJoinResponse {
  next: mojo.PendingRemote<Runner>;
  tape: mojo.PendingReceiver<Tape> | null;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.port_relay.mojom.Track. */
export const Track: mojo.InterfaceDefinition<Track> = {
  name: "mojoscope.lab.port_relay.mojom.Track",
  version: 0,
  methods: [{ name: "Join", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new TrackCaller(endpoint),
  dispatch: dispatchTrack,
};

class TrackCaller implements Track {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  join(runner: mojo.PendingRemote<Runner>): Promise<TrackJoinResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeTrackJoinParams(e, runner);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeTrackJoinResponse);
  }
}

function dispatchTrack(implementation: Track, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeTrackJoinParams(call.decoder);
      if (call.accept()) call.reply(implementation.join(p.runner), encodeTrackJoinResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface TrackJoinParams {
  runner: mojo.PendingRemote<Runner>;
}

function encodeTrackJoinParams(e: mojo.Encoder, runner: mojo.PendingRemote<Runner>): void {
  const at = e.struct(16, 0);
  e.pendingRemote(at + 8, runner, "Track.Join.runner");
  e.endStruct(at);
}

function decodeTrackJoinParams(d: mojo.Decoder, at = d.payloadStart): TrackJoinParams {
  d.struct(at, 16);
  const runner = mojo.toPendingRemote<Runner>(d.handle(at + 8), d.view.getUint32(at + 12, true));
  d.endStruct();
  return { runner };
}

function encodeTrackJoinResponse(e: mojo.Encoder, v: TrackJoinResponse): void {
  const at = e.struct(24, 0);
  e.pendingRemote(at + 8, v.next, "Track.Join.next");
  e.nullablePendingReceiver(at + 16, v.tape);
  e.endStruct(at);
}

function decodeTrackJoinResponse(d: mojo.Decoder, at = d.payloadStart): TrackJoinResponse {
  d.struct(at, 24);
  const next = mojo.toPendingRemote<Runner>(d.handle(at + 8), d.view.getUint32(at + 12, true));
  const tape = decodeNullablePendingReceiver<Tape>(d, at + 16);
  d.endStruct();
  return { next, tape };
}

function decodeNullablePendingReceiver<T>(
  d: mojo.Decoder,
  slot: number,
): mojo.PendingReceiver<T> | null {
  const handle = d.nullableHandle(slot);
  if (handle === null) return null;
  return mojo.toPendingReceiver<T>(handle, d);
}
