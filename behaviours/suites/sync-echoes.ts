// The two sides of the behaviours of sync methods: the far one blocks, the near one answers at once.
import {
  AssociatedReceiver,
  AssociatedRemote,
  PendingReceiver,
  type PromptImplementation,
  Receiver,
  Remote,
} from "../../shared/bindings/index.ts";
import { Echoes, Ponger } from "../gen/sync_methods.mojom.ts";
import type { Side } from "../testing/side.ts";

/** Every behaviour holds for an interface with a pipe of its own as well as for an associated one. */
const KINDS = ["raw", "associated"] as const;

type SyncMethod = "ping" | "echo";

/** The blocking end. */
type SyncEchoes = Remote<Echoes, SyncMethod> | AssociatedRemote<Echoes, SyncMethod>;

/** What reaches a thread that may be blocked. */
type PongerRemote = Remote<Ponger, "syncPong"> | AssociatedRemote<Ponger, "syncPong">;

/** The near end: answers at once, unless it reaches the far end first. */
export class EchoesImpl implements PromptImplementation<Echoes>, Disposable {
  readonly ponger = new Remote(Ponger);
  readonly associatedPonger = new AssociatedRemote(Ponger);
  /** Runs before the answer, which waits for a promise if one is returned. */
  onEcho: (value: number) => Promise<unknown> | void = () => undefined;
  associated: AssociatedReceiver<Echoes> | undefined;
  readonly #isFarHere: boolean;

  /** @param isFarHere whether the far end is on this very thread */
  constructor(isFarHere = true) {
    this.#isFarHere = isFarHere;
  }

  ping(): Promise<void> | void {
    return this.onEcho(0)?.then(() => undefined);
  }

  echo(value: number): Promise<{ result: number }> | { result: number } {
    const result = { result: value };
    return this.onEcho(value)?.then(() => result) ?? result;
  }

  /** Calls the far end, which may be blocked. Only what is on another thread need not block itself. */
  reach(ponger: PongerRemote): Promise<unknown> | void {
    if (!this.#isFarHere) return ponger.interrupting().syncPong();
    ponger.sync().syncPong();
    return undefined;
  }

  /** The same without waiting, whatever becomes of it. */
  touch(ponger: PongerRemote): void {
    ponger
      .interrupting()
      .syncPong()
      .catch(() => undefined);
  }

  asyncEcho(value: number): { result: number } {
    return { result: value };
  }

  lendPonger(...[pending]: Parameters<Echoes["lendPonger"]>): void {
    this.ponger.bind(pending);
  }

  lendAssociatedPonger(...[pending]: Parameters<Echoes["lendAssociatedPonger"]>): void {
    this.associatedPonger.bind(pending);
  }

  bindAssociated(...[pending]: Parameters<Echoes["bindAssociated"]>): void {
    this.associated = new AssociatedReceiver<Echoes>(Echoes, this, pending);
  }

  [Symbol.dispose](): void {
    this.associated?.reset();
    this.associatedPonger.reset();
    this.ponger.reset();
  }
}

/** What serves one kind. */
interface Served {
  readonly impl: EchoesImpl;
  /** Lets go of the receiver that the far end calls. */
  readonly reset: () => void;
}

/** Serves both kinds until the far side is done. */
export async function serveEchoes(
  side: Side,
  prepare: (served: Served) => void = () => undefined,
): Promise<void> {
  for (const kind of KINDS) {
    const pipe = side.pipe(kind);
    const impl = side.own(new EchoesImpl(pipe.isLocal));
    const pending = new PendingReceiver<Echoes>(pipe);
    const receiver = side.own(new Receiver<Echoes>(Echoes, impl, pending));
    const reset = (): void => {
      if (kind === "raw") receiver.reset();
      else impl.associated?.reset();
    };
    prepare({ impl, reset });
  }
  await side.hear("done");
}

/** Plays `test` with a remote of each kind. */
export async function callEchoes(
  side: Side,
  test: (remote: SyncEchoes) => Promise<void> | void,
): Promise<void> {
  for (const kind of KINDS) {
    const carrier = side.own(new Remote(Echoes, side.pendingRemote<Echoes>(kind)));
    const associated = side.own(new AssociatedRemote(Echoes));
    carrier.get().bindAssociated(associated.bindNewEndpointAndPassReceiver());
    // Whoever blocks the thread that both ends share cannot wait for the other one to be bound.
    await carrier.flushForTesting();
    await test(kind === "raw" ? carrier : associated);
  }
  side.tell("done");
}

/** Counts pongs. */
class PongerImpl implements PromptImplementation<Ponger> {
  pongs = 0;
  syncPongs = 0;
  onSyncPong: () => void = () => undefined;

  pong(): void {
    this.pongs += 1;
  }

  syncPong(): void {
    this.syncPongs += 1;
    this.onSyncPong();
  }

  get counts(): readonly [number, number] {
    return [this.pongs, this.syncPongs];
  }
}

/** What can be lent pongers. */
interface Lender {
  get(): Pick<Echoes, "lendPonger" | "lendAssociatedPonger">;
  flushForTesting(): Promise<void>;
}

/** Gives the near end ways back: over a pipe of their own, and over the one of `remote`. */
export async function lendPongers(
  side: Side,
  remote: Lender,
): Promise<{ other: PongerImpl; same: PongerImpl }> {
  const [other, same] = [new PongerImpl(), new PongerImpl()];
  const receiver = side.own(new Receiver<Ponger>(Ponger, other));
  const associated = side.own(new AssociatedReceiver<Ponger>(Ponger, same));
  remote.get().lendPonger(receiver.bindNewPipeAndPassRemote());
  remote.get().lendAssociatedPonger(associated.bindNewEndpointAndPassRemote());
  await remote.flushForTesting();
  return { other, same };
}
