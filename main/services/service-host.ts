import { randomBytes } from "node:crypto";
import type { ReceiverId } from "../../shared/bindings/index.ts";
import {
  type LaunchRequest,
  ServiceManager,
  type ServiceManagerOptions,
  type ServiceProcess,
  type Token,
  tokenText,
} from "../../shared/services/index.ts";
import type { Node, OutgoingInvitation } from "../../shared/system/index.ts";
import { type EndpointOptions, NamedMojoIpcServer } from "../server/index.ts";
import {
  ServiceProcessHost,
  type ServiceProcessHostClaimResponse,
} from "./gen/service_process.mojom.ts";
import { LaunchedService, type ServiceLaunching } from "./launched-service.ts";
import { serviceArguments } from "./service-options.ts";
import { SERVICE_PIPE } from "./service-pipe.ts";

/** What a host of services is told. */
export interface ServiceHostOptions
  extends
    ServiceLaunching,
    Pick<ServiceManagerOptions, "manifests" | "runInProcess" | "onDenied">,
    Pick<EndpointOptions, "onRefused" | "onClosed"> {
  /** The broker, into whose graph the processes come. */
  readonly node: Node;
  /** The name of the server that they connect to; made up unless told. */
  readonly serverName?: string | undefined;
  /** The server that takes what their taps record; nothing is recorded unless told. */
  readonly tap?: string | undefined;
}

/**
 * A service manager whose services run in processes of their own, started when something is first
 * wanted of them, and again when they have gone.
 */
export class ServiceHost {
  readonly manager: ServiceManager;
  readonly #options: ServiceHostOptions;
  readonly #serverName: string;
  readonly #server: NamedMojoIpcServer<ServiceProcessHost>;
  readonly #invitations = new Map<ReceiverId, OutgoingInvitation>();
  /** By the text of their tokens; those that have ended are not here. */
  readonly #launched = new Map<string, LaunchedService>();

  /** @throws CatalogError for manifests that do not go together */
  constructor(options: ServiceHostOptions) {
    const { node, onRefused, onClosed } = options;
    this.#options = options;
    this.#serverName = options.serverName ?? `services-${randomBytes(8).toString("hex")}`;
    this.#server = new NamedMojoIpcServer<ServiceProcessHost>(
      ServiceProcessHost,
      {
        serverName: this.#serverName,
        messagePipeId: SERVICE_PIPE,
        node,
        onRefused,
        onClosed,
        onConnection: ({ id, invitation }) => this.#invitations.set(id, invitation),
      },
      () => ({ claim: (token) => this.#claim(token) }),
    );
    this.#server.setDisconnectHandler(() => this.#invitations.delete(this.#server.currentReceiver));
    this.manager = new ServiceManager({
      ...options,
      pid: process.pid,
      launch: (request) => this.#launch(request),
    });
  }

  /** Processes of services that have not ended. */
  get processCount(): number {
    return this.#launched.size;
  }

  /** Begins to take processes. @throws ServerError if the server's name cannot be had */
  start(): Promise<void> {
    return this.#server.startServer();
  }

  /** Ends all instances and their processes. */
  async close(): Promise<void> {
    this.manager[Symbol.dispose]();
    await Promise.all([...this.#launched.values()].map(({ ended }) => ended));
    await this.#server.stopServer();
  }

  #launch(request: LaunchRequest): ServiceProcess {
    const { tap } = this.#options;
    const service = request.identity.name;
    const server = this.#serverName;
    const launched = new LaunchedService(request, this.#options, (launch) =>
      serviceArguments({ server, tap, service, launch }),
    );
    const key = tokenText(launched.token);
    this.#launched.set(key, launched);
    void launched.ended.then(() => this.#launched.delete(key));
    return launched;
  }

  /** Gives a process its service; one that is not expected is cut off. */
  #claim(token: Token): ServiceProcessHostClaimResponse | Promise<never> {
    const { pid } = this.#server.currentConnectionInfo;
    const invitation = this.#invitations.get(this.#server.currentReceiver);
    const receiver = invitation && this.#launched.get(tokenText(token))?.claim(pid, invitation);
    if (receiver !== undefined) return { receiver };
    invitation?.close();
    // There is nobody left to answer.
    return new Promise(() => undefined);
  }
}
