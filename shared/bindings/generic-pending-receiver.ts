import type { MessagePipeHandle } from "../system/index.ts";
import { isInterfaceEnabled } from "./features.ts";
import type { InterfaceDefinition } from "./interface-definition.ts";
import { PendingReceiver } from "./pending.ts";

/**
 * A pending receiver of an interface that is known by name only. It has the fields of the mojom
 * struct GenericPendingReceiver, so it can be sent as one and made from one.
 */
export class GenericPendingReceiver {
  readonly #name: string;
  #pipe: MessagePipeHandle | null;

  constructor(interfaceName: string, receivingPipe: MessagePipeHandle | null) {
    this.#name = interfaceName;
    this.#pipe = receivingPipe;
  }

  /** Makes one of a typed receiver, which is left empty. */
  static from<T>(
    definition: InterfaceDefinition<T>,
    receiver: PendingReceiver<T>,
  ): GenericPendingReceiver {
    return new GenericPendingReceiver(definition.name, receiver.passPipe());
  }

  /** Whether there is a pipe. */
  get isValid(): boolean {
    return this.#pipe?.isValid === true;
  }

  /** Full name of the interface; empty if there is no pipe. */
  get interfaceName(): string {
    return this.isValid ? this.#name : "";
  }

  /** The pipe, which stays here. */
  get receivingPipe(): MessagePipeHandle | null {
    return this.#pipe;
  }

  /** Takes the pipe out; null if there is none. */
  passPipe(): MessagePipeHandle | null {
    const pipe = this.isValid ? this.#pipe : null;
    this.#pipe = null;
    return pipe;
  }

  /**
   * The typed receiver, if this is of that interface and no feature disables it; else undefined, and
   * the pipe stays here.
   */
  as<T>(definition: InterfaceDefinition<T>): PendingReceiver<T> | undefined {
    if (!this.isValid || definition.name !== this.#name) return undefined;
    if (!isInterfaceEnabled(definition)) return undefined;
    return new PendingReceiver<T>(this.passPipe());
  }

  /** Closes the pipe. */
  reset(): void {
    this.passPipe()?.close();
  }
}
