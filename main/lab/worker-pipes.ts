import {
  GenericPendingReceiver,
  type InterfaceDefinition,
  Remote,
  type SyncInterfaceDefinition,
} from "../../shared/bindings/index.ts";

/** What the pipes of a program are to those who need not know their interfaces. */
interface ProgramPipe {
  readonly isBound: boolean;
  readonly definition: { readonly name: string };
  resetWithReason(customReason: number, description: string): void;
}

/** The pipes that a worker's program has asked the host for. */
export class WorkerPipes {
  readonly #pipes: ProgramPipe[] = [];
  readonly #ask: (receiver: GenericPendingReceiver) => void;

  /** @param ask has the host bind a receiver */
  constructor(ask: (receiver: GenericPendingReceiver) => void) {
    this.#ask = ask;
  }

  /** A remote of what the host offers to this worker. */
  bind<T, S extends keyof T & string = never>(
    definition: InterfaceDefinition<T> | SyncInterfaceDefinition<T, S>,
  ): Remote<T, S> {
    const remote = new Remote<T, S>(definition);
    this.#ask(GenericPendingReceiver.from(definition, remote.bindNewPipeAndPassReceiver()));
    this.#pipes.push(remote);
    return remote;
  }

  /** Closes the first one that is open; returns its interface, or null if there is none. */
  closeFirst(reason: number, description: string): string | null {
    const pipe = this.#pipes.find(({ isBound }) => isBound);
    pipe?.resetWithReason(reason, description);
    return pipe?.definition.name ?? null;
  }
}
