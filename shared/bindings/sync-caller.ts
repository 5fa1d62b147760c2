import { type Decoder, type Encoder, MessageFlags } from "../wire/index.ts";
import { BindingsError, DisconnectError } from "./bindings-error.ts";
import type { CallerEndpoint } from "./interface-definition.ts";
import type { MethodTable } from "./method-table.ts";
import type { MessageSender } from "./message-sender.ts";
import type { PendingResponse, SentRequest } from "./pending-responses.ts";
import { areSyncCallInterruptsEnabled, assertSyncCallsAllowed } from "./sync-policy.ts";
import { assertCanWait, waitForReply } from "./sync-wait.ts";

/** What a blocking call returns: the response, or why there is none. */
export type SyncResult<R> =
  | { readonly ok: true; readonly value: R }
  | { readonly ok: false; readonly error: DisconnectError };

/** The methods `S` of interface `T` in the form that blocks. */
export type SyncCaller<T, S extends keyof T> = {
  readonly [M in S]: T[M] extends (...args: infer A) => Promise<infer R>
    ? (...args: A) => SyncResult<R>
    : never;
};

/** Sends requests of [Sync] methods, and no others, with the sync flag. */
abstract class SyncEndpoint {
  protected readonly sender: MessageSender;
  readonly #methods: MethodTable;

  constructor(sender: MessageSender, methods: MethodTable) {
    this.sender = sender;
    this.#methods = methods;
  }

  begin(ordinal: number, flags: number, headerVersion: 0 | 1 | 2): Encoder {
    const method = this.#methods.get(ordinal);
    const what = this.nameOf(ordinal);
    if (method?.sync !== true) throw new BindingsError("NOT_SYNC", `${what} is not [Sync]`);
    const noInterrupt = method.noInterrupt === true ? MessageFlags.NoInterrupt : 0;
    this.check(what, noInterrupt);
    return this.sender.begin(ordinal, flags | MessageFlags.IsSync | noInterrupt, headerVersion);
  }

  abandon(message: Encoder): void {
    this.sender.abandon(message);
  }

  send(message: Encoder): void {
    this.sender.send(message);
  }

  /** May throw before anything is encoded. */
  protected abstract check(what: string, flags: number): void;

  protected nameOf(ordinal: number): string {
    return `${this.sender.interfaceName}.${this.#methods.get(ordinal)?.name ?? ordinal}`;
  }
}

/** Promises the responses, for callers that cannot or need not block. */
export class InterruptingEndpoint extends SyncEndpoint implements CallerEndpoint {
  sendForResponse<R>(message: Encoder, decode: (decoder: Decoder) => R): Promise<R> {
    return this.sender.sendForResponse(message, decode);
  }

  protected check(): void {
    // Whatever may be called may be called in this way.
  }
}

/**
 * Blocks until the response is there. A generated caller returns what `sendForResponse` returns, and
 * so a {@link SyncResult} if it was made with this instead of a CallerEndpoint.
 */
export class BlockingEndpoint extends SyncEndpoint {
  sendForResponse<R>(message: Encoder, decode: (decoder: Decoder) => R): SyncResult<R> {
    const { sender } = this;
    const request = sender.lastRequest;
    sender.send(message);
    const { endpoint, error } = sender;
    const controller = endpoint?.controller;
    if (endpoint === undefined || controller === undefined || error !== undefined) {
      return { ok: false, error: error ?? this.#lost("belongs to no pipe") };
    }
    const response = new BlockingResponse(request, decode);
    const { requestId } = request;
    sender.responses.add(requestId, response);
    try {
      waitForReply({
        what: this.nameOf(request.name),
        endpoint,
        controller,
        requestId,
        sequence: controller.sync.lastSent,
        isExclusive: isExclusive(request.flags),
        response,
      });
    } finally {
      // From now on the reply is one that nobody waits for.
      response.isAwaited = false;
    }
    if (response.result !== undefined) return response.result;
    sender.responses.remove(requestId);
    return { ok: false, error: this.#lost("the other end is gone") };
  }

  protected check(what: string, flags: number): void {
    assertSyncCallsAllowed(what);
    const sync = this.sender.endpoint?.controller?.sync;
    if (sync !== undefined) assertCanWait(what, sync, isExclusive(flags));
  }

  #lost(text: string): DisconnectError {
    return new DisconnectError(this.sender.interfaceName, text);
  }
}

function isExclusive(flags: number): boolean {
  return (flags & MessageFlags.NoInterrupt) !== 0 || !areSyncCallInterruptsEnabled();
}

/** A request whose caller is blocked. */
class BlockingResponse<R> implements PendingResponse {
  readonly name: number;
  readonly flags: number;
  result: SyncResult<R> | undefined;
  isAwaited = true;
  readonly #decode: (decoder: Decoder) => R;
  #value: R | undefined;

  constructor(request: SentRequest, decode: (decoder: Decoder) => R) {
    this.name = request.name;
    this.flags = request.flags;
    this.#decode = decode;
  }

  get isSettled(): boolean {
    return this.result !== undefined;
  }

  decode(decoder: Decoder): void {
    this.#value = this.#decode(decoder);
  }

  resolve(): void {
    // Decoded by now; R may well include undefined.
    this.result = { ok: true, value: this.#value as R };
  }

  reject(error: DisconnectError): void {
    this.result = { ok: false, error };
  }
}
