import { Receiver, Remote } from "../../../../shared/bindings/index.ts";
import { PendingReplies } from "../../pending-replies.ts";
import type { WorkerContext, WorkerProgram } from "../../worker-program.ts";
import { Customer, DeskFactory, OrderDesk, TradeObserver } from "./gen/both_ends.mojom.ts";

/** Orders placed in one go. */
const ORDERS_PER_STEP = 3;
/** Every so many orders the customer changes its mind. */
const ORDERS_PER_REFUSAL = 4;
const OBSERVERS = 2;
/** After so many orders it is told how they went. */
const ORDERS_TO_TELL = 6;

/** Places orders without waiting for answers, and is asked about each while it waits for them. */
class CustomerProgram implements WorkerProgram {
  readonly #context: WorkerContext;
  readonly #factory: Remote<DeskFactory>;
  readonly #desk = new Remote(OrderDesk);
  readonly #customer: Receiver<Customer>;
  readonly #observers: Receiver<TradeObserver>[] = [];
  readonly #replies = new PendingReplies();
  /** Orders whose Place has not been answered. */
  readonly #open = new Set<number>();
  #placed = 0;
  #answered = 0;

  constructor(context: WorkerContext) {
    this.#context = context;
    this.#factory = context.bind(DeskFactory);
    this.#customer = new Receiver<Customer>(Customer, {
      onQueued: () => undefined,
      confirm: (order) => this.#confirm(order),
    });
    const customer = this.#customer.bindNewPipeAndPassRemote();
    this.#factory.get().openDesk(this.#desk.bindNewPipeAndPassReceiver(), customer);
    for (let count = 0; count < OBSERVERS; count++) {
      const observer = new Receiver<TradeObserver>(TradeObserver, { onTrade: () => undefined });
      this.#desk.get().addObserver(observer.bindNewPipeAndPassRemote());
      this.#observers.push(observer);
    }
  }

  step(): void {
    for (let count = 0; count < ORDERS_PER_STEP; count++) {
      this.#placed++;
      this.#open.add(this.#placed);
      this.#replies.add(this.#place(this.#placed));
    }
  }

  async finish(): Promise<void> {
    await this.#replies.settle();
    // The last trade was told on pipes of their own, which no reply on this one speaks for.
    await Promise.all(this.#observers.map((observer) => observer.flushForTesting()));
  }

  close(): void {
    this.#desk.reset();
    this.#customer.reset();
    for (const observer of this.#observers) observer.reset();
    this.#factory.reset();
  }

  #confirm(order: number): { agreed: boolean } {
    const isOpen = this.#open.has(order);
    if (!isOpen || order % ORDERS_TO_TELL === 0) {
      const told = `asked about order ${order} with ${this.#open.size} calls of its own unanswered`;
      this.#context.claim("interleaved", isOpen, told);
    }
    return { agreed: agreesTo(order) };
  }

  async #place(order: number): Promise<void> {
    const { traded } = await this.#desk.get().place(order, order % 100);
    this.#open.delete(order);
    this.#answered++;
    const isRight = order === this.#answered && traded === agreesTo(order);
    if (!isRight || order % ORDERS_TO_TELL === 0) {
      const told = `answer ${this.#answered} was for order ${order}, traded: ${traded}`;
      this.#context.claim("answers", isRight, told);
    }
  }
}

function agreesTo(order: number): boolean {
  return order % ORDERS_PER_REFUSAL !== 0;
}

/** A customer of a desk. */
export function customerProgram(context: WorkerContext): WorkerProgram {
  return new CustomerProgram(context);
}
