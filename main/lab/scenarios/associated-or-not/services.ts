import {
  AssociatedReceiver,
  type PendingAssociatedReceiver,
  type PendingReceiver,
  Receiver,
} from "../../../../shared/bindings/index.ts";
import type { EndpointScope } from "../../endpoint-scope.ts";
import type { LabServices } from "../../scenario.ts";
import {
  type CommitReport,
  Database,
  type DatabaseGetReportResponse,
  Table,
  type TableGetRowResponse,
} from "./gen/database.mojom.ts";

/** How long an independent table takes to open: what a small file would. */
const STORAGE_OPEN_MS = 5;
/** Rows kept per table; the oldest key goes first. */
const MAX_ROWS = 10_000;

/** One table. It tells its database of every row, so that commits can be checked. */
class TableImpl implements Table {
  readonly #rows = new Map<number, string>();
  readonly #onRow: () => void;

  constructor(onRow: () => void) {
    this.#onRow = onRow;
  }

  addRow(key: number, value: string): void {
    this.#onRow();
    this.#rows.set(key, value);
    if (this.#rows.size > MAX_ROWS) {
      const oldest = this.#rows.keys().next();
      if (!oldest.done) {
        this.#rows.delete(oldest.value);
      }
    }
  }

  async getRow(key: number): Promise<TableGetRowResponse> {
    return { value: this.#rows.get(key) ?? null };
  }
}

/**
 * A database of one connection. It opens independent tables asynchronously, as a real one would
 * (there is a file to open): meanwhile their rows wait in a pipe of their own, and commits on the
 * database's pipe overtake them. Associated tables cannot be overtaken, however late they open.
 */
class DatabaseImpl implements Database {
  readonly #scope: EndpointScope;
  readonly #openStorage: () => Promise<void>;
  readonly #report: CommitReport = { commits: 0, earlyCommits: 0, rows: 0 };

  /**
   * @param scope where tables live until their peers go, which may be after the database
   * @param openStorage what has to happen before a table can take rows
   */
  constructor(scope: EndpointScope, openStorage: () => Promise<void>) {
    this.#scope = scope;
    this.#openStorage = openStorage;
  }

  addTable(_name: string, table: PendingAssociatedReceiver<Table>): void {
    void this.#open(() => new AssociatedReceiver<Table>(Table, this.#newTable(), table));
  }

  openTable(_name: string, table: PendingReceiver<Table>): void {
    void this.#open(() => new Receiver<Table>(Table, this.#newTable(), table));
  }

  commit(_transaction: number, rows: number): void {
    this.#report.commits++;
    if (this.#report.rows < rows) {
      this.#report.earlyCommits++;
    }
  }

  async getReport(): Promise<DatabaseGetReportResponse> {
    return { report: { ...this.#report } };
  }

  async #open(bind: () => AssociatedReceiver<Table> | Receiver<Table>): Promise<void> {
    await this.#openStorage();
    this.#scope.add(bind());
  }

  #newTable(): TableImpl {
    return new TableImpl(() => this.#report.rows++);
  }
}

/** A database for each worker. */
export function databaseServices(): LabServices {
  return {
    offer(broker, { scope }) {
      broker.add(Database, (pending) => {
        scope.add(new Receiver<Database>(Database, new DatabaseImpl(scope, openFile), pending));
      });
    },
  };
}

function openFile(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, STORAGE_OPEN_MS));
}
