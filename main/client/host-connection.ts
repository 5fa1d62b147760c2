import {
  GenericPendingReceiver,
  type InterfaceDefinition,
  PendingReceiver,
  PendingRemote,
  Receiver,
  Remote,
} from "../../shared/bindings/index.ts";
import { BinderMap } from "../../shared/services/index.ts";
import {
  type CloseReason,
  createMessagePipe,
  type Node,
  type NodeLimits,
  setDefaultNode,
} from "../../shared/system/index.ts";
import { HostBroker, InterfaceFactory } from "../broker/gen/host_broker.mojom.ts";
import { BROKER_PIPE, DEFAULT_HOST_NAME } from "../broker/names.ts";
import {
  connectToServer,
  type ServerConnection,
  type ServerInvitation,
} from "../server/connect-to-server.ts";
import { ServerError } from "../server/server-error.ts";
import { noHostText, ProcessTap, startTap } from "./start-tap.ts";

/** How a process joins a host. */
export interface HostOptions {
  /** What this process is called there; "process" and its id unless told. */
  readonly processName?: string | undefined;
  /** Whether the host sees this end of the process's messages; true unless told. */
  readonly tap?: boolean | undefined;
  /** As of `connectToServer`: needed to block in sync calls. */
  readonly ioThread?: boolean | undefined;
  readonly limits?: Partial<NodeLimits> | undefined;
  /** Whether pipes that the process makes belong to this connection from now on; true unless told. */
  readonly isDefault?: boolean | undefined;
}

/** The host does not take an offer; the message says why. */
export class OfferRefusedError extends Error {
  override readonly name = "OfferRefusedError";
}

/** An interface that this process offers. */
export class Offer {
  readonly #receiver: Receiver<InterfaceFactory>;

  /** For {@link HostConnection}. */
  constructor(receiver: Receiver<InterfaceFactory>) {
    this.#receiver = receiver;
  }

  /** Offers no more. Receivers that are bound already go on. */
  withdraw(): void {
    this.#receiver.reset();
  }
}

/**
 * Joins the graph of the app, or of `mojoscope host --name N`, in which processes give and take
 * interfaces by name.
 * @throws ServerError NOT_RUNNING, INVALID_NAME, NAME_TOO_LONG, CHANNEL_FAILED; LinkError if the
 * host refuses us ("refused"), goes away or stays silent
 */
export async function connectToHost(
  name = DEFAULT_HOST_NAME,
  options: HostOptions = {},
): Promise<HostConnection> {
  const { ioThread, isDefault = true, limits, processName = `process ${process.pid}` } = options;
  // First of all: what the tap does not see from its beginning is not understood later on.
  const tap =
    options.tap === false
      ? new ProcessTap(undefined, "this process has switched it off")
      : await startTap({ host: name, processName });
  try {
    const connection = await connectToServer(name, {
      nodeName: processName,
      tap: tap.tap,
      ioThread,
      limits,
    });
    if (isDefault) setDefaultNode(connection.node);
    return new HostConnection(connection, tap);
  } catch (error) {
    await tap.close();
    const isAbsent = error instanceof ServerError && error.code === "NOT_RUNNING";
    throw isAbsent ? new ServerError(error.code, noHostText(name), { cause: error }) : error;
  }
}

/** A process's place in the graph of a host. */
export class HostConnection {
  readonly node: Node;
  /** What the host sees of this process. */
  readonly tap: ProcessTap;
  readonly #invitation: ServerInvitation;
  readonly #broker: Remote<HostBroker>;

  /** For {@link connectToHost}. */
  constructor({ node, invitation }: ServerConnection, tap: ProcessTap) {
    this.node = node;
    this.tap = tap;
    this.#invitation = invitation;
    const pipe = invitation.extractPendingRemote<HostBroker>(BROKER_PIPE);
    this.#broker = new Remote(HostBroker, pipe);
  }

  /** Called once when the connection has ended. */
  set onClosed(handler: ((reason: CloseReason) => void) | undefined) {
    this.#invitation.onClosed = handler;
  }

  /**
   * Offers an interface to all processes of the host, and to those that wait for it already.
   * @param bind gets a receiver for each that asks, to be bound, or reset to turn it away
   * @throws OfferRefusedError if another process offers it; DisconnectError if the host is gone
   */
  async offer<T>(
    definition: InterfaceDefinition<T>,
    bind: (receiver: PendingReceiver<T>) => void,
  ): Promise<Offer> {
    const binders = new BinderMap();
    binders.add(definition, bind);
    const implementation = {
      bindInterface: (receiver: GenericPendingReceiver) => {
        if (!binders.tryBind(receiver)) receiver.reset();
      },
    };
    const [mine, theirs] = createMessagePipe(this.node);
    const receiver = new Receiver<InterfaceFactory>(
      InterfaceFactory,
      implementation,
      new PendingReceiver<InterfaceFactory>(mine),
    );
    const factory = new PendingRemote<InterfaceFactory>(theirs);
    const { error } = await this.#broker.get().offer(definition.name, factory);
    if (error === null) return new Offer(receiver);
    receiver.reset();
    throw new OfferRefusedError(`${definition.name} cannot be offered: ${error}.`);
  }

  /**
   * Asks for an interface. Calls may be made at once: they wait until somebody offers it. If nobody
   * can, the pipe is closed with the reason, which the disconnect handler gets.
   */
  getInterface<T>(definition: InterfaceDefinition<T>): PendingRemote<T> {
    const [mine, theirs] = createMessagePipe(this.node);
    this.#broker.get().getInterface(new GenericPendingReceiver(definition.name, theirs));
    return new PendingRemote<T>(mine);
  }

  /** Leaves: all pipes over this connection end. The host gets what was recorded until then. */
  async close(): Promise<void> {
    this.#broker.reset();
    this.#invitation.close();
    await this.tap.close();
  }
}
