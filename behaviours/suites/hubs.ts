// Hubs and sinks, which the behaviours of pipes that carry several interfaces play with.
import {
  AssociatedReceiver,
  AssociatedRemote,
  type PendingAssociatedReceiver,
  type PendingAssociatedRemote,
  type Receiver,
  type Remote,
} from "../../shared/bindings/index.ts";
import { Hub, Sink } from "../gen/associated.mojom.ts";
import type { Side } from "../testing/side.ts";
import { bindReceiver, bindRemote } from "./ends.ts";

/** Who closes what is opened. */
export type Owner = Pick<Side, "own">;

/** Numbers in the order in which they came. */
export class NumberLog {
  readonly values: number[] = [];
  #onPush: () => void = () => undefined;

  push(value: number): void {
    this.values.push(value);
    this.#onPush();
  }

  /** Settles when there are `count` numbers; for one caller at a time. */
  async reach(count: number): Promise<void> {
    while (this.values.length < count) {
      await new Promise<void>((resolve) => {
        this.#onPush = resolve;
      });
    }
  }
}

/** Writes down what it gets. */
export class SinkImpl implements Sink {
  readonly log: NumberLog;

  /** @param log may be shared by several, to see the order between them */
  constructor(log = new NumberLog()) {
    this.log = log;
  }

  put(value: number): void {
    this.log.push(value);
  }

  async echo(value: number): Promise<{ value: number }> {
    this.log.push(value);
    return { value };
  }
}

/** Binds what it is asked to, and has it all write into one log. */
export class HubImpl extends SinkImpl implements Hub {
  /** The sinks bound here, in the order of requests. */
  readonly receivers: AssociatedReceiver<Sink>[] = [];
  /** The sinks at the other side. */
  readonly remotes: AssociatedRemote<Sink>[] = [];
  readonly hubs: AssociatedReceiver<Hub>[] = [];
  readonly #owner: Owner;

  constructor(owner: Owner) {
    super();
    this.#owner = owner;
  }

  bindSink(pending: PendingAssociatedReceiver<Sink>): void {
    this.#makeReceiver().bind(pending);
  }

  addSink(pending: PendingAssociatedRemote<Sink>): void {
    this.#makeRemote().bind(pending);
  }

  async openSink(): Promise<{ sink: PendingAssociatedRemote<Sink> }> {
    return { sink: this.#makeReceiver().bindNewEndpointAndPassRemote() };
  }

  async takeSink(): Promise<{ receiver: PendingAssociatedReceiver<Sink> }> {
    return { receiver: this.#makeRemote().bindNewEndpointAndPassReceiver() };
  }

  bindHub(pending: PendingAssociatedReceiver<Hub>): void {
    this.hubs.push(this.#owner.own(new AssociatedReceiver<Hub>(Hub, this, pending)));
  }

  #makeReceiver(): AssociatedReceiver<Sink> {
    const receiver = new AssociatedReceiver<Sink>(Sink, new SinkImpl(this.log));
    this.receivers.push(this.#owner.own(receiver));
    return receiver;
  }

  #makeRemote(): AssociatedRemote<Sink> {
    const remote = new AssociatedRemote(Sink);
    this.remotes.push(this.#owner.own(remote));
    return remote;
  }
}

/** A hub at this side, and the receiver that serves it. */
export interface ServedHub {
  readonly hub: HubImpl;
  readonly receiver: Receiver<Hub>;
}

/** Serves a hub. */
export function serveHub(side: Side, hub = new HubImpl(side)): ServedHub {
  return { hub, receiver: bindReceiver<Hub>(side, Hub, hub) };
}

/** The remote of a hub. */
export function callHub(side: Side): Remote<Hub> {
  return bindRemote(side, Hub);
}

/** A sink at the other side of `hub`'s pipe. */
export function openSink(owner: Owner, hub: Hub): AssociatedRemote<Sink> {
  const sink = owner.own(new AssociatedRemote(Sink));
  hub.bindSink(sink.bindNewEndpointAndPassReceiver());
  return sink;
}

/** A sink at this side of a hub's pipe. */
export interface GivenSink {
  readonly receiver: AssociatedReceiver<Sink>;
  readonly log: NumberLog;
}

/** Gives `hub` a sink at this side, which writes into `log`. */
export function giveSink(side: Side, hub: Remote<Hub>, log = new NumberLog()): GivenSink {
  const receiver = side.own(new AssociatedReceiver<Sink>(Sink, new SinkImpl(log)));
  hub.get().addSink(receiver.bindNewEndpointAndPassRemote());
  return { receiver, log };
}
