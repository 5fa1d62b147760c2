import { LOST } from "../close-reason.ts";
import { StreamTransport, type TransportLimits } from "./stream-transport.ts";

/** What a message event of any platform has. */
interface MessageEventLike {
  readonly data: unknown;
}

/** A MessagePort of a page, a worker or Node; Electron's main process needs {@link fromMainPort}. */
export interface MessagePortLike {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  addEventListener(type: "message" | "close", listener: (event: MessageEventLike) => void): void;
  start(): void;
  close(): void;
}

/** Electron's MessagePortMain: an event emitter that cannot transfer memory. */
export interface MessagePortMainLike {
  postMessage(message: unknown): void;
  on(event: "message" | "close", listener: (event: MessageEventLike) => void): unknown;
  start(): void;
  close(): void;
}

/** Sent before a port is closed, because not all platforms tell the other side. */
const HANG_UP = null;

/** A transport over a MessagePort, whose `start` it calls. */
export class MessagePortTransport extends StreamTransport {
  /** The platform does not tell how much waits in a port. */
  protected readonly queuedBytes = 0;
  readonly #port: MessagePortLike;

  constructor(port: MessagePortLike, limits?: TransportLimits) {
    super(limits);
    this.#port = port;
    port.addEventListener("message", (event) => this.#onMessage(event.data));
    port.addEventListener("close", () => this.finish(LOST));
    port.start();
  }

  protected write(chunk: Uint8Array): void {
    // A chunk is a view of memory that others use too, and only memory as a whole can be moved.
    const owned = chunk.slice().buffer;
    this.#port.postMessage(owned, [owned]);
  }

  protected scheduleFlush(flush: () => void): void {
    queueMicrotask(flush);
  }

  protected hangUp(): void {
    this.#port.postMessage(HANG_UP, []);
    this.#port.close();
  }

  protected abort(): void {
    this.hangUp();
  }

  #onMessage(data: unknown): void {
    if (data instanceof ArrayBuffer) {
      this.received(new Uint8Array(data));
    } else if (data instanceof Uint8Array) {
      this.received(data);
    } else if (data === HANG_UP) {
      this.finish(LOST);
      this.#port.close();
    } else {
      this.finish({ code: "protocol-error", message: "something else than bytes came" });
      this.#port.close();
    }
  }
}

/** Makes a port of Electron's main process look like all others. */
export function fromMainPort(port: MessagePortMainLike): MessagePortLike {
  return {
    postMessage: (message) => port.postMessage(message),
    addEventListener: (type, listener) => void port.on(type, listener),
    start: () => port.start(),
    close: () => port.close(),
  };
}
