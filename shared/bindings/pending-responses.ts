import { type Decoder, MessageFlags, type MessageHeader } from "../wire/index.ts";
import type { DisconnectError } from "./bindings-error.ts";
import { ProtocolError } from "./protocol-error.ts";
import { RequestTable } from "./request-table.ts";

/** What identifies a request to its response. */
export interface SentRequest {
  readonly requestId: number;
  readonly name: number;
  readonly flags: number;
}

/** A request that waits for its response. */
export interface PendingResponse {
  readonly name: number;
  readonly flags: number;
  /** Whether its caller is blocked until the response is there. */
  readonly isAwaited: boolean;
  /** Reads the response. @throws ValidationError if it is malformed */
  decode(decoder: Decoder): void;
  /** Resolves the request's promise with what was read. */
  resolve(): void;
  reject(error: DisconnectError): void;
}

/** The requests of one endpoint that wait for their responses. */
export class PendingResponses {
  readonly #byId = new RequestTable<PendingResponse>();

  get size(): number {
    return this.#byId.size;
  }

  add(requestId: number, pending: PendingResponse): void {
    this.#byId.add(requestId, pending);
  }

  /**
   * The request that a response answers; it goes on waiting until {@link remove}.
   * @throws ProtocolError if there is none, or the response does not suit it
   */
  find(response: MessageHeader): PendingResponse {
    const pending = this.#byId.get(response.requestId);
    if (pending === undefined) {
      throw new ProtocolError("UNKNOWN_REQUEST_ID", `${response.requestId}`);
    }
    if (pending.name !== response.name) {
      throw new ProtocolError("WRONG_RESPONSE_NAME", `${response.name} for ${pending.name}`);
    }
    if (((pending.flags ^ response.flags) & MessageFlags.IsSync) !== 0) {
      throw new ProtocolError("UNEXPECTED_SYNC_FLAG", "response and request disagree");
    }
    return pending;
  }

  /** Whether a caller is blocked until the response to this request is there. */
  isAwaited(requestId: number): boolean {
    return this.#byId.get(requestId)?.isAwaited === true;
  }

  remove(requestId: number): void {
    this.#byId.delete(requestId);
  }

  /** Rejects every request. */
  rejectAll(error: DisconnectError): void {
    if (this.#byId.size === 0) return;
    for (const pending of this.#byId.takeAll()) pending.reject(error);
  }
}

/** A request made through a promise. */
export class PromisedResponse<R> implements PendingResponse {
  readonly name: number;
  readonly flags: number;
  readonly isAwaited = false;
  readonly reject: (error: Error) => void;
  readonly #decode: (decoder: Decoder) => R;
  readonly #resolve: (value: R) => void;
  #value: R | undefined;

  constructor(
    request: SentRequest,
    decode: (decoder: Decoder) => R,
    resolve: (value: R) => void,
    reject: (error: Error) => void,
  ) {
    this.name = request.name;
    this.flags = request.flags;
    this.reject = reject;
    this.#decode = decode;
    this.#resolve = resolve;
  }

  decode(decoder: Decoder): void {
    this.#value = this.#decode(decoder);
  }

  resolve(): void {
    // Decoded by now; R may well include undefined.
    this.#resolve(this.#value as R);
  }
}
