// The program of the tests' service processes.
import { runServiceProcess, type RunService, type ServiceTable } from "../index.ts";
import { ProbeService } from "./probe-service.ts";

const probe = (): Promise<RunService> => Promise.resolve((receiver) => new ProbeService(receiver));

const SERVICES: ServiceTable = new Map([
  ["front", probe],
  ["back", probe],
  ["hermit", probe],
  [
    "stillborn",
    () =>
      Promise.resolve(() => {
        throw new Error("never comes up");
      }),
  ],
]);

await runServiceProcess(process.argv.slice(2), SERVICES);
