// Program of an I/O thread: owns one socket, and passes chunks between it and the thread that started
// it, which may be blocked. See io-thread-transport.ts.
import { connect } from "node:net";
import { workerData } from "node:worker_threads";
import { fileDescriptor } from "./file-descriptor.ts";
import { hangUp } from "./hang-up.ts";
import {
  bytesAhead,
  endsPause,
  type FromIoThread,
  type IoThreadData,
  READ_AHEAD_BYTES,
  type ToIoThread,
  Word,
} from "./io-thread-protocol.ts";
import { letWritesVanish } from "./vanishing-writes.ts";

const { bell, path, port, words } = workerData as IoThreadData;
let isConnected = false;
let fault: Error | undefined;

function ring(): void {
  Atomics.add(bell, 0, 1);
  Atomics.notify(bell, 0);
}

function tell(message: FromIoThread, transfer: ArrayBuffer[] = []): void {
  port.postMessage(message, transfer);
  ring();
}

const socket = connect(path);
letWritesVanish(socket);

socket.once("connect", () => {
  isConnected = true;
  tell({ kind: "connected", fd: fileDescriptor(socket) });
});

socket.on("error", (error: NodeJS.ErrnoException) => {
  fault = error;
  if (!isConnected) tell({ kind: "failed", code: error.code, message: error.message });
});

socket.on("end", () => tell({ kind: "ended", message: undefined }));

socket.on("close", () => {
  if (isConnected) tell({ kind: "ended", message: fault?.message });
  port.close();
});

/** Begins to read: not before the other thread has looked at who is there. */
function read(): void {
  socket.on("data", (chunk: Uint8Array) => {
    // A copy of its own, so that its memory can be handed over.
    const bytes = new Uint8Array(chunk);
    Atomics.add(words, Word.Read, bytes.length);
    tell(bytes, [bytes.buffer]);
    if (bytesAhead(words) <= READ_AHEAD_BYTES) return;
    socket.pause();
    Atomics.store(words, Word.Paused, 1);
    // The other thread may have taken all of it before it could see that word.
    if (endsPause(words)) socket.resume();
  });
}

function write(chunk: Uint8Array): void {
  const count = (): void => {
    Atomics.add(words, Word.Written, chunk.length);
    Atomics.notify(words, Word.Written);
  };
  if (socket.writable) socket.write(chunk, count);
  else count();
}

port.on("message", (message: ToIoThread) => {
  switch (message) {
    case "read":
      if (socket.listenerCount("data") === 0) read();
      else socket.resume();
      break;
    case "hang-up":
      hangUp(socket);
      break;
    case "abort":
      socket.destroy();
      break;
    case "probe":
      Atomics.add(words, Word.Alive, 1);
      ring();
      break;
    default:
      write(message);
  }
});

process.on("exit", () => {
  Atomics.store(words, Word.Ended, 1);
  Atomics.notify(words, Word.Written);
  ring();
});
