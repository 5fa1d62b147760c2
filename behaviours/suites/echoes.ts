// What gives back what it gets.
import type { MessagePipeHandle } from "../../shared/system/index.ts";
import type { Echo, Signal } from "../gen/echo.mojom.ts";

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

  async echoSignal(signal: Signal): Promise<{ signal: Signal }> {
    return { signal };
  }

  async countBytes(bytes: Uint8Array): Promise<{ count: number }> {
    return { count: bytes.length };
  }

  async makeBytes(count: number): Promise<{ bytes: Uint8Array }> {
    return { bytes: new Uint8Array(count) };
  }
}
