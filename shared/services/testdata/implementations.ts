// Implementations of the test interfaces.
import type { Greeter, Pinger } from "./gen/test_services.mojom.ts";

/** Answers; counts how many of its kind are alive. */
export class PingerImpl implements Pinger, Disposable {
  static alive = 0;

  constructor() {
    PingerImpl.alive += 1;
  }

  async ping(): Promise<void> {}

  [Symbol.dispose](): void {
    PingerImpl.alive -= 1;
  }
}

/** Greets. */
export class GreeterImpl implements Greeter {
  async greet(name: string): Promise<{ text: string }> {
    return { text: `Hello, ${name}` };
  }
}
