import type { MessageBytes } from "../wire/index.ts";
import type { PipeEnd, PipeName } from "./pipe-name.ts";

/** How an end came to be in this process. */
export type PortOpenCause = "created" | "received" | "extracted";

/** Who or what ended an end's life. */
export type PortCloseCause = "local" | "peer" | "link-lost" | "protocol-error";

/** Who or what ended an interface's life on a pipe. */
export type EndpointCloseCause = "local" | "peer" | "pipe" | "error";

/** What a closing side says: the numbers are the application's own. */
export interface TapDisconnectReason {
  readonly customReason: number;
  readonly description: string;
}

/** Who is on the other side of a link, as far as it is known. */
export interface TapPeer {
  readonly pid?: number;
  readonly uid?: number;
  readonly gid?: number;
  readonly name?: string;
}

/**
 * Sees what happens at the ends that live in this process, and changes nothing. Calls come in the
 * order of the events, from inside them: an implementation must be quick and must not throw, call
 * back into the pipe, or keep `bytes` (copy what is in them at once or not at all).
 *
 * `end` is always the local end at which the event happened: the sender's own end in
 * `messageSent`, the receiving end everywhere else. `sequence` counts the messages towards the
 * receiving end from 1, so (pipe, receiving end, sequence) names a message in all processes.
 */
export interface Tap {
  portOpened(pipe: PipeName, end: PipeEnd, cause: PortOpenCause): void;
  /** The end left this process inside a message. */
  portMoved(pipe: PipeName, end: PipeEnd): void;
  /** Once per end: closed here, or the other end's close has arrived behind its last message. */
  portClosed(pipe: PipeName, end: PipeEnd, cause: PortCloseCause): void;
  messageSent(
    pipe: PipeName,
    end: PipeEnd,
    sequence: number,
    bytes: MessageBytes,
    handleCount: number,
  ): void;
  /** The message is next in the end's queue. Seen again at a new home if the end moves unread. */
  messageArrived(
    pipe: PipeName,
    end: PipeEnd,
    sequence: number,
    bytes: MessageBytes,
    handleCount: number,
  ): void;
  endpointBound(
    pipe: PipeName,
    end: PipeEnd,
    interfaceId: number,
    interfaceName: string,
    role: "remote" | "receiver",
  ): void;
  endpointClosed(
    pipe: PipeName,
    end: PipeEnd,
    interfaceId: number,
    cause: EndpointCloseCause,
    reason?: TapDisconnectReason,
  ): void;
  /** The disconnect handler is about to run, after the last message. */
  endpointDisconnected(
    pipe: PipeName,
    end: PipeEnd,
    interfaceId: number,
    reason?: TapDisconnectReason,
  ): void;
  /** Just before the implementation or the reply's promise gets the message, or a fused pipe does. */
  messageDispatched(pipe: PipeName, end: PipeEnd, sequence: number): void;
  messageDropped(pipe: PipeName, end: PipeEnd, sequence: number, why: string): void;
  /** `error` is the validation error's name, or the text of a bad message or protocol error. */
  messageRejected(pipe: PipeName, end: PipeEnd, sequence: number, error: string): void;
  /** `link` numbers this process's links from 1. */
  linkOpened(link: number, peer: TapPeer): void;
  linkClosed(link: number, reason: string): void;
}
