import {
  CONNECTOR_SPEC,
  DEFAULT_OPTIONS,
  type InterfaceProviderSpec,
  type Manifest,
  type ManifestOptions,
} from "./manifest.ts";

/** An interface: its definition, or its name. */
export type InterfaceOrName = { readonly name: string } | string;

interface Spec extends InterfaceProviderSpec {
  readonly provides: Map<string, Set<string>>;
  readonly requires: Map<string, Set<string>>;
}

/** The name of an interface. */
export function interfaceNameOf(item: InterfaceOrName): string {
  return typeof item === "string" ? item : item.name;
}

/** Puts a manifest together. */
export class ManifestBuilder {
  readonly #specs = new Map<string, Spec>();
  readonly #anyService = new Set<string>();
  readonly #packaged: Manifest[] = [];
  readonly #files = new Map<string, string>();
  #name = "";
  #displayName = "";
  #options = DEFAULT_OPTIONS;

  withServiceName(name: string): this {
    this.#name = name;
    return this;
  }

  withDisplayName(name: string): this {
    this.#displayName = name;
    return this;
  }

  /** Sets the options named; the others keep their defaults. */
  withOptions(options: Partial<ManifestOptions>): this {
    this.#options = { ...DEFAULT_OPTIONS, ...options };
    return this;
  }

  /** Has whoever requires `capability` of this service get at these interfaces. */
  exposeCapability(capability: string, interfaces: readonly InterfaceOrName[]): this {
    return this.exposeInterfaceFilterCapability(CONNECTOR_SPEC, capability, interfaces);
  }

  /** Asks for a capability of a service, or of all with the name "*". */
  requireCapability(serviceName: string, capability: string): this {
    return this.requireInterfaceFilterCapability(serviceName, CONNECTOR_SPEC, capability);
  }

  /** As {@link exposeCapability} in another spec, such as "navigation:frame". */
  exposeInterfaceFilterCapability(
    spec: string,
    capability: string,
    interfaces: readonly InterfaceOrName[],
  ): this {
    addTo(this.#spec(spec).provides, capability, interfaces.map(interfaceNameOf));
    return this;
  }

  /** As {@link requireCapability} in another spec. */
  requireInterfaceFilterCapability(serviceName: string, spec: string, capability: string): this {
    addTo(this.#spec(spec).requires, serviceName, [capability]);
    return this;
  }

  /** Lets this service ask every service for these interfaces, whatever that one exposes. */
  withInterfacesBindableOnAnyService(interfaces: readonly InterfaceOrName[]): this {
    for (const item of interfaces) this.#anyService.add(interfaceNameOf(item));
    return this;
  }

  /** Has this service make the instances of another one. */
  packageService(manifest: Manifest): this {
    this.#packaged.push(manifest);
    return this;
  }

  preloadFile(key: string, path: string): this {
    this.#files.set(key, path);
    return this;
  }

  /** The manifest as it is by now; what the builder is told later does not change it. */
  build(): Manifest {
    return structuredClone({
      serviceName: this.#name,
      displayName: this.#displayName === "" ? this.#name : this.#displayName,
      options: this.#options,
      interfaceProviderSpecs: this.#specs,
      interfacesBindableOnAnyService: this.#anyService,
      packagedServices: this.#packaged,
      preloadedFiles: this.#files,
    });
  }

  #spec(name: string): Spec {
    const known = this.#specs.get(name);
    if (known !== undefined) return known;
    const spec: Spec = { provides: new Map(), requires: new Map() };
    this.#specs.set(name, spec);
    return spec;
  }
}

function addTo(sets: Map<string, Set<string>>, key: string, names: readonly string[]): void {
  const set = sets.get(key) ?? new Set();
  for (const name of names) set.add(name);
  sets.set(key, set);
}
