export {
  ManifestError,
  type ManifestSettings,
  parseManifest,
  readManifestFile,
} from "./manifest-json.ts";
export { type RunService, runServiceProcess, type ServiceTable } from "./run-service-process.ts";
export { ServiceHost, type ServiceHostOptions } from "./service-host.ts";
export { isServiceCommand } from "./service-options.ts";
