import type { GenericPendingAssociatedReceiver } from "../bindings/index.ts";
import type { LegacyMessage } from "./legacy-message.ts";

/** Gets what comes over a legacy channel, in the order in which it was sent (Chromium: IPC::Listener). */
export interface Listener {
  /**
   * Handles a message; false says that it is for somebody else. Handles that are not read by the time
   * it returns are closed.
   */
  onMessageReceived(message: LegacyMessage): boolean;
  /** The other end has said who it is; runs once, before any message. */
  onChannelConnected?(peerPid: number): void;
  /** The other end is gone; runs once, behind its last message, and not for an own close. */
  onChannelError?(): void;
  /**
   * What came is no message, came out of turn, or could not be read by whoever was to handle it. The
   * channel stays open: whether to keep such a peer is for the listener to say.
   * @param message undefined if the bytes are none
   */
  onBadMessageReceived?(message: LegacyMessage | undefined): void;
  /**
   * The other end asks for an interface that nothing was registered for; a receiver that is not taken
   * by the time it returns is closed.
   */
  onAssociatedInterfaceRequest?(
    interfaceName: string,
    receiver: GenericPendingAssociatedReceiver,
  ): void;
}

/** Takes messages to be sent (Chromium: IPC::Sender). */
export interface Sender {
  /** Takes `message` over; false says that it will not be sent, and was closed. */
  send(message: LegacyMessage): boolean;
}
