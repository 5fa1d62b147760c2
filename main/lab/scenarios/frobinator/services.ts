import { setTimeout as delay } from "node:timers/promises";
import {
  AssociatedReceiver,
  type PendingAssociatedReceiver,
  type PendingReceiver,
  Receiver,
} from "../../../../shared/bindings/index.ts";
import type { EndpointScope } from "../../endpoint-scope.ts";
import type { LabServices } from "../../scenario.ts";
import { Frobinator, type FrobinatorFrobinateResponse, Settings } from "./gen/frobinator.mojom.ts";

/** How long a frobinator takes to look up where its settings are kept: what a small file would. */
const LOOK_UP_MS = 5;

/**
 * A frobinator that looks something up before it lets anybody change its settings, as many a program
 * does. What is sent to them meanwhile waits, and on a pipe of its own nothing else waits with it.
 */
class FrobinatorImpl implements Frobinator {
  readonly #scope: EndpointScope;
  #setting = 0;

  constructor(scope: EndpointScope) {
    this.#scope = scope;
  }

  openSettings(pending: PendingReceiver<Settings>): void {
    void this.#open(() => new Receiver<Settings>(Settings, this.#settings(), pending));
  }

  addSettings(pending: PendingAssociatedReceiver<Settings>): void {
    void this.#open(() => new AssociatedReceiver<Settings>(Settings, this.#settings(), pending));
  }

  async frobinate(): Promise<FrobinatorFrobinateResponse> {
    return { used: this.#setting };
  }

  async #open(bind: () => Receiver<Settings> | AssociatedReceiver<Settings>): Promise<void> {
    await delay(LOOK_UP_MS);
    this.#scope.add(bind());
  }

  #settings(): Settings {
    return {
      choose: (setting) => {
        this.#setting = setting;
      },
    };
  }
}

/** A frobinator for each worker. */
export function frobinatorServices(): LabServices {
  return {
    offer(broker, { scope }) {
      broker.add(Frobinator, (pending) => {
        scope.add(new Receiver<Frobinator>(Frobinator, new FrobinatorImpl(scope), pending));
      });
    },
  };
}
