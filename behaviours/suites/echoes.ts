// Echoes, which the behaviours of requests and responses play with.
import type { Remote } from "../../shared/bindings/index.ts";
import type { MessagePipeHandle } from "../../shared/system/index.ts";
import { Echo, type Signal } from "../gen/echo.mojom.ts";
import type { Side } from "../testing/side.ts";
import { bindReceiver, bindRemote } from "./ends.ts";

/** Gives back what it gets. */
class EchoImpl implements Echo {
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

/** Serves an echo. */
export function serveEcho(side: Side): void {
  bindReceiver<Echo>(side, Echo, new EchoImpl());
}

/** The remote of an echo. */
export function callEcho(side: Side): Remote<Echo> {
  return bindRemote(side, Echo);
}
