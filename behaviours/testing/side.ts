import {
  PendingReceiver,
  PendingRemote,
  setBadMessageHandler,
  setUncaughtErrorHandler,
} from "../../shared/bindings/index.ts";
import type { MessagePipeHandle } from "../../shared/system/index.ts";
import { Mailbox } from "./mailbox.ts";

/** How a side reaches the other one; each mode has its own way. */
export interface SideLink {
  /** This side's end of the pipe `name`; asked for once per name. */
  takePipe(name: string): MessagePipeHandle;
  /** Passes a copy of `value` to the other side's mailbox. */
  tell(topic: string, value: unknown): void;
}

const BAD_MESSAGE = "bad message";
const UNCAUGHT = "uncaught";
/** The sides in this process, which share its hook for bad messages. */
const sides = new Set<Side>();
/** What implementations in this process have thrown while there are sides; they share that as well. */
let uncaught = new Mailbox();

/** What one side of a behaviour has in hand. */
export class Side {
  readonly #link: SideLink;
  /** What the other side tells. */
  readonly #mailbox = new Mailbox();
  /** What this process rejects, apart from what the other side may say of that. */
  readonly #badMessages = new Mailbox();
  readonly #pipes: MessagePipeHandle[] = [];
  readonly #owned: Disposable[] = [];

  constructor(link: SideLink) {
    this.#link = link;
    if (sides.size === 0) watchProcess();
    sides.add(this);
  }

  /** This side's end of a pipe; the other side gets the other end under the same name. */
  pipe(name = "main"): MessagePipeHandle {
    const pipe = this.#link.takePipe(name);
    this.#pipes.push(pipe);
    return pipe;
  }

  /** As {@link pipe}, for the calling end of an interface. */
  pendingRemote<T>(name?: string): PendingRemote<T> {
    return new PendingRemote<T>(this.pipe(name));
  }

  /** As {@link pipe}, for the implementing end of an interface. */
  pendingReceiver<T>(name?: string): PendingReceiver<T> {
    return new PendingReceiver<T>(this.pipe(name));
  }

  /** Tells the other side something; it travels beside the pipes and is in no order with them. */
  tell(topic: string, value?: unknown): void {
    this.#link.tell(topic, value);
  }

  /** What the other side tells next of `topic`; the caller knows its type. */
  async hear(topic: string): Promise<unknown> {
    return this.#mailbox.next(topic);
  }

  /** What the other side has told of `topic` so far and was not heard. */
  unheard(topic: string): readonly unknown[] {
    return this.#mailbox.unread(topic);
  }

  /** Text of the next message that this process rejects or reports as bad. */
  async badMessage(): Promise<string> {
    return String(await this.#badMessages.next(BAD_MESSAGE));
  }

  /** Has `thing` disposed of when the behaviour is over. */
  own<D extends Disposable>(thing: D): D {
    this.#owned.push(thing);
    return thing;
  }

  /**
   * The next error that an implementation in this process throws; one that neither side expects
   * fails the behaviour.
   */
  async expectUncaught(): Promise<unknown> {
    // Its own mailbox gets none, but knows when waiting is in vain.
    return Promise.race([uncaught.next(UNCAUGHT), this.#mailbox.next(UNCAUGHT)]);
  }

  /** For the modes: something came from the other side. */
  receive(topic: string, value: unknown): void {
    this.#mailbox.put(topic, value);
  }

  /** For this file: this process rejected a message. */
  noteBadMessage(text: string): void {
    this.#badMessages.put(BAD_MESSAGE, text);
  }

  /** For the modes: the other side is done, so that waiting for it is in vain. */
  otherEnded(): void {
    this.#mailbox.end("the other side ended");
    this.#badMessages.end("the other side ended");
  }

  /** For the modes: the behaviour is over. The last side in a process throws what nobody expected. */
  end(): void {
    this.#mailbox.end("this side ended");
    this.#badMessages.end("this side ended");
    for (const thing of this.#owned.reverse()) thing[Symbol.dispose]();
    for (const pipe of this.#pipes) pipe.close();
    sides.delete(this);
    if (sides.size === 0) unwatchProcess();
  }
}

function watchProcess(): void {
  uncaught = new Mailbox();
  setBadMessageHandler(({ error }) => {
    for (const side of sides) side.noteBadMessage(error.message);
  });
  setUncaughtErrorHandler((error) => uncaught.put(UNCAUGHT, error));
}

/** Throws what implementations threw and nobody expected. */
function unwatchProcess(): void {
  setBadMessageHandler(undefined);
  setUncaughtErrorHandler(undefined);
  const unexpected = uncaught.unread(UNCAUGHT);
  if (unexpected.length > 0) throw unexpected[0];
}
