import { MessageFlags } from "../wire/index.ts";
import {
  decodeFlushed,
  decodeVersion,
  encodeFlush,
  encodeQueryVersion,
  encodeRunOrClosePipe,
  RUN,
  type RunOrClosePipeInput,
} from "./endpoint-control.ts";
import type { MessageSender } from "./message-sender.ts";
import { RUN_OR_CLOSE_PIPE } from "./pipe-control.ts";

/** Sends the control messages of one endpoint. */
export class ControlMessageProxy {
  readonly #sender: MessageSender;

  constructor(sender: MessageSender) {
    this.#sender = sender;
  }

  /** Asks the other end for the version of its interface. */
  queryVersion(): Promise<number> {
    const message = this.#sender.begin(RUN, MessageFlags.ExpectsResponse, 1);
    encodeQueryVersion(message);
    return this.#sender.sendForResponse(message, decodeVersion);
  }

  /** Resolves when the other end has dispatched all that was sent before. */
  flush(): Promise<void> {
    const message = this.#sender.begin(RUN, MessageFlags.ExpectsResponse, 1);
    encodeFlush(message);
    return this.#sender.sendForResponse(message, decodeFlushed);
  }

  /** Has the other end close the pipe if its interface is older. */
  requireVersion(version: number): void {
    this.#tell({ tag: "requireVersion", value: { version } });
  }

  /** Has the other end acknowledge messages, and say when it has been idle for so long. */
  enableIdleTracking(timeoutInMicroseconds: bigint): void {
    this.#tell({ tag: "enableIdleTracking", value: { timeoutInMicroseconds } });
  }

  /** Acknowledges one message. */
  sendMessageAck(): void {
    this.#tell({ tag: "messageAck", value: {} });
  }

  /** Says that this end is idle. */
  notifyIdle(): void {
    this.#tell({ tag: "notifyIdle", value: {} });
  }

  #tell(input: RunOrClosePipeInput): void {
    const message = this.#sender.begin(RUN_OR_CLOSE_PIPE, 0, 0);
    encodeRunOrClosePipe(message, input);
    this.#sender.send(message);
  }
}
