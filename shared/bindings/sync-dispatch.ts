import type { MessagePipeHandle, TakenMessage } from "../system/index.ts";
import {
  INVALID_INTERFACE_ID,
  type MessageBytes,
  MessageFlags,
  type MessageHeader,
  readMessageHeader,
} from "../wire/index.ts";
import type {
  AwaitedReply,
  InterfaceEndpointHandle,
  SyncChannel,
} from "./interface-endpoint-handle.ts";
import { IncomingMessage } from "./incoming-message.ts";
import { closedEndpointOf } from "./pipe-control.ts";

/** What a router does for its {@link SyncDispatch}. */
export interface SyncDispatchHost {
  /** The pipe; undefined once it was closed or given away. */
  readonly pipe: MessagePipeHandle | undefined;
  /** Errors do not close the pipe, so that no message has to be saved from that. */
  readonly survivesErrors: boolean;
  /** Dispatch is paused, and so no message may overtake others either. */
  readonly isSuspended: boolean;
  endpointOf(interfaceId: number): InterfaceEndpointHandle | undefined;
  /** Dispatches the message that waits for its endpoint to be bound, if there is one that is accepted. */
  dispatchBlocked(accepts: (header: MessageHeader) => boolean): boolean;
  /** Makes the endpoints that come with a message; false if it had to be rejected for them. */
  prepare(message: IncomingMessage): boolean;
  /** Closes the pipe; what had come before is fetched with {@link SyncDispatch.takeLeft}. */
  reject(sequence: number, error: unknown, interfaceName: string): void;
}

interface WaitingMessage {
  readonly sequence: number;
  readonly header: MessageHeader;
}

/**
 * Dispatches from one pipe while its thread is blocked: messages with the sync flag only, which
 * overtake those without. Among themselves the sync messages of an interface stay in order, and so
 * do all that wait.
 */
export class SyncDispatch implements SyncChannel {
  readonly #host: SyncDispatchHost;
  /** Number of the first message that was not looked at. */
  #next = 0;
  /** Messages with the sync flag that were seen and neither taken nor delivered since. */
  #waiting: WaitingMessage[] = [];
  /** What had come in front of a message that was not acceptable. */
  readonly #left: TakenMessage[] = [];
  /** Endpoints that the peer has closed, as a message says that waits. */
  readonly #closedByPeer = new Set<number>();

  constructor(host: SyncDispatchHost) {
    this.#host = host;
  }

  get lastSent(): number {
    return this.#host.pipe?.lastSent ?? 0;
  }

  get isLocal(): boolean {
    return this.#host.pipe?.isLocal === true;
  }

  get deliversWhileBlocked(): boolean {
    return this.#host.pipe?.deliversWhileBlocked ?? true;
  }

  isReadHere(sequence: number): boolean {
    // While dispatch is paused an answer may well be here.
    return !this.#host.isSuspended && this.#host.pipe?.isReadHere(sequence) === true;
  }

  dispatchNext(only?: AwaitedReply): boolean {
    const { pipe, isSuspended } = this.#host;
    if (pipe === undefined || isSuspended) return false;
    const accepts = (header: MessageHeader): boolean => this.#accepts(header, only);
    if (this.#host.dispatchBlocked(accepts)) return true;
    this.#scan(pipe);
    this.#waiting = this.#waiting.filter(({ sequence }) => pipe.peek(sequence) !== undefined);
    const index = this.#waiting.findIndex(({ header }) => accepts(header));
    const [found] = index < 0 ? [] : this.#waiting.splice(index, 1);
    const message = found && pipe.take(found.sequence);
    if (message === undefined) return false;
    this.#dispatch(message);
    return true;
  }

  #dispatch({ bytes, handles, sequence }: TakenMessage): void {
    const message = new IncomingMessage(bytes, handles, sequence);
    const client = this.#host.endpointOf(message.header.interfaceId)?.client;
    if (client === undefined || !this.#host.prepare(message)) return;
    try {
      client.acceptMessage(message);
    } catch (error) {
      message.dispose();
      this.#reject(sequence, error, client.interfaceName);
    }
  }

  /** A message is not acceptable that came ahead of others, which are dispatched before the end. */
  #reject(sequence: number, error: unknown, interfaceName: string): void {
    if (!this.#host.survivesErrors) this.#keepLeft(sequence);
    this.#host.reject(sequence, error, interfaceName);
  }

  #keepLeft(end: number): void {
    const { pipe } = this.#host;
    for (let before = pipe?.nextToRead ?? end; before < end; before += 1) {
      const message = pipe?.take(before);
      if (message !== undefined) this.#left.push(message);
    }
  }

  /** What is still to be dispatched when the pipe closes. */
  takeLeft(): readonly TakenMessage[] {
    return this.#left.splice(0);
  }

  mayHear(endpoint: InterfaceEndpointHandle): boolean {
    const { pipe, isSuspended } = this.#host;
    if (pipe === undefined || endpoint.closed || endpoint.peerClosed) return false;
    if (this.#closedByPeer.has(endpoint.id)) return false;
    return isSuspended || !pipe.isPeerClosed;
  }

  /** Looks at what has come since the last time. */
  #scan(pipe: MessagePipeHandle): void {
    this.#next = Math.max(this.#next, pipe.nextToRead);
    const { lastArrived } = pipe;
    for (; this.#next <= lastArrived; this.#next += 1) {
      const bytes = pipe.peek(this.#next);
      if (bytes !== undefined) this.#look(bytes, this.#next);
    }
  }

  #look(bytes: MessageBytes, sequence: number): void {
    let header: MessageHeader;
    try {
      header = readMessageHeader(bytes);
    } catch (error) {
      // If the pipe stays open it is rejected when its turn comes.
      if (!this.#host.survivesErrors) this.#reject(sequence, error, "");
      return;
    }
    if (header.interfaceId === INVALID_INTERFACE_ID) {
      const closed = closedEndpointOf(bytes, header);
      if (closed !== undefined) this.#closedByPeer.add(closed);
    } else if ((header.flags & MessageFlags.IsSync) !== 0) {
      this.#waiting.push({ sequence, header });
    }
  }

  #accepts(header: MessageHeader, only: AwaitedReply | undefined): boolean {
    const endpoint = this.#host.endpointOf(header.interfaceId);
    if (endpoint?.client === undefined || endpoint.closed) return false;
    if (only === undefined) return endpoint.client.acceptsWhileBlocked(header);
    const isReply = (header.flags & MessageFlags.IsResponse) !== 0;
    return isReply && endpoint === only.endpoint && header.requestId === only.requestId;
  }
}

/** Dispatches messages, one a turn, and calls `done` behind the last: at once if there are none. */
export function dispatchInTurns(
  messages: readonly TakenMessage[],
  dispatch: (message: TakenMessage) => void,
  done: () => void,
  at = 0,
): void {
  const message = messages[at];
  if (message === undefined) {
    done();
    return;
  }
  queueMicrotask(() => {
    dispatch(message);
    // Whoever awaits a response goes on before the next message.
    queueMicrotask(() => dispatchInTurns(messages, dispatch, done, at + 1));
  });
}
