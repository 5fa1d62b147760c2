/** Why a link or its transport ended. */
export type CloseCode =
  /** This side or the other ended it on purpose. */
  | "closed"
  /** The other side vanished without a word: its process ended, or the connection broke. */
  | "lost"
  /** A frame above the limit was sent or announced. */
  | "frame-too-large"
  /** The other side does not read, and more waits for it than the limit allows. */
  | "queue-overflow"
  /** The other side sent what no correct peer sends. */
  | "protocol-error"
  /** The other side speaks another version of the link protocol. */
  | "version-mismatch"
  /** The other side connected and then said nothing. */
  | "handshake-timeout"
  /** The other side would not have us, or we would not have it. */
  | "refused";

/** Why a link or its transport ended, and the words for a person. */
export interface CloseReason {
  readonly code: CloseCode;
  readonly message: string;
}

/** An orderly end. */
export const CLOSED: CloseReason = { code: "closed", message: "closed" };

/** The other side went without a word. */
export const LOST: CloseReason = { code: "lost", message: "the other side is gone" };

/** Thrown to whoever waits for a link that ended. */
export class LinkError extends Error {
  override readonly name = "LinkError";
  readonly code: CloseCode;

  constructor(reason: CloseReason) {
    super(reason.message);
    this.code = reason.code;
  }
}
