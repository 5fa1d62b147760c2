import path from "node:path";
import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
} from "node:worker_threads";
import {
  addFrameSource,
  frameBell,
  type FrameSource,
  LOST,
  removeFrameSource,
  StreamTransport,
  type TransportLimits,
} from "../../shared/system/index.ts";
import { packageRoot } from "../page/index.ts";
import {
  bytesBetween,
  endsPause,
  type FromIoThread,
  type IoThreadData,
  type ToIoThread,
  Word,
  WORD_COUNT,
} from "./io-thread-protocol.ts";

/** Probes in a row that the I/O thread may leave unanswered before it is given up. */
const MAX_SILENT_PROBES = 10;
/** How long a process that ends waits for the I/O thread to write what was sent. */
const EXIT_FLUSH_MS = 1000;

/** The transports whose threads have not ended. */
const running = new Set<IoThreadTransport>();

/** The socket could not be connected; `code` is the system's. */
export class DialError extends Error {
  override readonly name = "DialError";
  readonly code: string | undefined;

  constructor(code: string | undefined, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * A transport whose socket belongs to an I/O thread, so that frames come and go even while this
 * thread is blocked in a sync call. It keeps the process alive as a socket would.
 */
export class IoThreadTransport extends StreamTransport implements FrameSource {
  readonly deliversWhileBlocked = true;
  readonly #port: MessagePort;
  readonly #worker: Worker;
  readonly #words: Int32Array;
  /** Bytes given to the I/O thread; wraps around. */
  #givenBytes = 0;
  #seenAlive = 0;
  #silentProbes = 0;
  #onNews: ((news: Exclude<FromIoThread, Uint8Array>) => void) | undefined;

  private constructor(socketPath: string, limits: TransportLimits | undefined) {
    super(limits);
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.#words = new Int32Array(new SharedArrayBuffer(WORD_COUNT * Int32Array.BYTES_PER_ELEMENT));
    this.#worker = startIoThread({
      path: socketPath,
      port: port2,
      words: this.#words,
      bell: frameBell(),
    });
    port1.on("message", (message: FromIoThread) => this.#receive(message));
    this.#worker.on("error", (error) =>
      this.#threadEnded(`the I/O thread failed: ${error.message}`),
    );
    this.#worker.on("exit", () => this.#threadEnded("the I/O thread has ended"));
    running.add(this);
  }

  /**
   * Connects to a Unix socket or Windows named pipe from a new I/O thread.
   * @param inspect gets the socket's descriptor, where there is one, before anything is read
   * @throws DialError
   */
  static async dial(
    socketPath: string,
    inspect: (fd: number | undefined) => void,
    limits?: TransportLimits,
  ): Promise<IoThreadTransport> {
    const transport = new IoThreadTransport(socketPath, limits);
    await new Promise<void>((resolve, reject) => {
      transport.#onNews = (news) => {
        if (news.kind === "connected") {
          inspect(news.fd);
          resolve();
        } else {
          const code = news.kind === "failed" ? news.code : undefined;
          reject(new DialError(code, news.message ?? "the connection ended"));
        }
      };
    });
    transport.#onNews = (news) => {
      if (news.kind !== "connected") transport.#streamEnded(news.message);
    };
    addFrameSource(transport);
    transport.#tell("read");
    return transport;
  }

  pump(): boolean {
    this.flush();
    let hasMoved = false;
    for (;;) {
      const received = receiveMessageOnPort(this.#port);
      if (received === undefined) break;
      this.#receive(received.message as FromIoThread);
      hasMoved = true;
    }
    if (hasMoved || Atomics.load(this.#words, Word.Ended) === 0) return hasMoved;
    this.#threadEnded("the I/O thread has ended");
    return true;
  }

  probe(): void {
    const alive = Atomics.load(this.#words, Word.Alive);
    this.#silentProbes = alive === this.#seenAlive ? this.#silentProbes + 1 : 0;
    this.#seenAlive = alive;
    if (this.#silentProbes > MAX_SILENT_PROBES) {
      this.#threadEnded("the I/O thread does not answer");
      return;
    }
    this.#tell("probe");
  }

  protected get queuedBytes(): number {
    return bytesBetween(Atomics.load(this.#words, Word.Written), this.#givenBytes);
  }

  protected write(chunk: Uint8Array): void {
    // The chunk is part of a larger piece of memory; a copy of its own can be handed over.
    const bytes = chunk.slice();
    this.#givenBytes = (this.#givenBytes + bytes.length) | 0;
    this.#tell(bytes, [bytes.buffer]);
  }

  protected scheduleFlush(flush: () => void): void {
    // As SocketTransport: replies that settle one after the other leave together.
    queueMicrotask(() => process.nextTick(flush));
  }

  protected hangUp(): void {
    removeFrameSource(this);
    this.#tell("hang-up");
  }

  protected abort(): void {
    removeFrameSource(this);
    this.#tell("abort");
  }

  #tell(message: ToIoThread, transfer: ArrayBuffer[] = []): void {
    this.#port.postMessage(message, transfer);
  }

  #receive(message: FromIoThread): void {
    if (!(message instanceof Uint8Array)) {
      this.#onNews?.(message);
      return;
    }
    this.received(message);
    Atomics.add(this.#words, Word.Taken, message.length);
    if (endsPause(this.#words)) this.#tell("read");
  }

  #streamEnded(message: string | undefined): void {
    removeFrameSource(this);
    this.finish(message === undefined ? LOST : { code: "lost", message });
  }

  /** Nothing comes any more, and nothing that was not written goes out. */
  #threadEnded(message: string): void {
    running.delete(this);
    this.#onNews?.({ kind: "ended", message });
    this.#port.close();
    void this.#worker.terminate();
  }

  /** Waits until what was sent is written, as it is at once where the socket is this thread's own. */
  #flushAtExit(): void {
    this.flush();
    const words = this.#words;
    const deadline = performance.now() + EXIT_FLUSH_MS;
    for (;;) {
      const written = Atomics.load(words, Word.Written);
      const left = deadline - performance.now();
      if (bytesBetween(written, this.#givenBytes) === 0 || left <= 0) return;
      if (Atomics.load(words, Word.Ended) === 1) return;
      Atomics.wait(words, Word.Written, written, left);
    }
  }

  static {
    process.on("exit", () => {
      for (const transport of running) transport.#flushAtExit();
    });
  }
}

/** Starts the built program, or its source if this runs from its own. */
function startIoThread(data: IoThreadData): Worker {
  const options = { workerData: data, transferList: [data.port], execArgv: [] };
  if (!import.meta.url.endsWith(".ts")) {
    return new Worker(path.join(packageRoot(), "dist/node/io-thread.js"), options);
  }
  // Node 20 does not pass loaders on to its threads.
  const [loader, program] = ["tsx/esm/api", "./io-thread.ts"].map((specifier) =>
    JSON.stringify(import.meta.resolve(specifier)),
  );
  const source = `import(${loader}).then(({ register }) => (register(), import(${program})))`;
  return new Worker(source, { ...options, eval: true });
}
