// What is known of a service before it runs. Names of the JSON form are in main/services.

/** Who shares an instance of a service. */
export type InstanceSharingPolicy =
  /** Nobody: one for each group and id. */
  | "no-sharing"
  /** All groups: one for each id. */
  | "shared-across-groups"
  /** Everybody. */
  | "singleton";

/** Where an instance of a service runs. */
export type ExecutionMode =
  /** In the process of the service manager. */
  | "in-process"
  /** In a process of its own, started from the program that the service manager comes with. */
  | "out-of-process"
  /** In a process of its own, started from a program of its own. */
  | "standalone-executable";

/** How a service runs and what it may do that others may not. */
export interface ManifestOptions {
  readonly instanceSharing: InstanceSharingPolicy;
  readonly executionMode: ExecutionMode;
  /** The kind of sandbox that the service wants; told to whoever asks, and to nobody else. */
  readonly sandboxType: string;
  readonly canConnectToInstancesInAnyGroup: boolean;
  readonly canConnectToInstancesWithAnyId: boolean;
  readonly canRegisterOtherServiceInstances: boolean;
}

/** Named sets of names. */
export type NameSets = ReadonlyMap<string, ReadonlySet<string>>;

/** What a service offers in one kind of place, and what it wants of others there. */
export interface InterfaceProviderSpec {
  /** Interface names by capability; "*" among them stands for all. */
  readonly provides: NameSets;
  /** Capabilities by service name; "*" stands for all services. */
  readonly requires: NameSets;
}

export interface Manifest {
  readonly serviceName: string;
  /** What a person would call the service. */
  readonly displayName: string;
  readonly options: ManifestOptions;
  /** By name: {@link CONNECTOR_SPEC} is what counts between services. */
  readonly interfaceProviderSpecs: ReadonlyMap<string, InterfaceProviderSpec>;
  /** Names of interfaces that this service may ask any service for. */
  readonly interfacesBindableOnAnyService: ReadonlySet<string>;
  /** Services whose instances this one makes. */
  readonly packagedServices: readonly Manifest[];
  /** Paths of files that a process of the service wants to have, by key. */
  readonly preloadedFiles: ReadonlyMap<string, string>;
}

/** The spec that Connectors go by. */
export const CONNECTOR_SPEC = "service_manager:connector";

/** In place of the name of an interface or a service: all of them. */
export const ANY = "*";

/** What a service has whose manifest says nothing of options. */
export const DEFAULT_OPTIONS: ManifestOptions = {
  instanceSharing: "no-sharing",
  executionMode: "in-process",
  sandboxType: "utility",
  canConnectToInstancesInAnyGroup: false,
  canConnectToInstancesWithAnyId: false,
  canRegisterOtherServiceInstances: false,
};
