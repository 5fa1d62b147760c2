export {
  type BrokerName,
  BrokerServer,
  type BrokerServerEvents,
  type BrokerServerOptions,
} from "./broker-server.ts";
export { HostBroker, InterfaceFactory, Refusal } from "./gen/host_broker.mojom.ts";
export { BROKER_PIPE, DEFAULT_HOST_NAME, tapServerName } from "./names.ts";
