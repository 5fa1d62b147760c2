// Generated from spring.mojom by mojoscope mojom generate. Do not edit.
//
// A spring that pours without end, into a data pipe and into messages.
import * as mojo from "../../../../../shared/bindings/gen-v1.ts";

/** Takes drops one by one, as messages. */
export interface Bucket {
  drop(number_: number): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.slow_consumer.mojom.Bucket. */
export const Bucket: mojo.InterfaceDefinition<Bucket> = {
  name: "mojoscope.lab.slow_consumer.mojom.Bucket",
  version: 0,
  methods: [{ name: "Drop", ordinal: 0, hasResponse: false, sync: false }],
  createCaller: (endpoint) => new BucketCaller(endpoint),
  dispatch: dispatchBucket,
};

class BucketCaller implements Bucket {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  drop(number_: number): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeBucketDropParams(e, number_);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchBucket(implementation: Bucket, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeBucketDropParams(call.decoder);
      return call.accept() ? implementation.drop(p.number) : undefined;
    }
    default:
      return undefined;
  }
}

interface BucketDropParams {
  number: number;
}

function encodeBucketDropParams(e: mojo.Encoder, number_: number): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, number_, "Bucket.Drop.number");
  e.endStruct(at);
}

function decodeBucketDropParams(d: mojo.Decoder, at = d.payloadStart): BucketDropParams {
  d.struct(at, 16);
  const number_ = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { number: number_ };
}

export interface Spring {
  /**
   * Pours bytes into the data pipe, as many as it takes, whenever it takes any,
   * and drops into the bucket, without asking.
   */
  pour(stream: mojo.DataPipeProducerHandle, bucket: mojo.PendingRemote<Bucket>): void;
  /** Bytes that the stream has taken so far, and how often it was full. */
  getPoured(): Promise<SpringGetPouredResponse>;
  /** No more of either. Answered when the last drop has been taken. */
  stop(): Promise<void>;
}

export interface SpringGetPouredResponse {
  bytes: bigint;
  waits: number;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.slow_consumer.mojom.Spring. */
export const Spring: mojo.InterfaceDefinition<Spring> = {
  name: "mojoscope.lab.slow_consumer.mojom.Spring",
  version: 0,
  methods: [
    { name: "Pour", ordinal: 0, hasResponse: false, sync: false },
    { name: "GetPoured", ordinal: 1, hasResponse: true, sync: false },
    { name: "Stop", ordinal: 2, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new SpringCaller(endpoint),
  dispatch: dispatchSpring,
};

class SpringCaller implements Spring {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  pour(stream: mojo.DataPipeProducerHandle, bucket: mojo.PendingRemote<Bucket>): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeSpringPourParams(e, stream, bucket);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  getPoured(): Promise<SpringGetPouredResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeSpringGetPouredParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeSpringGetPouredResponse);
  }

  stop(): Promise<void> {
    const e = this.#endpoint.begin(2, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeSpringStopParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeSpringStopResponse);
  }
}

function dispatchSpring(implementation: Spring, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeSpringPourParams(call.decoder);
      return call.accept() ? implementation.pour(p.stream, p.bucket) : undefined;
    }
    case 1: {
      decodeSpringGetPouredParams(call.decoder);
      if (call.accept()) call.reply(implementation.getPoured(), encodeSpringGetPouredResponse);
      return undefined;
    }
    case 2: {
      decodeSpringStopParams(call.decoder);
      if (call.accept()) call.reply(implementation.stop(), encodeSpringStopResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface SpringPourParams {
  stream: mojo.DataPipeProducerHandle;
  bucket: mojo.PendingRemote<Bucket>;
}

function encodeSpringPourParams(
  e: mojo.Encoder,
  stream: mojo.DataPipeProducerHandle,
  bucket: mojo.PendingRemote<Bucket>,
): void {
  const at = e.struct(24, 0);
  e.handle(at + 8, stream, "Spring.Pour.stream");
  e.pendingRemote(at + 12, bucket, "Spring.Pour.bucket");
  e.endStruct(at);
}

function decodeSpringPourParams(d: mojo.Decoder, at = d.payloadStart): SpringPourParams {
  d.struct(at, 24);
  const stream = mojo.toDataPipeProducer(d.handle(at + 8));
  const bucket = mojo.toPendingRemote<Bucket>(d.handle(at + 12), d.view.getUint32(at + 16, true));
  d.endStruct();
  return { stream, bucket };
}

function encodeSpringGetPouredParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeSpringGetPouredParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeSpringGetPouredResponse(e: mojo.Encoder, v: SpringGetPouredResponse): void {
  const at = e.struct(24, 0);
  e.uint64(at + 8, v.bytes, "Spring.GetPoured.bytes");
  e.uint32(at + 16, v.waits, "Spring.GetPoured.waits");
  e.endStruct(at);
}

function decodeSpringGetPouredResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): SpringGetPouredResponse {
  d.struct(at, 24);
  const bytes = d.view.getBigUint64(at + 8, true);
  const waits = d.view.getUint32(at + 16, true);
  d.endStruct();
  return { bytes, waits };
}

function encodeSpringStopParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeSpringStopParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeSpringStopResponse(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeSpringStopResponse(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}
