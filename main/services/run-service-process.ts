import { type PendingReceiver, Remote } from "../../shared/bindings/index.ts";
import type { ServiceInterface } from "../../shared/services/index.ts";
import { setDefaultNode } from "../../shared/system/index.ts";
import { startTapShipping } from "../recorder/index.ts";
import { connectToServer } from "../server/index.ts";
import { ServiceProcessHost } from "./gen/service_process.mojom.ts";
import { parseServiceArguments } from "./service-options.ts";
import { SERVICE_PIPE } from "./service-pipe.ts";

/** Makes an instance of a service of its end of the pipe from the service manager. */
export type RunService = (receiver: PendingReceiver<ServiceInterface>) => unknown;

/** What services a program can run, by name; it loads the one that it is started for. */
export type ServiceTable = ReadonlyMap<string, () => Promise<RunService>>;

/**
 * The whole life of a process that a ServiceHost has started: connects to it, runs the service that
 * it is for, and ends the process when the host lets it go.
 * @throws Error for arguments that no host has made; ServerError or LinkError without a host
 */
export async function runServiceProcess(
  args: readonly string[],
  services: ServiceTable,
): Promise<void> {
  const { service, server, tap, launch } = parseServiceArguments(args);
  const load = services.get(service);
  if (load === undefined) throw new Error(`This program runs no service "${service}".`);
  const run = await load();
  const shipping = tap === undefined ? undefined : await startTapShipping(tap, service);
  const { node, invitation } = await connectToServer(server, {
    nodeName: service,
    ...(shipping && { tap: shipping.tap }),
  });
  // The pipes that the service makes are to be seen by the tap from their first moment.
  setDefaultNode(node);
  invitation.onClosed = () => {
    void (shipping?.close() ?? Promise.resolve()).then(() => process.exit(0));
  };
  // Ctrl+C reaches every process of the terminal; it is for the host to end its services.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => invitation.close());
  const host = new Remote(
    ServiceProcessHost,
    invitation.extractPendingRemote<ServiceProcessHost>(SERVICE_PIPE),
  );
  const { receiver } = await host.get().claim(launch);
  run(receiver);
}
