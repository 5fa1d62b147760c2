import { type PendingRemote, Receiver, RemoteSet } from "../../../../shared/bindings/index.ts";
import type { LabServices } from "../../scenario.ts";
import { Table, TableListener } from "./gen/table_listeners.mojom.ts";

/** Numbers the rows of all writers, and passes each on to whoever listens. */
class TableImpl implements Table {
  readonly #listeners = new RemoteSet<TableListener>(TableListener);
  #rows = 0;

  constructor() {
    this.#listeners.setDisconnectHandler(() => {
      for (const listener of this.#listeners) listener.onListenerLeft(this.#listeners.size);
    });
  }

  addRow(text: string): void {
    this.#rows++;
    for (const listener of this.#listeners) listener.onRow(this.#rows, text);
  }

  addListener(listener: PendingRemote<TableListener>): void {
    this.#listeners.add(listener);
  }
}

/** One table for all workers. A listener leaves its set when the other end goes. */
export function listenedTableServices(): LabServices {
  const table = new TableImpl();
  return {
    offer(broker, { scope }) {
      broker.add(Table, (pending) => scope.add(new Receiver<Table>(Table, table, pending)));
    },
  };
}
