// The two unbound, movable ends of a message pipe that carries an interface. They make each other,
// so they share a file.
import { createMessagePipe, type MessagePipeHandle } from "../system/index.ts";
import type { HandleCarrier } from "../wire/index.ts";
import type { ConnectionGroupRef } from "./connection-group.ts";
import { BindingsError } from "./bindings-error.ts";
import { isInterfaceEnabled } from "./features.ts";
import type { InterfaceDefinition } from "./interface-definition.ts";
import { resetPipeWithReason } from "./pipe-control.ts";

/** What both ends have in common: a pipe that is there until it is passed on, bound or reset. */
abstract class PendingEnd implements HandleCarrier {
  abstract readonly version: number;
  #pipe: MessagePipeHandle | null;

  constructor(pipe: MessagePipeHandle | null) {
    this.#pipe = pipe;
  }

  /** Whether there is a pipe. */
  get isValid(): boolean {
    return this.#pipe !== null;
  }

  /** Takes the pipe out and leaves this empty; null when it already is. */
  passPipe(): MessagePipeHandle | null {
    const pipe = this.#pipe;
    this.#pipe = null;
    return pipe;
  }

  /** As {@link passPipe}; called when this is put into a message. */
  passHandle(): MessagePipeHandle | null {
    return this.passPipe();
  }

  /** Closes the pipe, if there is one; the other end is told. */
  reset(): void {
    this.passPipe()?.close();
  }

  /**
   * Closes the pipe and gives the other end a reason.
   * @throws BindingsError INVALID_PENDING if there is no pipe
   */
  resetWithReason(customReason: number, description: string): void {
    const pipe = this.passPipe();
    if (pipe === null) throw new BindingsError("INVALID_PENDING", "there is no pipe to reset");
    resetPipeWithReason(pipe, { customReason, description });
  }

  /** Gives an empty end its pipe. */
  protected initialize(pipe: MessagePipeHandle): void {
    this.#pipe = pipe;
  }

  protected assertEmpty(): void {
    if (this.isValid) throw new BindingsError("ALREADY_BOUND", "there is a pipe already");
  }
}

/** The calling end of interface `T`, not bound yet. Bind it with a Remote, or send it on. */
export class PendingRemote<T> extends PendingEnd {
  declare protected readonly interfaceType: T;
  #version: number;

  /** @param version interface version that the other end is known to have */
  constructor(pipe: MessagePipeHandle | null = null, version = 0) {
    super(pipe);
    this.#version = version;
  }

  get version(): number {
    return this.#version;
  }

  /**
   * Makes a pipe, keeps one end and returns the other.
   * @param definition leaves both empty if a feature disables it; without it only binding would
   * @throws BindingsError ALREADY_BOUND if there is a pipe already
   */
  initWithNewPipeAndPassReceiver(definition?: InterfaceDefinition<T>): PendingReceiver<T> {
    this.assertEmpty();
    if (definition !== undefined && !isInterfaceEnabled(definition))
      return new PendingReceiver<T>();
    const [mine, theirs] = createMessagePipe();
    this.#version = 0;
    this.initialize(mine);
    return new PendingReceiver<T>(theirs);
  }
}

/** The implementing end of interface `T`, not bound yet. Bind it with a Receiver, or send it on. */
export class PendingReceiver<T> extends PendingEnd {
  declare protected readonly interfaceType: T;
  readonly version = 0;
  #connectionGroup: ConnectionGroupRef | undefined;

  constructor(pipe: MessagePipeHandle | null = null) {
    super(pipe);
  }

  /** Has this belong to a group, and with it what comes over the receiver that is bound to it. */
  setConnectionGroup(group: ConnectionGroupRef): void {
    this.#connectionGroup?.release();
    this.#connectionGroup = group;
  }

  /** Takes the reference to the group out; undefined if there is none. */
  passConnectionGroupRef(): ConnectionGroupRef | undefined {
    const group = this.#connectionGroup;
    this.#connectionGroup = undefined;
    return group;
  }

  /** As of every end; the group goes as well, as it is for this process to keep count of. */
  override passPipe(): MessagePipeHandle | null {
    this.passConnectionGroupRef()?.release();
    return super.passPipe();
  }

  /**
   * Makes a pipe, keeps one end and returns the other.
   * @param definition leaves both empty if a feature disables it; without it only binding would
   * @throws BindingsError ALREADY_BOUND if there is a pipe already
   */
  initWithNewPipeAndPassRemote(definition?: InterfaceDefinition<T>): PendingRemote<T> {
    this.assertEmpty();
    if (definition !== undefined && !isInterfaceEnabled(definition)) return new PendingRemote<T>();
    const [mine, theirs] = createMessagePipe();
    this.initialize(mine);
    return new PendingRemote<T>(theirs);
  }
}
