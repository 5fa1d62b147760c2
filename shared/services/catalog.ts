import type { Manifest } from "./manifest.ts";

/** A set of manifests that contradicts itself. */
export class CatalogError extends Error {
  override readonly name = "CatalogError";
}

/** The manifests of all services, those packaged in others included. */
export class Catalog {
  readonly #manifests = new Map<string, Manifest>();
  readonly #parents = new Map<string, Manifest>();

  /** @throws CatalogError for a service without a name, or two of one name */
  constructor(manifests: readonly Manifest[]) {
    this.#add(manifests, undefined);
  }

  find(serviceName: string): Manifest | undefined {
    return this.#manifests.get(serviceName);
  }

  /** The service that a service is packaged in. */
  parentOf(serviceName: string): Manifest | undefined {
    return this.#parents.get(serviceName);
  }

  #add(manifests: readonly Manifest[], parent: Manifest | undefined): void {
    for (const manifest of manifests) {
      const { serviceName } = manifest;
      if (serviceName === "") throw new CatalogError("A manifest has to name its service.");
      if (this.#manifests.has(serviceName)) {
        throw new CatalogError(`There are two manifests of the service "${serviceName}".`);
      }
      this.#manifests.set(serviceName, manifest);
      if (parent !== undefined) this.#parents.set(serviceName, parent);
      this.#add(manifest.packagedServices, manifest);
    }
  }
}
