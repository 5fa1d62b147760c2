// Messages that are answered (Chromium: IPC::SyncMessage, IPC::SyncMessageFilter). Nobody blocks here:
// the sender has a promise of the answer. On the wire the first value of a request is an int that the
// answer, whose type is IPC_REPLY_ID, repeats in front of what it has to say.
import { LegacyMessage } from "./legacy-message.ts";
import type { LegacyMessageFilter } from "./legacy-message-filter.ts";
import type { Sender } from "./listener.ts";
import { type MessageId, readParams, type SendOptions } from "./message-definition.ts";
import { IPC_REPLY_ID, MessageFlagBits, messageType } from "./message-header.ts";
import { Params, type ParamTraits } from "./param-traits.ts";
import type { PickleReader } from "./pickle-reader.ts";
import type { PickleWriter } from "./pickle-writer.ts";

/** A request whose answer cannot come any more, or which was answered by an error. */
export class SyncMessageError extends Error {
  override readonly name = "SyncMessageError";
}

interface Awaited {
  readonly read: (reply: LegacyMessage, reader: PickleReader) => void;
  readonly fail: (error: SyncMessageError) => void;
}

/** Sends requests over the ChannelProxy that it was added to, and takes their answers. */
export class SyncMessageFilter implements LegacyMessageFilter {
  readonly #awaited = new Map<number, Awaited>();
  #channel: Sender | undefined;
  #lastId = 0;

  /** Requests that wait for their answers. */
  get size(): number {
    return this.#awaited.size;
  }

  onFilterAdded(channel: Sender): void {
    this.#channel = channel;
  }

  onFilterRemoved(): void {
    this.#channel = undefined;
    this.#failAll("the channel is closed");
  }

  onChannelError(): void {
    this.#failAll("the other end is gone");
  }

  onMessageReceived(message: LegacyMessage): boolean {
    if (message.type !== IPC_REPLY_ID) return false;
    const reader = message.reader();
    const id = readParams(message, reader, Params.int);
    const awaited = id === undefined ? undefined : this.#awaited.get(id);
    if (id === undefined || awaited === undefined) {
      // An answer to nothing that was asked.
      message.dispatchError = true;
      return true;
    }
    this.#awaited.delete(id);
    if (message.isReplyError) awaited.fail(new SyncMessageError("the other end has no answer"));
    else awaited.read(message, reader);
    return true;
  }

  /** Makes an id for a request, unlike that of any other which waits. */
  nextId(): number {
    do this.#lastId = (this.#lastId % 0x7fffffff) + 1;
    while (this.#awaited.has(this.#lastId));
    return this.#lastId;
  }

  /** Sends a request. Rejects with SyncMessageError if no answer can come. */
  send<Out>(id: number, request: LegacyMessage, out: ParamTraits<Out>): Promise<Out> {
    return new Promise((resolve, reject) => {
      const read = (reply: LegacyMessage, reader: PickleReader): void => {
        const answer = readParams(reply, reader, out);
        if (answer === undefined) reject(new SyncMessageError("the answer is malformed"));
        else resolve(answer);
      };
      if (this.#channel?.send(request) === true) this.#awaited.set(id, { read, fail: reject });
      else {
        request.close();
        reject(new SyncMessageError("there is no channel to send over"));
      }
    });
  }

  #failAll(why: string): void {
    for (const { fail } of this.#awaited.values()) fail(new SyncMessageError(why));
    this.#awaited.clear();
  }
}

/** A kind of request, its parameters, and what its answer has. */
export class SyncMessageDefinition<In, Out> {
  readonly type: number;
  readonly #in: ParamTraits<In>;
  readonly #out: ParamTraits<Out>;

  constructor(
    { messageClass, line }: MessageId,
    params: ParamTraits<In>,
    answer: ParamTraits<Out>,
  ) {
    this.type = messageType(messageClass, line);
    this.#in = params;
    this.#out = answer;
  }

  /** Sends a request. Rejects with SyncMessageError if no answer can come. */
  call(filter: SyncMessageFilter, options: SendOptions, params: In): Promise<Out> {
    const id = filter.nextId();
    const init = { ...options, type: this.type, flags: MessageFlagBits.SYNC };
    const message = LegacyMessage.build(init, (pickle) => {
      pickle.writeInt(id);
      this.#in.write(pickle, params);
    });
    return filter.send(id, message, this.#out);
  }

  /**
   * Runs `handler` if `message` is of this kind; false if it is not. The handler answers at once or
   * later; if it throws, the answer is an error.
   */
  dispatch(
    message: LegacyMessage,
    channel: Sender,
    handler: (params: In, reply: SyncReply<Out>) => void,
  ): boolean {
    if (message.type !== this.type) return false;
    const reader = message.reader();
    const id = readParams(message, reader, Params.int);
    if (id === undefined) return true;
    const reply = new SyncReply(channel, message.routingId, id, this.#out);
    const params = readParams(message, reader, this.#in);
    try {
      if (params === undefined) reply.fail();
      else handler(params, reply);
    } catch (error) {
      reply.fail();
      throw error;
    }
    return true;
  }
}

/** The answer that a request waits for; there is one at most. */
export class SyncReply<Out> {
  readonly #channel: Sender;
  readonly #routingId: number;
  readonly #id: number;
  readonly #out: ParamTraits<Out>;
  #isSent = false;

  constructor(channel: Sender, routingId: number, id: number, out: ParamTraits<Out>) {
    this.#channel = channel;
    this.#routingId = routingId;
    this.#id = id;
    this.#out = out;
  }

  /** Answers; false if there was an answer before, or the channel is gone. @throws PickleError */
  send(answer: Out): boolean {
    return this.#send(0, (pickle) => this.#out.write(pickle, answer));
  }

  /** Says that there is no answer; false as of {@link send}. */
  fail(): boolean {
    return this.#send(MessageFlagBits.REPLY_ERROR);
  }

  #send(flags: number, write?: (pickle: PickleWriter) => void): boolean {
    if (this.#isSent) return false;
    const message = LegacyMessage.build(
      { routingId: this.#routingId, type: IPC_REPLY_ID, flags: flags | MessageFlagBits.REPLY },
      (pickle) => {
        pickle.writeInt(this.#id);
        write?.(pickle);
      },
    );
    this.#isSent = true;
    return this.#channel.send(message);
  }
}
