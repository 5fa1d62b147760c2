import { randomInt } from "node:crypto";
import type { PingResponder, PingResponderPingResponse } from "../gen/lab.mojom.ts";

const INT32_MIN = -(2 ** 31);
const INT32_MAX = 2 ** 31 - 1;

/** Answers each ping with a random int32. */
export class PingResponderImpl implements PingResponder {
  async ping(): Promise<PingResponderPingResponse> {
    return { random: randomInt(INT32_MIN, INT32_MAX) };
  }
}
