import type { CallerEndpoint, InterfaceDefinition } from "../../shared/bindings/index.ts";
import { MessageFlags } from "../../shared/wire/index.ts";

/** Has all calls of `definition` that want a response look as if they blocked their caller. */
export function flaggedSync<T>(definition: InterfaceDefinition<T>): InterfaceDefinition<T> {
  const flagged = (endpoint: CallerEndpoint): CallerEndpoint => ({
    begin: (ordinal, flags, version) => {
      const isSync = (flags & MessageFlags.ExpectsResponse) === 0 ? 0 : MessageFlags.IsSync;
      return endpoint.begin(ordinal, flags | isSync, version);
    },
    abandon: (message) => endpoint.abandon(message),
    send: (message) => endpoint.send(message),
    sendForResponse: (message, decode) => endpoint.sendForResponse(message, decode),
  });
  return { ...definition, createCaller: (endpoint) => definition.createCaller(flagged(endpoint)) };
}
