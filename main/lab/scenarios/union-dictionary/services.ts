import { Receiver } from "../../../../shared/bindings/index.ts";
import type { LabServices } from "../../scenario.ts";
import {
  type Dictionary,
  DictionaryStore,
  type DictionaryStoreGetResponse,
  type Label,
} from "./gen/union_dictionary.mojom.ts";

/** Names that are kept; the oldest goes first. */
const MAX_NAMES = 1000;

class DictionaryStoreImpl implements DictionaryStore {
  readonly #dictionaries = new Map<string, Dictionary>();
  readonly #labels = new Map<string, Label>();

  put(name: string, dictionary: Dictionary): void {
    keep(this.#dictionaries, name, dictionary);
  }

  async get(name: string): Promise<DictionaryStoreGetResponse> {
    return { dictionary: this.#dictionaries.get(name) ?? null };
  }

  setLabel(name: string, label: Label): void {
    keep(this.#labels, name, label);
  }
}

/** One store for all workers. */
export function dictionaryServices(): LabServices {
  const store = new DictionaryStoreImpl();
  return {
    offer(broker, { scope }) {
      broker.add(DictionaryStore, (pending) => {
        scope.add(new Receiver<DictionaryStore>(DictionaryStore, store, pending));
      });
    },
  };
}

function keep<V>(map: Map<string, V>, name: string, value: V): void {
  map.delete(name);
  map.set(name, value);
  if (map.size <= MAX_NAMES) return;
  const oldest = map.keys().next();
  if (!oldest.done) map.delete(oldest.value);
}
