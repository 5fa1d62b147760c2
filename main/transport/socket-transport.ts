import type { Socket } from "node:net";
import { nextTick } from "node:process";
import {
  type CloseReason,
  LOST,
  StreamTransport,
  type TransportLimits,
} from "../../shared/system/index.ts";
import { hangUp } from "./hang-up.ts";
import { letWritesVanish } from "./vanishing-writes.ts";

/** A cheaper way to a microtask than `queueMicrotask`. */
const RESOLVED = Promise.resolve();

/** A transport over a connected Unix socket or Windows named pipe, whose owner it becomes. */
export class SocketTransport extends StreamTransport {
  readonly #socket: Socket;
  #error: Error | undefined;

  constructor(socket: Socket, limits?: TransportLimits) {
    super(limits);
    this.#socket = socket;
    letWritesVanish(socket);
    // Views of a plain array are far cheaper to make than views of a Buffer.
    socket.on("data", (chunk: Uint8Array) =>
      this.received(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length)),
    );
    socket.on("error", (error) => {
      this.#error = error;
    });
    // "end" comes when the other side has finished; it does not wait for what we still send.
    socket.on("end", () => this.finish(LOST));
    socket.on("close", () => this.finish(this.#reason()));
  }

  protected get queuedBytes(): number {
    return this.#socket.writableLength;
  }

  protected write(chunk: Uint8Array): void {
    if (this.#socket.writable) this.#socket.write(chunk);
  }

  protected scheduleFlush(flush: () => void): void {
    // A microtask that asks for a tick: the tick comes when all microtasks are done, so replies
    // that settle one after the other still leave in one write.
    void RESOLVED.then(() => nextTick(flush));
  }

  protected hangUp(): void {
    hangUp(this.#socket);
  }

  protected abort(): void {
    this.#socket.destroy();
  }

  #reason(): CloseReason {
    return this.#error === undefined ? LOST : { code: "lost", message: this.#error.message };
  }
}
