export { type Binder, type TaskRunner } from "./generic-binder.ts";
export { BinderMap } from "./binder-map.ts";
export { BinderRegistry, type PipeBinder } from "./binder-registry.ts";
export { Catalog, CatalogError } from "./catalog.ts";
export { Connector, type ConnectOutcome, type PipeOverride } from "./connector.ts";
export type { Denial } from "./connector-impl.ts";
export type { Token } from "./gen/base_types.mojom.ts";
export { BrowserInterfaceBroker } from "./gen/browser_interface_broker.mojom.ts";
export {
  BindInterfacePriority,
  Connector as ConnectorInterface,
  ConnectResult,
  type Identity,
  ProcessMetadata,
  type ServiceFilter,
  type ServiceInfo,
} from "./gen/connector.mojom.ts";
export { InterfaceProvider as InterfaceProviderInterface } from "./gen/interface_provider.mojom.ts";
export {
  type BindSourceInfo,
  Service as ServiceInterface,
  ServiceControl,
} from "./gen/service.mojom.ts";
export {
  InstanceState,
  type RunningServiceInfo,
  ServiceManager as ServiceManagerInterface,
  ServiceManagerListener,
} from "./gen/service_manager.mojom.ts";
export { identityText, isValidIdentity } from "./identity.ts";
export { InterfaceBroker, type PopulateBinders } from "./interface-broker.ts";
export { InterfaceProvider, type NamedPipeBinder } from "./interface-provider.ts";
export { InterfaceProviderHost, type ProviderScope } from "./interface-provider-host.ts";
export {
  ANY,
  CONNECTOR_SPEC,
  DEFAULT_OPTIONS,
  type ExecutionMode,
  type InstanceSharingPolicy,
  type InterfaceProviderSpec,
  type Manifest,
  type ManifestOptions,
} from "./manifest.ts";
export { type InterfaceOrName, ManifestBuilder } from "./manifest-builder.ts";
export { SERVICE_MANAGER, SERVICE_MANAGER_CAPABILITY } from "./manager-service.ts";
export { type ServiceCreator, ServiceFactory } from "./service-factory.ts";
export {
  filterForExactIdentity,
  type FilterParts,
  serviceFilter,
  type ServiceTarget,
} from "./service-filter.ts";
export {
  type LaunchRequest,
  ServiceManager,
  type ServiceManagerOptions,
  type ServiceProcess,
} from "./service-manager.ts";
export { type Service, ServiceReceiver, type TellProcessId } from "./service-receiver.ts";
export { parseToken, randomToken, SYSTEM_INSTANCE_GROUP, tokenText, ZERO_TOKEN } from "./token.ts";
