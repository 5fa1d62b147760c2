import { randomInt } from "node:crypto";
import { Receiver } from "../../../../shared/bindings/index.ts";
import type { LabServices } from "../../scenario.ts";
import { PingResponder, type PingResponderPingResponse } from "./gen/ping_responder.mojom.ts";

const INT32_MIN = -(2 ** 31);
const INT32_MAX = 2 ** 31 - 1;

/** Answers each ping with a random int32. */
class PingResponderImpl implements PingResponder {
  async ping(): Promise<PingResponderPingResponse> {
    return { random: randomInt(INT32_MIN, INT32_MAX) };
  }
}

/** A responder for each worker. */
export function pingServices(): LabServices {
  return {
    offer(broker, { scope }) {
      broker.add(PingResponder, (pending) => {
        scope.add(new Receiver<PingResponder>(PingResponder, new PingResponderImpl(), pending));
      });
    },
  };
}
