import { LOST } from "../close-reason.ts";
import { StreamTransport, type TransportLimits } from "./stream-transport.ts";

/** What the page's WebSocket and the `ws` package have in common. */
export interface WebSocketLike {
  binaryType: string;
  readonly bufferedAmount: number;
  readonly readyState: number;
  send(data: Uint8Array<ArrayBuffer>): void;
  close(code?: number, reason?: string): void;
  addEventListener(type: "open" | "close" | "error", listener: () => void): void;
  addEventListener(type: "message", listener: (event: { data: unknown }) => void): void;
}

const CONNECTING = 0;
const OPEN = 1;
/** Close codes of RFC 6455, section 7.4.1. */
const NORMAL_CLOSURE = 1000;
const UNSUPPORTED_DATA = 1003;

/** A transport over a WebSocket, open or connecting. */
export class WebSocketTransport extends StreamTransport {
  readonly #socket: WebSocketLike;
  #unsent: Uint8Array[] = [];
  #unsentBytes = 0;
  #isHangingUp = false;

  constructor(socket: WebSocketLike, limits?: TransportLimits) {
    super(limits);
    this.#socket = socket;
    this.#socket.binaryType = "arraybuffer";
    socket.addEventListener("open", () => this.#onOpen());
    socket.addEventListener("message", (event) => this.#onMessage(event.data));
    socket.addEventListener("close", () => this.finish(LOST));
    // Without a listener `ws` throws; the close event that follows says all we need.
    socket.addEventListener("error", () => undefined);
  }

  protected get queuedBytes(): number {
    return this.#unsentBytes + this.#socket.bufferedAmount;
  }

  protected write(chunk: Uint8Array): void {
    if (this.#socket.readyState === CONNECTING) {
      this.#unsent.push(chunk);
      this.#unsentBytes += chunk.length;
    } else if (this.#socket.readyState === OPEN) {
      this.#socket.send(plain(chunk));
    }
  }

  protected scheduleFlush(flush: () => void): void {
    queueMicrotask(flush);
  }

  protected hangUp(): void {
    if (this.#unsent.length > 0) this.#isHangingUp = true;
    else this.#socket.close(NORMAL_CLOSURE);
  }

  protected abort(): void {
    this.#socket.close(NORMAL_CLOSURE);
  }

  #onOpen(): void {
    const chunks = this.#unsent;
    this.#unsent = [];
    this.#unsentBytes = 0;
    for (const chunk of chunks) this.#socket.send(plain(chunk));
    if (this.#isHangingUp) this.#socket.close(NORMAL_CLOSURE);
  }

  #onMessage(data: unknown): void {
    if (data instanceof ArrayBuffer) {
      this.received(new Uint8Array(data));
    } else {
      this.finish({ code: "protocol-error", message: "something else than bytes came" });
      this.#socket.close(UNSUPPORTED_DATA);
    }
  }
}

/** The platform's type wants memory that is not shared; frames never are. */
function plain(chunk: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = chunk;
  if (!(buffer instanceof ArrayBuffer)) return chunk.slice();
  return new Uint8Array(buffer, chunk.byteOffset, chunk.length);
}
