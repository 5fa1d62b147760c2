import {
  makeSelfOwnedReceiver,
  type PendingReceiver,
  type PendingRemote,
  Receiver,
  Remote,
} from "../../../../shared/bindings/index.ts";
import type { EndpointScope } from "../../endpoint-scope.ts";
import type { LabServices } from "../../scenario.ts";
import { Clicker, ClickerMaker, ClickerWatcher } from "./gen/self_owned.mojom.ts";

/** Lives as long as its pipe; what owns it says when that is over. */
class ClickerImpl implements Clicker, Disposable {
  readonly #onGone: (presses: number) => void;
  #presses = 0;

  constructor(onGone: (presses: number) => void) {
    this.#onGone = onGone;
  }

  press(): void {
    this.#presses++;
  }

  [Symbol.dispose](): void {
    this.#onGone(this.#presses);
  }
}

/** Makes clickers and forgets them: all it has is their number. */
class ClickerMakerImpl implements ClickerMaker {
  readonly #watcher = new Remote(ClickerWatcher);
  readonly #scope: EndpointScope;
  #alive = 0;

  constructor(scope: EndpointScope) {
    this.#scope = scope;
  }

  setWatcher(watcher: PendingRemote<ClickerWatcher>): void {
    this.#watcher.reset();
    this.#watcher.bind(watcher);
    this.#scope.add(this.#watcher);
  }

  make(number: number, pending: PendingReceiver<Clicker>): void {
    this.#alive++;
    this.#tell((watcher) => watcher.onMade(number, this.#alive));
    const clicker = new ClickerImpl((presses) => {
      this.#alive--;
      this.#tell((watcher) => watcher.onGone(number, presses, this.#alive));
    });
    makeSelfOwnedReceiver<Clicker>(Clicker, clicker, pending);
  }

  #tell(tell: (watcher: ClickerWatcher) => void): void {
    // A worker that has ended is not told any more.
    if (this.#watcher.isBound) tell(this.#watcher.get());
  }
}

/** A maker for each worker. */
export function clickerServices(): LabServices {
  return {
    offer(broker, { scope }) {
      broker.add(ClickerMaker, (pending) => {
        scope.add(new Receiver<ClickerMaker>(ClickerMaker, new ClickerMakerImpl(scope), pending));
      });
    },
  };
}
