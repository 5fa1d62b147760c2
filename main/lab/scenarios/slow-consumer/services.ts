import { type PendingRemote, Receiver, Remote } from "../../../../shared/bindings/index.ts";
import type { DataPipeProducerHandle } from "../../../../shared/system/index.ts";
import type { EndpointScope } from "../../endpoint-scope.ts";
import type { LabServices } from "../../scenario.ts";
import { Bucket, Spring, type SpringGetPouredResponse } from "./gen/spring.mojom.ts";

/** Bytes of one write: there is always more to come. */
const CHUNK = new Uint8Array(1024);
const DROP_EVERY_MS = 25;
/** Drops ahead of what was taken for certain: a message pipe would go on taking more. */
const MAX_AHEAD = 500;
const DROPS_PER_FLUSH = 20;

/** Pours for one worker. */
class SpringImpl implements Spring {
  readonly #scope: EndpointScope;
  #stream: DataPipeProducerHandle | undefined;
  readonly #bucket = new Remote(Bucket);
  #timer: NodeJS.Timeout | undefined;
  #poured = 0n;
  #waits = 0;
  #dropped = 0;
  /** Drops that were taken for certain. */
  #taken = 0;

  /** @param scope where the remote of the bucket lives */
  constructor(scope: EndpointScope) {
    this.#scope = scope;
  }

  pour(stream: DataPipeProducerHandle, bucket: PendingRemote<Bucket>): void {
    this.#stream = stream;
    this.#bucket.bind(bucket);
    this.#scope.add(this.#bucket, () => this.close());
    this.#timer = setInterval(() => this.#drop(), DROP_EVERY_MS);
    void this.#pourInto(stream);
  }

  async getPoured(): Promise<SpringGetPouredResponse> {
    return { bytes: this.#poured, waits: this.#waits };
  }

  async stop(): Promise<void> {
    this.close();
    if (this.#bucket.isBound) await this.#bucket.flushForTesting();
  }

  /** Pours no more. */
  close(): void {
    clearInterval(this.#timer);
    this.#stream?.close();
  }

  /** Goes on until one of the two ends is closed. */
  async #pourInto(stream: DataPipeProducerHandle): Promise<void> {
    while (stream.isValid) {
      const { result, byteCount } = stream.write(CHUNK);
      this.#poured += BigInt(byteCount);
      if (result === "FAILED_PRECONDITION") return;
      if (result === "SHOULD_WAIT") {
        this.#waits++;
        await stream.wait("writable");
      }
    }
  }

  #drop(): void {
    if (this.#dropped - this.#taken >= MAX_AHEAD) return;
    this.#bucket.get().drop(++this.#dropped);
    if (this.#dropped % DROPS_PER_FLUSH === 0) void this.#flush();
  }

  async #flush(): Promise<void> {
    const dropped = this.#dropped;
    await this.#bucket.flushForTesting();
    this.#taken = dropped;
  }
}

/** A spring for each worker. */
export function springServices(): LabServices {
  return {
    offer(broker, { scope }) {
      broker.add(Spring, (pending) => {
        const spring = new SpringImpl(scope);
        scope.add(new Receiver<Spring>(Spring, spring, pending), () => spring.close());
      });
    },
  };
}
