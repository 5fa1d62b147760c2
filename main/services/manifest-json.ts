import { readFileSync } from "node:fs";
import { z } from "zod";
import {
  DEFAULT_OPTIONS,
  type ExecutionMode,
  type InterfaceProviderSpec,
  type Manifest,
} from "../../shared/services/index.ts";

/** A manifest in JSON that cannot be used. */
export class ManifestError extends Error {
  override readonly name = "ManifestError";
}

/** What the JSON form does not say. */
export interface ManifestSettings {
  /** Where the services run; in a process of their own unless told. */
  readonly executionMode?: ExecutionMode;
  /** Which of the required files are meant, in the words of manifests; "linux" unless told. */
  readonly platform?: string;
}

const text = z.string().min(1);
const sets = z.record(text, z.array(text)).default({});
const flag = z.boolean().default(false);

/** The sharing policies by their names in JSON; two came one after the other for the same. */
const sharing = z
  .enum(["none", "shared_instance_across_users", "shared_across_instance_groups", "singleton"])
  .default("none");

const manifestShape = z.strictObject({
  name: text,
  display_name: text.optional(),
  sandbox_type: text.default(DEFAULT_OPTIONS.sandboxType),
  options: z
    .strictObject({
      instance_sharing: sharing,
      can_connect_to_other_services_as_any_user: flag,
      can_connect_to_other_services_with_any_instance_name: flag,
      can_create_other_service_instances: flag,
    })
    .prefault({}),
  interface_provider_specs: z
    .record(text, z.strictObject({ provides: sets, requires: sets }))
    .default({}),
  required_files: z
    .record(text, z.array(z.strictObject({ path: text, platform: text })))
    .default({}),
  get services() {
    return z.array(manifestShape).optional();
  },
});

type ManifestShape = z.infer<typeof manifestShape>;

/**
 * Reads a manifest file in JSON.
 * @throws ManifestError if it cannot be read, is no JSON, or has fields that are wrong: it names each
 */
export function readManifestFile(path: string, settings?: ManifestSettings): Manifest {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ManifestError(`${path} cannot be read as JSON: ${why}.`);
  }
  return parseManifest(json, path, settings);
}

/**
 * Makes a manifest of its JSON form.
 * @param source names it in errors
 * @throws ManifestError with the path of every field that is wrong, unknown or missing
 */
export function parseManifest(
  json: unknown,
  source: string,
  settings: ManifestSettings = {},
): Manifest {
  const { data, error } = parseShape(json, source);
  if (data === undefined) {
    throw new ManifestError(`${source} is not a service manifest:\n${z.prettifyError(error)}`);
  }
  return toManifest(data, settings);
}

function parseShape(json: unknown, source: string) {
  try {
    return manifestShape.safeParse(json);
  } catch (error) {
    // What is nested without end leaves no room on the stack.
    if (!(error instanceof RangeError)) throw error;
    throw new ManifestError(`${source} is not a service manifest: its services nest too deep.`);
  }
}

function toManifest(shape: ManifestShape, settings: ManifestSettings): Manifest {
  const { options, interface_provider_specs: specs, services = [] } = shape;
  const { executionMode = "out-of-process", platform = "linux" } = settings;
  return {
    serviceName: shape.name,
    displayName: shape.display_name ?? shape.name,
    options: {
      executionMode,
      sandboxType: shape.sandbox_type,
      instanceSharing: toSharing(options.instance_sharing),
      canConnectToInstancesInAnyGroup: options.can_connect_to_other_services_as_any_user,
      canConnectToInstancesWithAnyId: options.can_connect_to_other_services_with_any_instance_name,
      canRegisterOtherServiceInstances: options.can_create_other_service_instances,
    },
    interfaceProviderSpecs: mapOf(specs, toSpec),
    interfacesBindableOnAnyService: new Set(),
    packagedServices: services.map((service) => toManifest(service, settings)),
    preloadedFiles: filesFor(shape.required_files, platform),
  };
}

function toSharing(name: z.infer<typeof sharing>): Manifest["options"]["instanceSharing"] {
  switch (name) {
    case "none":
      return "no-sharing";
    case "singleton":
      return name;
    case "shared_instance_across_users":
    case "shared_across_instance_groups":
      return "shared-across-groups";
  }
}

type Spec = ManifestShape["interface_provider_specs"][string];

function toSpec({ provides, requires }: Spec): InterfaceProviderSpec {
  const toSet = (names: readonly string[]): Set<string> => new Set(names);
  return { provides: mapOf(provides, toSet), requires: mapOf(requires, toSet) };
}

function filesFor(
  files: ManifestShape["required_files"],
  platform: string,
): ReadonlyMap<string, string> {
  const chosen = new Map<string, string>();
  for (const [key, variants] of Object.entries(files)) {
    const variant = variants.find((candidate) => candidate.platform === platform);
    if (variant !== undefined) chosen.set(key, variant.path);
  }
  return chosen;
}

function mapOf<V, R>(record: Readonly<Record<string, V>>, make: (value: V) => R): Map<string, R> {
  return new Map(Object.entries(record).map(([key, value]) => [key, make(value)]));
}
