// Calculators, which most behaviours of plain interfaces play with.
import { strict as assert } from "node:assert";
import {
  type Implementation,
  PendingReceiver,
  PendingRemote,
  Receiver,
  Remote,
} from "../../shared/bindings/index.ts";
import type { MessagePipeHandle } from "../../shared/system/index.ts";
import { Calculator } from "../gen/calculator.mojom.ts";
import type { Side } from "../testing/side.ts";
import { bindReceiver, bindRemote, tellDisconnect } from "./ends.ts";

/** Adds up, and answers at once. */
export class CalculatorImpl {
  total = 0;

  add(value: number): { total: number } | Promise<{ total: number }> {
    this.total += value;
    return { total: this.total };
  }

  accumulate(value: number): void {
    this.total += value;
  }
}

/** Adds up at once, but answers only when told to. */
export class LazyCalculator extends CalculatorImpl {
  readonly #due: (() => void)[] = [];
  #onRequest: (() => void) | undefined;

  /** Settles when the next request that wants an answer is here. */
  nextRequest(): Promise<void> {
    return new Promise((resolve) => {
      this.#onRequest = resolve;
    });
  }

  /** Answers the oldest request. */
  answer(): void {
    this.#due.shift()?.();
  }

  override async add(value: number): Promise<{ total: number }> {
    const sum = await super.add(value);
    await new Promise<void>((resolve) => {
      this.#due.push(resolve);
      this.#onRequest?.();
    });
    return sum;
  }
}

/** Serves a calculator, and tells the other side when the remote is gone. */
export function serveCalculator(
  side: Side,
  implementation: Implementation<Calculator> = new CalculatorImpl(),
  pipe?: string,
): Receiver<Calculator> {
  const receiver = bindReceiver<Calculator>(side, Calculator, implementation, pipe);
  tellDisconnect(side, receiver);
  return receiver;
}

/** A far side that does nothing but {@link serveCalculator}. */
export function calculates(side: Side): void {
  serveCalculator(side);
}

/** The remote of a calculator. */
export function callCalculator(side: Side, pipe?: string): Remote<Calculator> {
  return bindRemote(side, Calculator, pipe);
}

/** Asserts that calls go through a pipe, and closes it. */
export async function assertCarriesCalls(
  one: MessagePipeHandle,
  other: MessagePipeHandle,
): Promise<void> {
  using remote = new Remote(Calculator, new PendingRemote<Calculator>(one));
  const pending = new PendingReceiver<Calculator>(other);
  using receiver = new Receiver<Calculator>(Calculator, new CalculatorImpl(), pending);
  assert.deepEqual(await remote.get().add(1), { total: 1 });
  assert.equal(receiver.isBound, true);
}
