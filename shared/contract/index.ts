export * from "./gen/inspector.mojom.ts";
export * from "./gen/rows.mojom.ts";
export * from "./gen/scenario.mojom.ts";
export * from "./gen/severity.mojom.ts";
export * from "./gen/topology.mojom.ts";
export * from "./gen/worker.mojom.ts";
export { INSPECTOR_PIPE, LAB_PIPE } from "./pipe-names.ts";
export { VIEW_PORT } from "./view-port.ts";
