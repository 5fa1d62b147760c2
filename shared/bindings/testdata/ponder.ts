import type { Implementation } from "../interface-definition.ts";
import type { Remote } from "../remote.ts";
import type { Ponder } from "./gen/sync_methods.mojom.ts";

/** Answers at once; a test replaces what it wants to be different. */
export function ponder(overrides: Partial<Implementation<Ponder>> = {}): Implementation<Ponder> {
  return {
    ping: () => undefined,
    echo: (value: number) => ({ result: value }),
    asyncEcho: (value: number) => ({ result: value }),
    note: () => undefined,
    sendReceiver: () => undefined,
    sendRemote: () => undefined,
    ...overrides,
  };
}

/** A remote whose sync methods may block. */
export type SyncPonder = Remote<Ponder, "ping" | "echo">;
