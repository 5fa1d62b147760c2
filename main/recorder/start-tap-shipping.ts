import { connectToServer } from "../server/index.ts";
import type { TapSink } from "./gen/tap_sink.mojom.ts";
import { monotonicClock } from "./monotonic-clock.ts";
import { TAP_PIPE } from "./tap-pipe.ts";
import { TapShipper } from "./tap-shipper.ts";

/**
 * Connects to a tap server, over a link of its own, and ships to it what the tap of the returned
 * shipper sees.
 * @param name what this process is called in the trace
 * @throws what `connectToServer` throws when there is no such server
 */
export async function startTapShipping(serverName: string, name = "worker"): Promise<TapShipper> {
  const { invitation } = await connectToServer(serverName, { nodeName: `tap of ${name}` });
  return new TapShipper(invitation.extractPendingRemote<TapSink>(TAP_PIPE), {
    clock: monotonicClock,
    pid: process.pid,
    name,
    onClosed: () => invitation.close(),
  });
}
