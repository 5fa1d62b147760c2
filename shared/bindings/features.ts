// Run-time features: named switches that .mojom files declare, and that interfaces and methods are
// guarded by ([RuntimeFeature]). Each process has its own state.
import { BindingsError } from "./bindings-error.ts";
import { ProtocolError } from "./protocol-error.ts";

/** A switch. */
export class Feature {
  /** By which it is overridden; several switches of one name go together. */
  readonly name: string;
  readonly defaultState: boolean;

  constructor(name: string, defaultState: boolean) {
    this.name = name;
    this.defaultState = defaultState;
  }

  /** Its state now. */
  get isEnabled(): boolean {
    return overridden.get(this.name) ?? this.defaultState;
  }
}

/** Names of features whose default does not count; a name in both is disabled. */
export interface FeatureOverrides {
  readonly enable?: Iterable<string>;
  readonly disable?: Iterable<string>;
}

const known: Feature[] = [];
/** What was overridden, oldest first. */
const layers: FeatureOverrides[] = [];
let overridden: ReadonlyMap<string, boolean> = new Map();

/** Makes a feature known; generated code does so for those of its .mojom file. */
export function defineFeature(name: string, defaultState: boolean): Feature {
  const feature = new Feature(name, defaultState);
  known.push(feature);
  return feature;
}

/** All features of the generated code that this process has loaded. */
export function knownFeatures(): readonly Feature[] {
  return known;
}

/**
 * Overrides features by their names, known or not, until what this returns is disposed of; a later
 * call overrules an earlier one. What is bound already stays bound.
 */
export function overrideFeatures(overrides: FeatureOverrides): Disposable {
  const layer = { enable: [...(overrides.enable ?? [])], disable: [...(overrides.disable ?? [])] };
  layers.push(layer);
  applyLayers();
  return {
    [Symbol.dispose]: () => {
      const index = layers.indexOf(layer);
      if (index >= 0) layers.splice(index, 1);
      applyLayers();
    },
  };
}

function applyLayers(): void {
  const states = new Map<string, boolean>();
  for (const { enable = [], disable = [] } of layers) {
    for (const name of enable) states.set(name, true);
    for (const name of disable) states.set(name, false);
  }
  overridden = states;
}

/** Whether nothing guards an interface, or its feature is enabled. */
export function isInterfaceEnabled(definition: { readonly feature?: Feature }): boolean {
  return definition.feature?.isEnabled ?? true;
}

/** Refuses to call a method. @throws BindingsError FEATURE_DISABLED */
export function requireToCall(feature: Feature, method: string): void {
  if (feature.isEnabled) return;
  throw new BindingsError("FEATURE_DISABLED", `${method}: ${feature.name} is not enabled`);
}

/** Refuses to run a method for a message. @throws ProtocolError FEATURE_DISABLED */
export function requireToRun(feature: Feature, method: string): void {
  if (feature.isEnabled) return;
  throw new ProtocolError("FEATURE_DISABLED", `${method}: ${feature.name} is not enabled`);
}

/** What is sent in place of an endpoint: null, and nobody has it, if its interface is disabled. */
export function onlyIfEnabled<E extends { reset(): void }>(
  definition: { readonly feature?: Feature },
  endpoint: E | null | undefined,
): E | null {
  if (endpoint === null || endpoint === undefined) return null;
  if (isInterfaceEnabled(definition)) return endpoint;
  endpoint.reset();
  return null;
}

declare const GUARD: unique symbol;

/** Marks the types of interfaces that a feature guards. */
export interface RuntimeGuarded {
  readonly [GUARD]?: never;
}

/** The result of what is undone, and undefined, if the interface `T` is disabled. */
export type IfEnabled<T, R> = typeof GUARD extends keyof T ? R | undefined : R;
