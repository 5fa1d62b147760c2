import {
  AssociatedReceiver,
  AssociatedRemote,
  associateWithDisconnectedPipe,
  GenericPendingAssociatedReceiver,
  type InterfaceDefinition,
  PendingAssociatedRemote,
  reportBadMessage,
} from "../bindings/index.ts";
import type { MessagePipeHandle } from "../system/index.ts";
import { type AssociatedBinder, AssociatedInterfaces } from "./associated-interfaces.ts";
import { ChannelRouter, type UrgentMessageObserver } from "./channel-router.ts";
import { Channel as ChannelInterface, type Message } from "./gen/ipc.mojom.ts";
import { LegacyMessage } from "./legacy-message.ts";
import type { Listener, Sender } from "./listener.ts";

/** Which end of its pipe a channel is. The two ends behave alike; only one of each may be on a pipe. */
export type ChannelMode = "server" | "client";

/** What a channel is told when it is made. */
export interface ChannelOptions {
  readonly mode: ChannelMode;
  /** Is the channel's from now on. */
  readonly pipe: MessagePipeHandle;
  /** Id of this process, for the other end. */
  readonly pid: number;
  readonly listener: Listener;
}

const PID_FIRST = "SetPeerPid has to come first";

/** Where a channel is in its life. */
type Phase = "created" | "connected" | "lost" | "closed";

/**
 * One end of the legacy channel: one pipe, one order for everything on it (Chromium: IPC::Channel in
 * the form of IPC::ChannelMojo). Legacy messages and the interfaces associated with the channel are
 * dispatched exactly in the order in which the other end sent them.
 */
export class Channel implements Sender, Disposable {
  readonly #options: ChannelOptions;
  readonly #router: ChannelRouter;
  readonly #sender = new AssociatedRemote(ChannelInterface);
  readonly #receiver: AssociatedReceiver<ChannelInterface>;
  readonly #interfaces = new AssociatedInterfaces();
  #phase: Phase = "created";
  #peerPid: number | undefined;

  /** Nothing is sent or received before {@link connect}. */
  constructor(options: ChannelOptions) {
    this.#options = options;
    this.#router = new ChannelRouter(options.pipe, options.mode === "server");
    const { sender, receiver } = this.#router.createChannelEndpoints();
    this.#sender.bind(sender);
    const implementation: ChannelInterface = {
      setPeerPid: (pid) => this.#connected(pid),
      receive: (message) => this.#receive(message),
      getAssociatedInterface: (generic) => this.#bind(generic),
    };
    this.#receiver = new AssociatedReceiver<ChannelInterface>(
      ChannelInterface,
      implementation,
      receiver,
    );
    // A peer that closes either of its two ends has left the channel.
    this.#sender.setDisconnectHandler(() => this.#lost());
    this.#receiver.setDisconnectHandler(() => this.#lost());
  }

  /** Id of the other end's process, as it says; undefined until it has. */
  get peerPid(): number | undefined {
    return this.#peerPid;
  }

  /** Whether messages can be sent: connected, not closed, and the other end not known to be gone. */
  get isConnected(): boolean {
    return this.#phase === "connected";
  }

  /** Starts to receive, and tells the other end who this is. False if it was connected before. */
  connect(): boolean {
    if (this.#phase !== "created") return false;
    this.#phase = "connected";
    this.#sender.get().setPeerPid(this.#options.pid);
    this.#router.startDedicated();
    return true;
  }

  /**
   * As of every sender; a message that was taken may still be lost with the other end.
   * @throws PipeError for handles that no pipe carries; they are closed
   */
  send(message: LegacyMessage): boolean {
    if (!this.isConnected) {
      message.close();
      return false;
    }
    const handles = message.takeHandles();
    const bytes = message.toBytes();
    this.#sender.get().receive({ bytes, handles: handles.length === 0 ? null : handles });
    return true;
  }

  /** Keeps back all that is sent from now on, associated interfaces' messages included. */
  pause(): void {
    this.#router.pauseSending();
  }

  /**
   * Sends at once again.
   * @param flush false leaves what was kept back until {@link flush}, and lets later messages
   * overtake it
   */
  unpause(flush: boolean): void {
    this.#router.unpauseSending();
    if (flush) this.flush();
  }

  /** Sends what was kept back, unless the channel is paused. */
  flush(): void {
    this.#router.flushSending();
  }

  /** Sets who hears of urgent messages; undefined for nobody. */
  setUrgentMessageObserver(observer: UrgentMessageObserver | undefined): void {
    this.#router.urgentMessageObserver = observer;
  }

  /** Ends the channel. What was sent before still arrives; the own listener hears nothing more. */
  close(): void {
    if (this.#phase === "closed") return;
    this.#phase = "closed";
    this.#interfaces.clear();
    // The pipe first: its end says all that the ends of its interfaces would.
    this.#router.close();
    this.#sender.reset();
    this.#receiver.reset();
  }

  /** Closes. */
  [Symbol.dispose](): void {
    this.close();
  }

  /** Sets who binds an interface that the other end asks for; there is one per name, the last. */
  addGenericAssociatedInterface<T>(
    definition: InterfaceDefinition<T>,
    binder: AssociatedBinder<T>,
  ): void {
    this.#interfaces.add(definition, binder);
  }

  /**
   * Asks the other end for an interface that shares the channel's order: its calls and this channel's
   * messages arrive in the order in which they were made. Before {@link connect} and after a close
   * they vanish.
   */
  getRemoteAssociatedInterface<T>(definition: InterfaceDefinition<T>): PendingAssociatedRemote<T> {
    const remote = new PendingAssociatedRemote<T>();
    const receiver = remote.initWithNewEndpointAndPassReceiver(definition);
    if (!receiver.isValid) return remote;
    if (this.isConnected) {
      this.#sender
        .get()
        .getAssociatedInterface(GenericPendingAssociatedReceiver.from(definition, receiver));
    } else associateWithDisconnectedPipe(receiver);
    return remote;
  }

  #connected(pid: number): void {
    if (this.#peerPid !== undefined) {
      this.#refuse("SetPeerPid is sent once");
      return;
    }
    this.#peerPid = pid;
    this.#options.listener.onChannelConnected?.(pid);
  }

  #receive({ bytes, handles }: Message): void {
    let message: LegacyMessage;
    try {
      if (this.#peerPid === undefined) throw new Error(PID_FIRST);
      message = LegacyMessage.parse(bytes, handles ?? []);
    } catch (error) {
      for (const { theHandle } of handles ?? []) theHandle.close();
      this.#refuse(error instanceof Error ? error.message : String(error));
      return;
    }
    const { listener } = this.#options;
    try {
      listener.onMessageReceived(message);
      if (message.dispatchError) listener.onBadMessageReceived?.(message);
    } finally {
      message.close();
    }
  }

  #bind(generic: GenericPendingAssociatedReceiver): void {
    try {
      if (this.#peerPid === undefined) {
        this.#refuse(PID_FIRST);
        return;
      }
      if (this.#interfaces.tryBind(generic)) return;
      const { listener } = this.#options;
      listener.onAssociatedInterfaceRequest?.(generic.interfaceName, generic);
    } finally {
      generic.reset();
    }
  }

  #refuse(why: string): void {
    reportBadMessage(why);
    this.#options.listener.onBadMessageReceived?.(undefined);
  }

  #lost(): void {
    if (this.#phase !== "connected") return;
    this.#phase = "lost";
    this.#options.listener.onChannelError?.();
  }
}
