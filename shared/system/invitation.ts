import { attachmentKey, type AttachmentName, attachmentNameBytes } from "./attachment-name.ts";
import { CLOSED, type CloseReason, LinkError } from "./close-reason.ts";
import { MessagePipeHandle } from "./message-pipe.ts";
import { PipeError } from "./pipe-error.ts";
import type { Port } from "./port.ts";
import { callWhenNotBlocked } from "./sync-wait.ts";
import type { TapPeer } from "./tap.ts";

/** What an invitation needs of its link. */
export interface InvitationLink {
  readonly number: number;
  readonly peer: TapPeer;
  readonly isOpen: boolean;
  readonly bufferedBytes: number;
  close(reason: CloseReason): void;
}

/** Both sides' hold on a link: who is there, whether it came about, and its end. */
abstract class Invitation {
  /** Called once when the link has ended, whoever ended it. */
  onClosed: ((reason: CloseReason) => void) | undefined;
  readonly #link: InvitationLink;
  readonly #outcome: Promise<TapPeer>;
  #resolve: ((peer: TapPeer) => void) | undefined;
  #reject: ((error: LinkError) => void) | undefined;

  constructor(link: InvitationLink) {
    this.#link = link;
    this.#outcome = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // Not everybody waits for the outcome, and onClosed tells of a failure as well.
    this.#outcome.catch(() => undefined);
  }

  /** Number of the link among this process's links, as in the tap. */
  get link(): number {
    return this.#link.number;
  }

  /** Who is on the other side, as far as it is known by now. */
  get peer(): TapPeer {
    return this.#link.peer;
  }

  get isOpen(): boolean {
    return this.#link.isOpen;
  }

  /** Bytes that wait for the other side to read. */
  get bufferedBytes(): number {
    return this.#link.bufferedBytes;
  }

  /** Ends the link: all pipes over it break, behind what was sent before. */
  close(reason: CloseReason = CLOSED): void {
    this.#link.close(reason);
  }

  /** For the node: the handshake is done. */
  settle(): void {
    this.#resolve?.(this.peer);
  }

  /** For the node: the link has ended. */
  ended(reason: CloseReason): void {
    this.#reject?.(new LinkError(reason));
    callWhenNotBlocked(() => this.onClosed?.(reason));
  }

  protected get outcome(): Promise<TapPeer> {
    return this.#outcome;
  }
}

/** The broker's side of a new link. */
export class OutgoingInvitation extends Invitation {
  readonly #attach: (name: Uint8Array) => Port;
  readonly #names = new Set<string>();

  /** For the node. */
  constructor(link: InvitationLink, attach: (name: Uint8Array) => Port) {
    super(link);
    this.#attach = attach;
  }

  /**
   * Settles when the other side has accepted.
   * @throws LinkError if the link ends before
   */
  get accepted(): Promise<TapPeer> {
    return this.outcome;
  }

  /**
   * Makes a pipe whose other end the leaf can extract under `name`. Pipes attached in the turn of
   * the invitation are there when the leaf's `ready` settles; later ones may follow at any time.
   * @throws PipeError INVALID_STATE for a name that is taken or a link that has ended
   */
  attachMessagePipe(name: AttachmentName): MessagePipeHandle {
    const bytes = attachmentNameBytes(name);
    const key = attachmentKey(bytes);
    if (this.#names.has(key)) {
      throw new PipeError("INVALID_STATE", `a pipe is attached as ${String(name)} already`);
    }
    if (!this.isOpen) throw new PipeError("INVALID_STATE", "the link has ended");
    this.#names.add(key);
    return new MessagePipeHandle(this.#attach(bytes));
  }
}

/** What an incoming invitation needs of its node. */
export interface AttachedPipes {
  isAttached(name: Uint8Array): boolean;
  extract(name: Uint8Array): Port;
}

/** The leaf's side of its link. */
export class IncomingInvitation extends Invitation {
  /** Whether the broker gave this link a graph of its own; known once `ready` has settled. */
  isIsolated = false;
  readonly #pipes: AttachedPipes;
  readonly #names = new Set<string>();

  /** For the node. */
  constructor(link: InvitationLink, pipes: AttachedPipes) {
    super(link);
    this.#pipes = pipes;
  }

  /**
   * Settles when the broker has said who it is and what it attached at once.
   * @throws LinkError if the link ends before, or the broker refuses us
   */
  get ready(): Promise<TapPeer> {
    return this.outcome;
  }

  /** Whether the broker has attached a pipe under `name` that was not extracted. */
  isAttached(name: AttachmentName): boolean {
    return this.#pipes.isAttached(attachmentNameBytes(name));
  }

  /**
   * The pipe attached under `name`. It can be used at once even if the broker attaches it later
   * (or never); its `pipe` is then made up until it is there, and it cannot be sent away before.
   * @throws PipeError INVALID_STATE if it was extracted before
   */
  extractMessagePipe(name: AttachmentName): MessagePipeHandle {
    const bytes = attachmentNameBytes(name);
    const key = attachmentKey(bytes);
    if (this.#names.has(key)) {
      throw new PipeError("INVALID_STATE", `the pipe ${String(name)} is extracted already`);
    }
    this.#names.add(key);
    return new MessagePipeHandle(this.#pipes.extract(bytes));
  }
}
