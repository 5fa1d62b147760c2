// Implementations of the test interfaces, as plain as can be, and promises for what happens to them.
import type { MessagePipeHandle } from "../../system/index.ts";
import { AssociatedReceiver } from "../associated-receiver.ts";
import { AssociatedRemote } from "../associated-remote.ts";
import type { DisconnectHandler, DisconnectReason } from "../disconnect-reason.ts";
import type { PendingAssociatedReceiver, PendingAssociatedRemote } from "../pending-associated.ts";
import type { PendingReceiver, PendingRemote } from "../pending.ts";
import { Receiver } from "../receiver.ts";
import { Remote } from "../remote.ts";
import {
  Calculator,
  Counter,
  type Echo,
  Factory,
  Hub,
  type Mood,
  type Settings,
} from "./gen/test_interfaces.mojom.ts";

/** Keeps a total; counts how often it was disposed of. */
export class CalculatorImpl implements Calculator, Disposable {
  sum = 0;
  disposals = 0;

  async add(value: number): Promise<{ total: number }> {
    this.sum += value;
    return { total: this.sum };
  }

  async multiply(value: number): Promise<{ total: number }> {
    this.sum *= value;
    return { total: this.sum };
  }

  async clear(): Promise<void> {
    this.sum = 0;
  }

  accumulate(value: number): void {
    this.sum += value;
  }

  async total(): Promise<{ total: number }> {
    return { total: this.sum };
  }

  [Symbol.dispose](): void {
    this.disposals += 1;
  }
}

/** Answers only when told to. */
export class LazyCalculator extends CalculatorImpl {
  readonly #waiting: (() => void)[] = [];
  #arrived: (() => void) | undefined;

  /** Settles when the next request is here. */
  nextRequest(): Promise<void> {
    return new Promise((resolve) => {
      this.#arrived = resolve;
    });
  }

  /** Answers the oldest request. */
  answer(): void {
    this.#waiting.shift()?.();
  }

  override async add(value: number): Promise<{ total: number }> {
    this.#arrived?.();
    await new Promise<void>((resolve) => {
      this.#waiting.push(resolve);
    });
    return super.add(value);
  }
}

/** Keeps a number. */
export class SettingsImpl implements Settings {
  value = 0;

  set(value: number): void {
    this.value = value;
  }

  async get(): Promise<{ value: number }> {
    return { value: this.value };
  }

  clear(): void {
    this.value = 0;
  }
}

/** Gives back what it gets. */
export class EchoImpl implements Echo {
  async echoString(value: string): Promise<{ value: string }> {
    return { value };
  }

  async echoStrings(first: string, second: string): Promise<{ first: string; second: string }> {
    return { first, second };
  }

  async echoPipe(pipe: MessagePipeHandle): Promise<{ pipe: MessagePipeHandle }> {
    return { pipe };
  }

  async echoMood(mood: Mood): Promise<{ mood: Mood }> {
    return { mood };
  }
}

/** Remembers all it was pushed, and adds it to a shared log if it has one. */
export class CounterImpl implements Counter {
  readonly values: number[] = [];
  readonly #log: number[] | undefined;

  constructor(log?: number[]) {
    this.#log = log;
  }

  push(value: number): void {
    this.values.push(value);
    this.#log?.push(value);
  }

  async get(): Promise<{ value: number }> {
    return { value: this.values.at(-1) ?? 0 };
  }
}

/** Hands out calculators and more of itself, each on a pipe of its own. */
export class FactoryImpl implements Factory {
  readonly calculators: Receiver<Calculator>[] = [];
  readonly factories: Receiver<Factory>[] = [];
  readonly calculator = new CalculatorImpl();

  bindCalculator(receiver: PendingReceiver<Calculator>): void {
    this.calculators.push(new Receiver<Calculator>(Calculator, this.calculator, receiver));
  }

  bindFactory(receiver: PendingReceiver<Factory>): void {
    this.factories.push(new Receiver<Factory>(Factory, this, receiver));
  }

  async useCalculator(calculator: PendingRemote<Calculator>): Promise<{ total: number }> {
    using remote = new Remote<Calculator>(Calculator, calculator);
    return await remote.get().add(1);
  }

  forget(calculator: PendingRemote<Calculator> | null): void {
    calculator?.reset();
  }
}

/** Hands out counters that share its pipe, and writes all pushes into one log. */
export class HubImpl implements Hub {
  readonly log: number[] = [];
  readonly counters: AssociatedReceiver<Counter>[] = [];
  readonly added: AssociatedRemote<Counter>[] = [];
  readonly hubs: AssociatedReceiver<Hub>[] = [];

  bindCounter(receiver: PendingAssociatedReceiver<Counter>): void {
    const counter = new CounterImpl(this.log);
    this.counters.push(new AssociatedReceiver<Counter>(Counter, counter, receiver));
  }

  addCounter(counter: PendingAssociatedRemote<Counter>): void {
    this.added.push(new AssociatedRemote(Counter, counter));
  }

  async getCounter(): Promise<{ counter: PendingAssociatedRemote<Counter> }> {
    const receiver = new AssociatedReceiver<Counter>(Counter, new CounterImpl(this.log));
    this.counters.push(receiver);
    return { counter: receiver.bindNewEndpointAndPassRemote() };
  }

  async takeCounter(): Promise<{ receiver: PendingAssociatedReceiver<Counter> }> {
    const remote = new AssociatedRemote(Counter);
    this.added.push(remote);
    return { receiver: remote.bindNewEndpointAndPassReceiver() };
  }

  bindHub(receiver: PendingAssociatedReceiver<Hub>): void {
    this.hubs.push(new AssociatedReceiver<Hub>(Hub, this, receiver));
  }

  push(value: number): void {
    this.log.push(value);
  }

  async ping(): Promise<void> {}

  bindCounterWith(receiver: PendingAssociatedReceiver<Counter>, pipe: MessagePipeHandle): void {
    this.bindCounter(receiver);
    pipe.close();
  }
}

/** Settles with the reason when `end` is disconnected; takes its disconnect handler. */
export function disconnected(end: {
  setDisconnectHandler(handler: DisconnectHandler): void;
}): Promise<DisconnectReason> {
  return new Promise((resolve) => end.setDisconnectHandler(resolve));
}
