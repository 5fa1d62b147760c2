// Who may have what, from the manifests alone.
import type { Manifest } from "./manifest.ts";
import { ANY, CONNECTOR_SPEC } from "./manifest.ts";

/** The capabilities that a service requires of another one, those that it requires of all included. */
export function requiredCapabilities(
  source: Manifest,
  targetName: string,
  spec = CONNECTOR_SPEC,
): ReadonlySet<string> {
  const requires = source.interfaceProviderSpecs.get(spec)?.requires;
  return new Set([...(requires?.get(targetName) ?? []), ...(requires?.get(ANY) ?? [])]);
}

/** Whether `source` may have this interface of `target`. */
export function allowsInterface(
  source: Manifest,
  target: Manifest,
  interfaceName: string,
  spec = CONNECTOR_SPEC,
): boolean {
  if (spec === CONNECTOR_SPEC && source.interfacesBindableOnAnyService.has(interfaceName)) {
    return true;
  }
  const provides = target.interfaceProviderSpecs.get(spec)?.provides;
  for (const capability of requiredCapabilities(source, target.serviceName, spec)) {
    const interfaces = provides?.get(capability);
    if (interfaces?.has(interfaceName) === true || interfaces?.has(ANY) === true) return true;
  }
  return false;
}

/** Whether a service has any business with another one: only then may it have that one started. */
export function mayContact(source: Manifest, targetName: string): boolean {
  const requires = source.interfaceProviderSpecs.get(CONNECTOR_SPEC)?.requires;
  return (
    requires?.has(ANY) === true ||
    requires?.has(targetName) === true ||
    source.interfacesBindableOnAnyService.size > 0
  );
}

/** What is said of an interface that is kept from a service: who asked, for what, of whom. */
export function deniedInterfaceText(source: string, target: string, interfaceName: string): string {
  return (
    `Service "${source}" was kept from binding interface "${interfaceName}" of service "${target}". ` +
    `The manifest of "${target}" has to provide the interface under a capability, and the manifest ` +
    `of "${source}" has to require that capability of "${target}".`
  );
}

/** What is said of a service that tried to start one it has nothing to do with. */
export function deniedStartText(source: string, target: string): string {
  return (
    `Service "${source}" was kept from reaching service "${target}": ` +
    `the manifest of "${source}" requires no capability of it.`
  );
}
