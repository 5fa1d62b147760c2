// One interface with everything that is needed to write and to read its messages in both ways.
import { captureCall } from "../shared/testing/index.ts";
import fc from "fast-check";
import { captureReply, readRequest, readResponse } from "../conformance/generated-code.ts";
import type { InterfaceDefinition } from "../shared/bindings/index.ts";
import {
  type InterfaceDescriptor,
  type MethodDescriptor,
  propertyNamesOf,
  type StructDescriptor,
} from "../shared/codegen/index.ts";
import { arbitraryStruct } from "../shared/testing/index.ts";
import {
  type Decoder,
  EncodeError,
  Encoder,
  encodeStruct,
  type HeaderVersion,
  MessageFlags,
  readMessageHeader,
} from "../shared/wire/index.ts";
import type { Schema } from "./load-schema.ts";
import { ValueMaker } from "./value-forms.ts";

/** Which way a message goes. */
export type Direction = "request" | "response";

/** A message with the size of its handle table. */
export interface Message {
  readonly bytes: Uint8Array;
  readonly handleCount: number;
}

/** A method's parameters or its response: what one kind of message carries. */
export interface Payload {
  readonly method: MethodDescriptor;
  readonly direction: Direction;
  readonly struct: StructDescriptor;
}

type Plain = Readonly<Record<string, unknown>>;
type EncodeResponse = (encoder: Encoder, value: unknown) => void;

/** How deep values nest, so that messages stay small. */
const VALUE_DEPTH = 3;

/** An interface of a schema. */
export class Subject {
  readonly schema: Schema;
  readonly definition: InterfaceDefinition<unknown>;
  readonly described: InterfaceDescriptor;
  /** What can be sent; methods that no value can be made for are left out. */
  readonly payloads: readonly Payload[];
  readonly #methodNames: ReadonlyMap<string, string>;
  readonly #toGenerated: ValueMaker;
  readonly #toReflective: ValueMaker;
  readonly #decoders = new Map<number, (decoder: Decoder) => unknown>();
  readonly #encoders = new Map<number, EncodeResponse>();

  constructor(schema: Schema, definition: InterfaceDefinition<unknown>) {
    const described = schema.descriptor.interfaces[definition.name];
    if (described === undefined) throw new Error(`no description of ${definition.name}`);
    this.schema = schema;
    this.definition = definition;
    this.described = described;
    this.#methodNames = propertyNamesOf(described.methods.map(({ name }) => name));
    this.#toGenerated = new ValueMaker(schema.descriptor, "generated");
    this.#toReflective = new ValueMaker(schema.descriptor, "reflective");
    this.payloads = described.methods.flatMap((method) => this.#payloadsOf(method));
  }

  /** Random values of a payload, plain. */
  samples({ struct }: Payload, count: number, seed: number): Plain[] {
    const arbitrary = arbitraryStruct(this.schema.descriptor, struct, VALUE_DEPTH);
    return fc.sample(arbitrary, { numRuns: count, seed });
  }

  /** The message of a plain value, by generated code. @throws EncodeError */
  encodeGenerated(payload: Payload, value: Plain): Message {
    if (payload.direction === "request") {
      const { bytes, handles } = this.#call(payload, value);
      return { bytes, handleCount: handles.length };
    }
    const { carriesEndpoints = false } = this.#definitionOf(payload.method);
    const encode = this.#encoders.get(payload.method.ordinal);
    if (encode === undefined) throw new Error(`no encoder for ${payload.method.name}`);
    const record = this.#toGenerated.record(payload.struct.fields, value);
    return this.#encode(
      payload,
      { flags: MessageFlags.IsResponse, version: carriesEndpoints ? 2 : 1 },
      (e) => encode(e, record),
    );
  }

  /**
   * The message of a plain value, by its description.
   * @param like has the header that the message gets
   * @throws EncodeError
   */
  encodeReflective(payload: Payload, value: Plain, like: Message | undefined): Message {
    const fallback = payload.direction === "request" ? 0 : MessageFlags.IsResponse;
    const { flags, version } =
      like === undefined ? { flags: fallback, version: 2 } : readMessageHeader(like.bytes);
    const record = this.#toReflective.record(payload.struct.fields, value);
    return this.#encode(payload, { flags, version: version as HeaderVersion }, (e) => {
      encodeStruct(e, this.schema.descriptor, payload.struct, record);
    });
  }

  /**
   * What generated code reads from a message: the arguments of a request in order, or a response.
   * @throws ValidationError
   */
  readGenerated(direction: Direction, message: Message): unknown {
    const { descriptor } = this.schema;
    return direction === "request"
      ? readRequest(this.definition, descriptor, message)
      : readResponse(this.definition, descriptor, message, this.#decoders);
  }

  #encode(
    { method }: Payload,
    { flags, version }: { flags: number; version: HeaderVersion },
    write: (encoder: Encoder) => void,
  ): Message {
    const header = { name: method.ordinal, flags, headerVersion: version, requestId: 1 };
    const encoder = Encoder.begin(header);
    try {
      write(encoder);
      const { handles, endpoints } = encoder;
      const bytes = encoder.finish(endpoints.map((_, index) => index + 1));
      return { bytes, handleCount: handles.length };
    } catch (error) {
      encoder.abandon();
      throw error;
    }
  }

  #call({ method, struct }: Payload, value: Plain) {
    const record = this.#toGenerated.record(struct.fields, value);
    return captureCall(this.definition, (caller) => {
      const name = this.#methodNames.get(method.name) ?? method.name;
      const run = (caller as Record<string, (...args: readonly unknown[]) => unknown>)[name];
      if (run === undefined) throw new Error(`the caller has no ${name}`);
      return run.apply(caller, Object.values(record));
    });
  }

  #definitionOf({ ordinal }: MethodDescriptor) {
    const found = this.definition.methods.find((method) => method.ordinal === ordinal);
    if (found === undefined) throw new Error(`nothing generated for method ${ordinal}`);
    return found;
  }

  /** Makes one call of the method, which also yields the two functions for its response. */
  #payloadsOf(method: MethodDescriptor): Payload[] {
    const request: Payload = { method, direction: "request", struct: method.params };
    const [value] = this.samples(request, 1, 1);
    try {
      const { bytes, handles, decodeResponse } = this.#call(request, value ?? {});
      if (method.response === undefined || decodeResponse === undefined) return [request];
      this.#decoders.set(method.ordinal, decodeResponse);
      const message = { bytes, handleCount: handles.length };
      const { descriptor } = this.schema;
      this.#encoders.set(method.ordinal, captureReply(this.definition, descriptor, message));
    } catch (error) {
      // An enum without values has no value to send.
      if (error instanceof EncodeError) return [];
      throw error;
    }
    return [request, { method, direction: "response", struct: method.response }];
  }
}
