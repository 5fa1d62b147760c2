export { createHostTap } from "./host-tap.ts";
export { monotonicClock } from "./monotonic-clock.ts";
export { startTapShipping } from "./start-tap-shipping.ts";
export { TAP_PIPE } from "./tap-pipe.ts";
export { TapServer, type TapServerOptions } from "./tap-server.ts";
export { TapShipper, type TapShipperOptions } from "./tap-shipper.ts";
export { TapSinkImpl, type TapSinkOptions } from "./tap-sink-impl.ts";
