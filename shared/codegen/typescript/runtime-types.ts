import type { TypeMap } from "./type-map.ts";

/** The mojom types for which the runtime of generated code has classes, as Chromium's has. */
const NAMES = ["GenericPendingReceiver", "GenericPendingAssociatedReceiver"];

/** The type map that is always there; a given one may overrule it. */
export function runtimeTypes(runtime: string): TypeMap {
  return new Map(
    NAMES.map((type) => {
      const place = { from: runtime, traitsFrom: runtime };
      return [`mojo_base.mojom.${type}`, { type, traits: `${type}Traits`, ...place }];
    }),
  );
}
