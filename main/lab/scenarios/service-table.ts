import type { ServiceTable } from "../../services/index.ts";

/** The services that scenarios have in processes of their own, by name. */
export const SERVICES: ServiceTable = new Map([
  ["desk", async () => (await import("./capability-denied/desk-service.ts")).runDesk],
  ["vault", async () => (await import("./capability-denied/vault-service.ts")).runVault],
  ["png_decoder", async () => (await import("./png-decoder/decoder-service.ts")).runDecoder],
]);
