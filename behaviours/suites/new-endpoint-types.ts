import { strict as assert } from "node:assert";
import {
  AssociatedReceiver,
  AssociatedRemote,
  type PendingReceiver,
  PendingRemote,
  ReceiverSet,
  Remote,
  RemoteSet,
  UniqueReceiverSet,
} from "../../shared/bindings/index.ts";
import {
  Pinger,
  PingerHost,
  Widget,
  WidgetClient,
  WidgetFactory,
  WidgetObserver,
} from "../gen/widgets.mojom.ts";
import { suite } from "../testing/behaviour.ts";
import { bindReceiver, bindRemote, disconnected } from "./ends.ts";
import { NumberLog } from "./hubs.ts";

/** Tells its observers of clicks, and lets go of all when it is disposed of. */
class WidgetImpl implements Widget, Disposable {
  readonly #client: Remote<WidgetClient>;
  readonly #observers = new RemoteSet(WidgetObserver);

  constructor(client: PendingRemote<WidgetClient>) {
    this.#client = new Remote(WidgetClient, client);
    this.#client.get().onInitialized();
  }

  click(): void {
    for (const observer of this.#observers) observer.onClick();
  }

  addObserver(observer: PendingRemote<WidgetObserver>): void {
    this.#observers.add(observer);
  }

  [Symbol.dispose](): void {
    this.#client.reset();
    this.#observers.clear();
  }
}

/** Makes widgets, which go with it. */
class WidgetFactoryImpl implements WidgetFactory, Disposable {
  readonly #widgets = new UniqueReceiverSet<Widget>(Widget);

  createWidget(receiver: PendingReceiver<Widget>, client: PendingRemote<WidgetClient>): void {
    this.#widgets.add(new WidgetImpl(client), receiver);
  }

  [Symbol.dispose](): void {
    this.#widgets.clear();
  }
}

export const newEndpointTypesSuite = suite(import.meta.url, "new_endpoint_types_unittest", {
  BasicUsage: {
    far: (side) => {
      const factories = side.own(new UniqueReceiverSet<WidgetFactory>(WidgetFactory));
      factories.add(new WidgetFactoryImpl(), side.pendingReceiver());
    },
    near: async (side) => {
      const factory = bindRemote(side, WidgetFactory);
      const widget = side.own(new Remote(Widget));
      const client = side.own(new ReceiverSet<WidgetClient>(WidgetClient));
      const initialized = new Promise<void>((resolve) => {
        const pending = new PendingRemote<WidgetClient>();
        client.add({ onInitialized: resolve }, pending.initWithNewPipeAndPassReceiver());
        factory.get().createWidget(widget.bindNewPipeAndPassReceiver(), pending);
      });
      await initialized;
      const clicks = new NumberLog();
      const observers = side.own(new ReceiverSet<WidgetObserver>(WidgetObserver));
      for (const number of [1, 2]) {
        const pending = new PendingRemote<WidgetObserver>();
        const observer = { onClick: () => clicks.push(number) };
        observers.add(observer, pending.initWithNewPipeAndPassReceiver());
        widget.get().addObserver(pending);
      }
      widget.get().click();
      await clicks.reach(2);
      widget.get().click();
      await clicks.reach(4);
      assert.deepEqual(
        [1, 2].map((number) => clicks.values.filter((value) => value === number).length),
        [2, 2],
      );
      // The factory takes its widgets with it, and they their client and their observers.
      const gone = Promise.all([disconnected(widget), isEmptied(client), isEmptied(observers)]);
      factory.reset();
      await gone;
    },
  },

  AssociatedTypes: {
    far: (side) => {
      let pings = 0;
      const host: PingerHost = {
        addEndpoints: (receiver, remote) => {
          const back = side.own(new AssociatedRemote(Pinger, remote));
          const ping = (): void => {
            pings += 1;
            if (pings % 2 === 0) back.get().ping();
            if (pings === 4) side.tell("host got", pings);
          };
          side.own(new AssociatedReceiver<Pinger>(Pinger, { ping }, receiver));
        },
      };
      bindReceiver<PingerHost>(side, PingerHost, host);
    },
    near: async (side) => {
      const host = bindRemote(side, PingerHost);
      const there = side.own(new AssociatedRemote(Pinger));
      const log = new NumberLog();
      const ping = (): void => log.push(log.values.length + 1);
      const here = side.own(new AssociatedReceiver<Pinger>(Pinger, { ping }));
      host
        .get()
        .addEndpoints(there.bindNewEndpointAndPassReceiver(), here.bindNewEndpointAndPassRemote());
      for (let i = 0; i < 4; i++) there.get().ping();
      assert.equal(await side.hear("host got"), 4);
      await host.flushForTesting();
      assert.deepEqual(log.values, [1, 2]);
    },
  },
});

/** Settles when all receivers of a set are disconnected. */
function isEmptied<T>(set: ReceiverSet<T>): Promise<void> {
  return new Promise((resolve) => {
    set.setDisconnectHandler(() => {
      if (set.isEmpty) resolve();
    });
  });
}
