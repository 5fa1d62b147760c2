// Messages with typed parameters (Chromium: the IPC_MESSAGE macros and IPC_MESSAGE_HANDLER).
import { LegacyMessage, type LegacyMessageInit } from "./legacy-message.ts";
import { messageType } from "./message-header.ts";
import type { ParamTraits } from "./param-traits.ts";
import { PickleError } from "./pickle-error.ts";
import type { PickleReader } from "./pickle-reader.ts";

/** Of which class a message is, and the how manieth there. */
export interface MessageId {
  /** 0 to 0xFFFF; filters choose messages by it. */
  readonly messageClass: number;
  /** 0 to 0xFFFF. */
  readonly line: number;
}

/** How a message of a definition goes, besides its parameters. */
export type SendOptions = Pick<LegacyMessageInit, "routingId" | "priority" | "referenceNumber">;

/** A kind of message, and the parameters that it has. */
export class MessageDefinition<T> {
  readonly type: number;
  readonly #params: ParamTraits<T>;

  constructor({ messageClass, line }: MessageId, params: ParamTraits<T>) {
    this.type = messageType(messageClass, line);
    this.#params = params;
  }

  /** Makes a message of this kind. @throws PickleError if the parameters cannot be written */
  create(options: SendOptions, params: T): LegacyMessage {
    const { type } = this;
    return LegacyMessage.build({ ...options, type }, (pickle) =>
      this.#params.write(pickle, params),
    );
  }

  /** The parameters of a message of this kind; undefined, and its dispatchError set, if it has none. */
  read(message: LegacyMessage): T | undefined {
    return readParams(message, message.reader(), this.#params);
  }

  /**
   * Runs `handler` if `message` is of this kind; false if it is not. One whose parameters cannot be
   * read is handled as well: as a bad message, by whoever dispatched it.
   */
  dispatch(message: LegacyMessage, handler: (params: T) => void): boolean {
    if (message.type !== this.type) return false;
    const params = this.read(message);
    if (params !== undefined) handler(params);
    return true;
  }
}

/** Reads parameters; undefined, and the message's dispatchError set, if that cannot be done. */
export function readParams<T>(
  message: LegacyMessage,
  reader: PickleReader,
  params: ParamTraits<T>,
): T | undefined {
  try {
    return params.read(reader);
  } catch (error) {
    if (!(error instanceof PickleError)) throw error;
    message.dispatchError = true;
    reader.giveUp();
    return undefined;
  }
}
