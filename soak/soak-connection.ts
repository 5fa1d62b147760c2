import { type PendingRemote, Remote } from "../shared/bindings/index.ts";
import type { EndedPeer, Traffic } from "./commands.ts";
import { SoakClient, type SoakHost } from "./gen/soak.mojom.ts";
import { Count, Pulse, type Watcher } from "./pulse.ts";

/** The host's side of one connection, and its implementation of SoakHost. */
export class SoakConnection implements SoakHost {
  readonly #client = new Remote(SoakClient);
  readonly #count: Count;
  readonly #pulse: Pulse;
  /** What had been heard when the watch was last set. */
  #before = { up: 0, down: 0 };

  constructor(traffic: Traffic, watcher: Watcher) {
    this.#count = new Count(watcher);
    this.#pulse = new Pulse(
      (number, filler) => this.#client.get().down(number, filler),
      traffic,
      watcher,
    );
  }

  join(client: PendingRemote<SoakClient>): void {
    this.#client.bind(client);
  }

  up(number: number): Promise<{ number: number }> {
    return Promise.resolve(this.#count.take(number));
  }

  /** Time for a message to the client. */
  tick(): void {
    if (this.#client.isBound) this.#pulse.tick();
  }

  /** Counts from here on. */
  watch(): void {
    this.#before = this.heard;
  }

  /** Whether it has been heard so often each way since it is being watched. */
  hasBeenHeard(messages: number): boolean {
    const { up, down } = this.heard;
    return Math.min(up - this.#before.up, down - this.#before.down) >= messages;
  }

  /** Messages that came from the client, and answers to those sent to it. */
  get heard(): Omit<EndedPeer, "pid"> {
    return { up: this.#count.received, down: this.#pulse.answered };
  }

  /** The client is gone. */
  end(): void {
    this.#client.reset();
  }
}
