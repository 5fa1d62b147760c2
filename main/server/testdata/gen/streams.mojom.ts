// Generated from streams.mojom by mojoscope mojom generate. Do not edit.
//
// What travels as a handle, between real processes.
import * as mojo from "../../../../shared/bindings/gen-v1.ts";

/** Where processes meet that have streams. */
export interface StreamHost {
  join(peer: mojo.PendingRemote<StreamPeer>): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.server.mojom.StreamHost. */
export const StreamHost: mojo.InterfaceDefinition<StreamHost> = {
  name: "mojoscope.server.mojom.StreamHost",
  version: 0,
  methods: [{ name: "Join", ordinal: 0, hasResponse: false, sync: false }],
  createCaller: (endpoint) => new StreamHostCaller(endpoint),
  dispatch: dispatchStreamHost,
};

class StreamHostCaller implements StreamHost {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  join(peer: mojo.PendingRemote<StreamPeer>): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeStreamHostJoinParams(e, peer);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchStreamHost(implementation: StreamHost, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeStreamHostJoinParams(call.decoder);
      return call.accept() ? implementation.join(p.peer) : undefined;
    }
    default:
      return undefined;
  }
}

interface StreamHostJoinParams {
  peer: mojo.PendingRemote<StreamPeer>;
}

function encodeStreamHostJoinParams(e: mojo.Encoder, peer: mojo.PendingRemote<StreamPeer>): void {
  const at = e.struct(16, 0);
  e.pendingRemote(at + 8, peer, "StreamHost.Join.peer");
  e.endStruct(at);
}

function decodeStreamHostJoinParams(d: mojo.Decoder, at = d.payloadStart): StreamHostJoinParams {
  d.struct(at, 16);
  const peer = mojo.toPendingRemote<StreamPeer>(d.handle(at + 8), d.view.getUint32(at + 12, true));
  d.endStruct();
  return { peer };
}

/** One of them. */
export interface StreamPeer {
  /** Makes a data pipe, and writes that many bytes to it as fast as they are read. */
  produce(capacityBytes: number, byteCount: number): Promise<StreamPeerProduceResponse>;
  /** How many bytes it has written, and how often it had to wait for room. */
  progress(): Promise<StreamPeerProgressResponse>;
  /** Reads all that comes. */
  digest(content: mojo.DataPipeConsumerHandle): Promise<StreamPeerDigestResponse>;
  /** Writes what comes over one data pipe to the other. */
  copy(
    source: mojo.DataPipeConsumerHandle,
    target: mojo.DataPipeProducerHandle,
  ): Promise<StreamPeerCopyResponse>;
  /** Makes a buffer of the same bytes, the other way round. */
  reverse(content: mojo.SharedBufferHandle): Promise<StreamPeerReverseResponse>;
}

export interface StreamPeerProduceResponse {
  content: mojo.DataPipeConsumerHandle;
}

export interface StreamPeerProgressResponse {
  written: number;
  waits: number;
}

export interface StreamPeerDigestResponse {
  byteCount: number;
  sha256: string;
}

export interface StreamPeerCopyResponse {
  byteCount: number;
}

export interface StreamPeerReverseResponse {
  reversed: mojo.SharedBufferHandle;
}

/** What Remote, Receiver and their families need to know of mojoscope.server.mojom.StreamPeer. */
export const StreamPeer: mojo.InterfaceDefinition<StreamPeer> = {
  name: "mojoscope.server.mojom.StreamPeer",
  version: 0,
  methods: [
    { name: "Produce", ordinal: 0, hasResponse: true, sync: false },
    { name: "Progress", ordinal: 1, hasResponse: true, sync: false },
    { name: "Digest", ordinal: 2, hasResponse: true, sync: false },
    { name: "Copy", ordinal: 3, hasResponse: true, sync: false },
    { name: "Reverse", ordinal: 4, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new StreamPeerCaller(endpoint),
  dispatch: dispatchStreamPeer,
};

class StreamPeerCaller implements StreamPeer {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  produce(capacityBytes: number, byteCount: number): Promise<StreamPeerProduceResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeStreamPeerProduceParams(e, capacityBytes, byteCount);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeStreamPeerProduceResponse);
  }

  progress(): Promise<StreamPeerProgressResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeStreamPeerProgressParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeStreamPeerProgressResponse);
  }

  digest(content: mojo.DataPipeConsumerHandle): Promise<StreamPeerDigestResponse> {
    const e = this.#endpoint.begin(2, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeStreamPeerDigestParams(e, content);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeStreamPeerDigestResponse);
  }

  copy(
    source: mojo.DataPipeConsumerHandle,
    target: mojo.DataPipeProducerHandle,
  ): Promise<StreamPeerCopyResponse> {
    const e = this.#endpoint.begin(3, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeStreamPeerCopyParams(e, source, target);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeStreamPeerCopyResponse);
  }

  reverse(content: mojo.SharedBufferHandle): Promise<StreamPeerReverseResponse> {
    const e = this.#endpoint.begin(4, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeStreamPeerReverseParams(e, content);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeStreamPeerReverseResponse);
  }
}

function dispatchStreamPeer(implementation: StreamPeer, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeStreamPeerProduceParams(call.decoder);
      if (call.accept()) {
        call.reply(
          implementation.produce(p.capacityBytes, p.byteCount),
          encodeStreamPeerProduceResponse,
        );
      }
      return undefined;
    }
    case 1: {
      decodeStreamPeerProgressParams(call.decoder);
      if (call.accept()) call.reply(implementation.progress(), encodeStreamPeerProgressResponse);
      return undefined;
    }
    case 2: {
      const p = decodeStreamPeerDigestParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.digest(p.content), encodeStreamPeerDigestResponse);
      }
      return undefined;
    }
    case 3: {
      const p = decodeStreamPeerCopyParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.copy(p.source, p.target), encodeStreamPeerCopyResponse);
      }
      return undefined;
    }
    case 4: {
      const p = decodeStreamPeerReverseParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.reverse(p.content), encodeStreamPeerReverseResponse);
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

interface StreamPeerProduceParams {
  capacityBytes: number;
  byteCount: number;
}

function encodeStreamPeerProduceParams(
  e: mojo.Encoder,
  capacityBytes: number,
  byteCount: number,
): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, capacityBytes, "StreamPeer.Produce.capacity_bytes");
  e.uint32(at + 12, byteCount, "StreamPeer.Produce.byte_count");
  e.endStruct(at);
}

function decodeStreamPeerProduceParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): StreamPeerProduceParams {
  d.struct(at, 16);
  const capacityBytes = d.view.getUint32(at + 8, true);
  const byteCount = d.view.getUint32(at + 12, true);
  d.endStruct();
  return { capacityBytes, byteCount };
}

function encodeStreamPeerProduceResponse(e: mojo.Encoder, v: StreamPeerProduceResponse): void {
  const at = e.struct(16, 0);
  e.handle(at + 8, v.content, "StreamPeer.Produce.content");
  e.endStruct(at);
}

function decodeStreamPeerProduceResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): StreamPeerProduceResponse {
  d.struct(at, 16);
  const content = mojo.toDataPipeConsumer(d.handle(at + 8));
  d.endStruct();
  return { content };
}

function encodeStreamPeerProgressParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeStreamPeerProgressParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeStreamPeerProgressResponse(e: mojo.Encoder, v: StreamPeerProgressResponse): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, v.written, "StreamPeer.Progress.written");
  e.uint32(at + 12, v.waits, "StreamPeer.Progress.waits");
  e.endStruct(at);
}

function decodeStreamPeerProgressResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): StreamPeerProgressResponse {
  d.struct(at, 16);
  const written = d.view.getUint32(at + 8, true);
  const waits = d.view.getUint32(at + 12, true);
  d.endStruct();
  return { written, waits };
}

interface StreamPeerDigestParams {
  content: mojo.DataPipeConsumerHandle;
}

function encodeStreamPeerDigestParams(e: mojo.Encoder, content: mojo.DataPipeConsumerHandle): void {
  const at = e.struct(16, 0);
  e.handle(at + 8, content, "StreamPeer.Digest.content");
  e.endStruct(at);
}

function decodeStreamPeerDigestParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): StreamPeerDigestParams {
  d.struct(at, 16);
  const content = mojo.toDataPipeConsumer(d.handle(at + 8));
  d.endStruct();
  return { content };
}

function encodeStreamPeerDigestResponse(e: mojo.Encoder, v: StreamPeerDigestResponse): void {
  const at = e.struct(24, 0);
  e.uint32(at + 8, v.byteCount, "StreamPeer.Digest.byte_count");
  e.string(at + 16, v.sha256, "StreamPeer.Digest.sha256");
  e.endStruct(at);
}

function decodeStreamPeerDigestResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): StreamPeerDigestResponse {
  d.struct(at, 24);
  const byteCount = d.view.getUint32(at + 8, true);
  const sha256 = d.string(at + 16);
  d.endStruct();
  return { byteCount, sha256 };
}

interface StreamPeerCopyParams {
  source: mojo.DataPipeConsumerHandle;
  target: mojo.DataPipeProducerHandle;
}

function encodeStreamPeerCopyParams(
  e: mojo.Encoder,
  source: mojo.DataPipeConsumerHandle,
  target: mojo.DataPipeProducerHandle,
): void {
  const at = e.struct(16, 0);
  e.handle(at + 8, source, "StreamPeer.Copy.source");
  e.handle(at + 12, target, "StreamPeer.Copy.target");
  e.endStruct(at);
}

function decodeStreamPeerCopyParams(d: mojo.Decoder, at = d.payloadStart): StreamPeerCopyParams {
  d.struct(at, 16);
  const source = mojo.toDataPipeConsumer(d.handle(at + 8));
  const target = mojo.toDataPipeProducer(d.handle(at + 12));
  d.endStruct();
  return { source, target };
}

function encodeStreamPeerCopyResponse(e: mojo.Encoder, v: StreamPeerCopyResponse): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, v.byteCount, "StreamPeer.Copy.byte_count");
  e.endStruct(at);
}

function decodeStreamPeerCopyResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): StreamPeerCopyResponse {
  d.struct(at, 16);
  const byteCount = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { byteCount };
}

interface StreamPeerReverseParams {
  content: mojo.SharedBufferHandle;
}

function encodeStreamPeerReverseParams(e: mojo.Encoder, content: mojo.SharedBufferHandle): void {
  const at = e.struct(16, 0);
  e.handle(at + 8, content, "StreamPeer.Reverse.content");
  e.endStruct(at);
}

function decodeStreamPeerReverseParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): StreamPeerReverseParams {
  d.struct(at, 16);
  const content = mojo.toSharedBuffer(d.handle(at + 8));
  d.endStruct();
  return { content };
}

function encodeStreamPeerReverseResponse(e: mojo.Encoder, v: StreamPeerReverseResponse): void {
  const at = e.struct(16, 0);
  e.handle(at + 8, v.reversed, "StreamPeer.Reverse.reversed");
  e.endStruct(at);
}

function decodeStreamPeerReverseResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): StreamPeerReverseResponse {
  d.struct(at, 16);
  const reversed = mojo.toSharedBuffer(d.handle(at + 8));
  d.endStruct();
  return { reversed };
}
