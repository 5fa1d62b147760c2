import {
  Decoder,
  HeaderInPlace,
  type Handle,
  type MessageBytes,
  type MessageHeader,
} from "../wire/index.ts";
import type { ConnectionGroupRef } from "./connection-group.ts";

/** Something that came with a message and must be given up if the message is not used. */
export interface Closable {
  close(): void;
}

/** A message that was read from a pipe, with what travelled in it. */
export class IncomingMessage extends HeaderInPlace {
  readonly bytes: MessageBytes;
  readonly handles: readonly Handle[];
  /** Its number on the pipe, in its direction. */
  readonly sequence: number;
  /** The associated endpoints in it, as in the header's id list; made by the router. */
  endpoints: readonly Closable[] = NO_ENDPOINTS;
  /** What the receivers in it belong to, as they came over one that does. */
  connectionGroup: ConnectionGroupRef | undefined;

  /** @throws ValidationError if the header is malformed */
  constructor(bytes: MessageBytes, handles: readonly Handle[], sequence: number) {
    super(bytes);
    this.bytes = bytes;
    this.handles = handles;
    this.sequence = sequence;
  }

  /** The message is its own header. */
  get header(): MessageHeader {
    return this;
  }

  /** The decoder of the payload; {@link endDecoding} takes it back. */
  decode(): Decoder {
    const decoder = Decoder.take(this.bytes, this, this.handles, this.endpoints);
    if (this.connectionGroup !== undefined) decoder.context = this.connectionGroup;
    return decoder;
  }

  /** Closes what came with the message and is not referred to in it. The decoder is spent. */
  endDecoding(decoder: Decoder): void {
    if (this.handles.length > 0) closeAll(decoder.unclaimedHandles);
    if (this.endpoints.length > 0) {
      const unclaimed = new Set<unknown>(decoder.unclaimedEndpoints);
      closeAll(this.endpoints.filter((endpoint) => unclaimed.has(endpoint)));
    }
    decoder.release();
  }

  /** Closes everything that came with the message. */
  dispose(): void {
    closeAll(this.handles);
    closeAll(this.endpoints);
  }
}

const NO_ENDPOINTS: readonly Closable[] = [];

/** Closes each of `things`. */
export function closeAll(things: readonly Closable[]): void {
  for (const thing of things) thing.close();
}
