import type { MessageHeader } from "../wire/index.ts";
import type { DisconnectReason } from "./disconnect-reason.ts";
import type { IncomingMessage } from "./incoming-message.ts";

/** What a router delivers to: whatever is bound to one endpoint. */
export interface EndpointClient {
  /** Full mojom name of the interface spoken here. */
  readonly interfaceName: string;
  /** Whether it has not been told yet that the other end is gone. */
  readonly isConnected: boolean;
  /**
   * Handles one message.
   * @throws ValidationError or ProtocolError if the message is not acceptable; the pipe closes then
   */
  acceptMessage(message: IncomingMessage): void;
  /**
   * The other end is gone; called after its last message. Harmless when repeated.
   * @param cause the error for which this process closed the pipe itself
   */
  notifyDisconnected(reason: DisconnectReason, cause: Error | undefined): void;
  /** Whether a message with the sync flag may be dispatched while this thread is blocked. */
  acceptsWhileBlocked(header: MessageHeader): boolean;
  /** The endpoint has become part of a pipe. */
  notifyAssociated(): void;
}
