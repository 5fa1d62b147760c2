import { PendingReceiver } from "../bindings/index.ts";
import type { MessagePipeHandle } from "../system/index.ts";
import { allowsInterface, deniedInterfaceText } from "./access-rule.ts";
import type { BinderRegistry } from "./binder-registry.ts";
import { ConnectResult } from "./gen/connector.mojom.ts";
import type * as mojom from "./gen/interface_provider.mojom.ts";
import type { Manifest } from "./manifest.ts";

/** For whom interfaces are provided, and by what right. */
export interface ProviderScope {
  /** The spec of the two manifests that counts here, such as "navigation:frame". */
  readonly spec: string;
  /** The service whose code asks. */
  readonly source: Manifest;
  /** The service whose interfaces these are. */
  readonly target: Manifest;
  /** Hears of each interface that the manifests do not allow. */
  readonly onDenied?: (message: string) => void;
}

/**
 * Serves one client's InterfaceProvider from a registry, as far as a spec of the manifests allows.
 * Pipes of all other interfaces are closed.
 */
export class InterfaceProviderHost<C> implements mojom.InterfaceProvider {
  readonly #registry: BinderRegistry<C>;
  readonly #context: C;
  readonly #scope: ProviderScope;

  constructor(registry: BinderRegistry<C>, context: C, scope: ProviderScope) {
    this.#registry = registry;
    this.#context = context;
    this.#scope = scope;
  }

  getInterface(interfaceName: string, pipe: MessagePipeHandle): void {
    const { source, target, spec, onDenied } = this.#scope;
    if (allowsInterface(source, target, interfaceName, spec)) {
      this.#registry.bindInterface(interfaceName, pipe, this.#context);
      return;
    }
    const message = deniedInterfaceText(source.serviceName, target.serviceName, interfaceName);
    new PendingReceiver(pipe).resetWithReason(ConnectResult.ACCESS_DENIED, message);
    onDenied?.(message);
  }
}
