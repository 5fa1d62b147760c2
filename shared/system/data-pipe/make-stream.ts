import type { Port } from "../port.ts";
import { ConsumerStream } from "./consumer-stream.ts";
import { ProducerStream } from "./producer-stream.ts";
import type { PortStream, StreamState } from "./stream-state.ts";

/** Makes what turns `port` into the end of a data pipe; `state` is checked. */
export function makeStream(port: Port, state: StreamState): PortStream {
  return state.role === "producer"
    ? new ProducerStream(port, state)
    : new ConsumerStream(port, state);
}
