import { AssociatedReceiver, Receiver } from "../../../shared/bindings/index.ts";
import { type Database, Table } from "../scenarios/associated-or-not/gen/database.mojom.ts";

/** A database that notes the numbers of all messages to it and to its tables, as they come. */
export class NumberedDatabase implements Database {
  /** In the order of dispatch. */
  readonly numbers: number[] = [];
  readonly #firstCommit: Promise<void>;
  #onCommit: () => void = () => undefined;

  constructor() {
    this.#firstCommit = new Promise((resolve) => {
      this.#onCommit = resolve;
    });
  }

  readonly addTable: Database["addTable"] = (_name, pending) => {
    // Tables that open late: what is for them, and all behind it, has to wait.
    setImmediate(() => new AssociatedReceiver<Table>(Table, this.#newTable(), pending));
  };

  readonly openTable: Database["openTable"] = async (_name, pending) => {
    // So late that the database is heard first, which an independent table cannot prevent.
    await this.#firstCommit;
    new Receiver<Table>(Table, this.#newTable(), pending).setDisconnectHandler(() => undefined);
  };

  readonly commit: Database["commit"] = (number) => {
    this.numbers.push(number);
    this.#onCommit();
  };

  readonly getReport: Database["getReport"] = () =>
    Promise.resolve({ report: { commits: 0, earlyCommits: 0, rows: this.numbers.length } });

  #newTable(): Table {
    return {
      addRow: (number) => void this.numbers.push(number),
      getRow: () => Promise.resolve({ value: null }),
    };
  }
}
