import {
  type PendingReceiver,
  type PendingRemote,
  Receiver,
  Remote,
  RemoteSet,
} from "../../../../shared/bindings/index.ts";
import type { EndpointScope } from "../../endpoint-scope.ts";
import type { LabServices } from "../../scenario.ts";
import {
  Customer,
  DeskFactory,
  OrderDesk,
  type OrderDeskPlaceResponse,
  TradeObserver,
} from "./gen/both_ends.mojom.ts";

const PRICE_PER_PIECE = 3;

/** Takes orders, and asks the customer about each before it answers the call that placed it. */
class OrderDeskImpl implements OrderDesk {
  readonly #customer: Remote<Customer>;
  readonly #observers = new RemoteSet<TradeObserver>(TradeObserver);

  constructor(customer: PendingRemote<Customer>) {
    this.#customer = new Remote(Customer, customer);
  }

  addObserver(observer: PendingRemote<TradeObserver>): void {
    this.#observers.add(observer);
  }

  async place(order: number, amount: number): Promise<OrderDeskPlaceResponse> {
    const price = amount * PRICE_PER_PIECE;
    const customer = this.#customer.get();
    customer.onQueued(order);
    // One who has gone agrees to nothing, and hears no answer.
    const { agreed } = await customer.confirm(order, price).catch(() => ({ agreed: false }));
    if (agreed) for (const observer of this.#observers) observer.onTrade(order, price);
    return { traded: agreed };
  }

  close(): void {
    this.#customer.reset();
    this.#observers.clear();
  }
}

/** A factory for each worker. */
export function deskServices(): LabServices {
  return {
    offer(broker, { scope }) {
      broker.add(DeskFactory, (pending) => {
        const openDesk = (...ends: DeskEnds) => addDesk(scope, ...ends);
        scope.add(new Receiver<DeskFactory>(DeskFactory, { openDesk }, pending));
      });
    },
  };
}

type DeskEnds = [desk: PendingReceiver<OrderDesk>, customer: PendingRemote<Customer>];

/** A desk that its customer has left takes its other ends along. */
function addDesk(scope: EndpointScope, ...[pending, customer]: DeskEnds): void {
  const desk = new OrderDeskImpl(customer);
  scope.add(new Receiver<OrderDesk>(OrderDesk, desk, pending), () => desk.close());
}
