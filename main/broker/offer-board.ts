import {
  type GenericPendingReceiver,
  PendingReceiver,
  type PendingRemote,
  Remote,
} from "../../shared/bindings/index.ts";
import { InterfaceFactory, Refusal } from "./gen/host_broker.mojom.ts";

/** Receivers of one client that may wait for somebody to offer their interface. */
export const MAX_WAITING_PER_CLIENT = 256;
/** Interfaces that one client may offer at a time. */
export const MAX_OFFERS_PER_CLIENT = 1024;
/** Longest full name of an interface, in characters. */
export const MAX_INTERFACE_NAME = 1024;

/** Who offers and asks. One object per connection. */
export interface BrokerClient {
  /** For texts, such as "process 12". */
  readonly who: string;
}

interface Offer {
  readonly client: BrokerClient;
  readonly factory: Remote<InterfaceFactory>;
}

interface Waiting {
  readonly client: BrokerClient;
  readonly receiver: GenericPendingReceiver;
}

/**
 * Brings those who ask for an interface to the one who offers it. There is one offer of an interface
 * at a time; whoever asks before there is one waits, and gets the first that comes.
 */
export class OfferBoard {
  readonly #offers = new Map<string, Offer>();
  /** In the order of asking. */
  #waiting: Waiting[] = [];

  /** Takes an offer; returns why not, if it is refused. */
  offer(
    client: BrokerClient,
    interfaceName: string,
    pending: PendingRemote<InterfaceFactory>,
  ): string | undefined {
    const refusal = this.#refusal(client, interfaceName);
    if (refusal !== undefined) {
      pending.reset();
      return refusal;
    }
    const offer = { client, factory: new Remote(InterfaceFactory, pending) };
    this.#offers.set(interfaceName, offer);
    offer.factory.setDisconnectHandler(() => this.#withdraw(interfaceName));
    const isWanted = ({ receiver }: Waiting) => receiver.interfaceName === interfaceName;
    const wanted = this.#waiting.filter(isWanted);
    this.#waiting = this.#waiting.filter((waiting) => !isWanted(waiting));
    for (const { receiver } of wanted) offer.factory.get().bindInterface(receiver);
    return undefined;
  }

  /** Hands a receiver on, or has it wait; one that is refused is closed with the reason. */
  getInterface(client: BrokerClient, receiver: GenericPendingReceiver): void {
    const { interfaceName } = receiver;
    const offer = this.#offers.get(interfaceName);
    if (offer !== undefined) {
      offer.factory.get().bindInterface(receiver);
    } else if (!isName(interfaceName)) {
      refuse(receiver, Refusal.BAD_NAME, badNameText());
    } else if (this.#countWaiting(client) >= MAX_WAITING_PER_CLIENT) {
      refuse(
        receiver,
        Refusal.TOO_MANY_WAITING,
        `nobody offers ${interfaceName}, and ${client.who} waits for ${MAX_WAITING_PER_CLIENT} interfaces already`,
      );
    } else {
      this.#waiting.push({ client, receiver });
    }
  }

  /** A client has gone, and all that was its own with it. */
  leave(client: BrokerClient): void {
    for (const [name, offer] of this.#offers) {
      if (offer.client === client) this.#withdraw(name);
    }
    for (const waiting of this.#waiting) {
      if (waiting.client === client) waiting.receiver.reset();
    }
    this.#waiting = this.#waiting.filter((waiting) => waiting.client !== client);
  }

  #refusal(client: BrokerClient, interfaceName: string): string | undefined {
    if (!isName(interfaceName)) return badNameText();
    const other = this.#offers.get(interfaceName);
    if (other !== undefined) {
      return `${interfaceName} is offered already, by ${other.client.who}`;
    }
    const own = [...this.#offers.values()].filter((offer) => offer.client === client);
    return own.length < MAX_OFFERS_PER_CLIENT
      ? undefined
      : `${client.who} offers ${MAX_OFFERS_PER_CLIENT} interfaces already`;
  }

  #countWaiting(client: BrokerClient): number {
    return this.#waiting.filter((waiting) => waiting.client === client).length;
  }

  #withdraw(interfaceName: string): void {
    this.#offers.get(interfaceName)?.factory.reset();
    this.#offers.delete(interfaceName);
  }
}

function isName(interfaceName: string): boolean {
  return interfaceName !== "" && interfaceName.length <= MAX_INTERFACE_NAME;
}

function badNameText(): string {
  return `the name of an interface has 1 to ${MAX_INTERFACE_NAME} characters`;
}

function refuse(receiver: GenericPendingReceiver, why: Refusal, text: string): void {
  const pipe = receiver.passPipe();
  if (pipe !== null) new PendingReceiver(pipe).resetWithReason(why, text);
}
