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
export class IncomingMessage {
  declare readonly header: MessageHeader;
  declare readonly bytes: MessageBytes;
  declare readonly handles: readonly Handle[];
  /** Its number on the pipe, in its direction. */
  declare readonly sequence: number;
  /** The associated endpoints in it, as in the header's id list; made by the router. */
  declare endpoints: readonly Closable[];
  /** What the receivers in it belong to, as they came over one that does. */
  declare connectionGroup: ConnectionGroupRef | undefined;

  /** @throws ValidationError if the header is malformed */
  constructor(bytes: MessageBytes, handles: readonly Handle[], sequence: number) {
    this.header = new HeaderInPlace(bytes);
    this.bytes = bytes;
    this.handles = handles;
    this.sequence = sequence;
    this.endpoints = NO_ENDPOINTS;
    this.connectionGroup = undefined;
  }

  /** The decoder of the payload; {@link endDecoding} takes it back. */
  decode(): Decoder {
    const decoder = Decoder.take(this.bytes, this.header, this.handles, this.endpoints);
    if (this.connectionGroup !== undefined) decoder.context = this.connectionGroup;
    return decoder;
  }

  /** Closes what came with the message and is not referred to in it. The decoder is spent. */
  endDecoding(decoder: Decoder): void {
    if (this.handles.length + this.endpoints.length > 0) closeUnclaimed(this, decoder);
    decoder.release();
  }

  /** Closes everything that came with the message. */
  dispose(): void {
    closeAll(this.handles);
    closeAll(this.endpoints);
  }
}

const NO_ENDPOINTS: readonly Closable[] = [];

function closeUnclaimed({ endpoints }: IncomingMessage, decoder: Decoder): void {
  closeAll(decoder.unclaimedHandles);
  const unclaimed = new Set<unknown>(decoder.unclaimedEndpoints);
  closeAll(endpoints.filter((endpoint) => unclaimed.has(endpoint)));
}

/** Closes each of `things`. */
export function closeAll(things: readonly Closable[]): void {
  for (const thing of things) thing.close();
}
