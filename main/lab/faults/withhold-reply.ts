import type { MethodDefinition } from "../../../shared/bindings/index.ts";
import { propertyNamesOf } from "../../../shared/codegen/index.ts";

/** A bound receiver of any interface. */
export interface ServingReceiver {
  readonly isBound: boolean;
  readonly definition: { readonly methods: readonly MethodDefinition[] };
  readonly implementation: object;
  swapImplForTesting(implementation: object): object;
}

/**
 * Has the implementation of a receiver run its next call that expects a reply, and keeps the answer
 * back for good. One-way methods run as ever.
 * @returns how to undo it
 */
export function withholdReply(receiver: ServingReceiver, onWithheld: () => void): () => void {
  const { definition, implementation } = receiver;
  const answering = answeringMethods(definition.methods);
  const keeping = new Proxy(implementation, {
    get: (target, property) => {
      const method: unknown = Reflect.get(target, property, target);
      if (typeof method !== "function") return method;
      return (...args: unknown[]) => {
        // The implementation has fields of its own, which a proxy has not.
        const answer: unknown = Reflect.apply(method, target, args);
        if (!answering.has(property)) return answer;
        onWithheld();
        return never(answer);
      };
    },
  });
  receiver.swapImplForTesting(keeping);
  return () => receiver.swapImplForTesting(implementation);
}

function answeringMethods(methods: readonly MethodDefinition[]): ReadonlySet<string | symbol> {
  const properties = propertyNamesOf(methods.map(({ name }) => name));
  const answering = methods.filter(({ hasResponse }) => hasResponse);
  return new Set(answering.map(({ name }) => properties.get(name) ?? name));
}

/** A promise that comes to nothing, unless what it stands for fails. */
function never(answer: unknown): Promise<unknown> {
  return new Promise((_resolve, reject) => {
    Promise.resolve(answer).catch(reject);
  });
}
