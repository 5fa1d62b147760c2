import { AssociatedRemote, Remote } from "../../../../shared/bindings/index.ts";
import { PendingReplies } from "../../pending-replies.ts";
import type { WorkerContext, WorkerProgram } from "../../worker-program.ts";
import { Database, Table } from "./gen/database.mojom.ts";

/** How the tables are tied to the database. */
type TableTie = "associated" | "independent";

const TABLES = ["vehicles", "eels"];
/** After so many rows a transaction ends. */
const ROWS_PER_COMMIT = 5;
/** After so many transactions, some ten seconds, the tables are closed and opened anew. */
const COMMITS_PER_REOPEN = 50;

type TableRemote = AssociatedRemote<Table> | Remote<Table>;

/**
 * Adds rows to two tables in turn, and commits through the database in between. Tables that were
 * just opened get a whole transaction at once, while the database may still be busy opening them.
 */
class DatabaseProgram implements WorkerProgram {
  readonly #tie: TableTie;
  readonly #database: Remote<Database>;
  readonly #replies = new PendingReplies();
  #tables: TableRemote[] = [];
  #rows = 0;
  #transaction = 0;

  constructor(context: WorkerContext, tie: TableTie) {
    this.#tie = tie;
    this.#database = context.bind(Database);
    this.#openTables();
  }

  step(): void {
    this.#addRow();
    if (this.#rows % ROWS_PER_COMMIT === 0) {
      this.#commit();
    }
  }

  async finish(): Promise<void> {
    for (const table of this.#tables) {
      this.#replies.add(table.get().getRow(this.#rows));
    }
    await this.#replies.settle();
    // The host closes its ends of associated tables too, and says so ahead of this reply.
    this.#closeTables();
    this.#replies.add(this.#database.get().getReport());
    await this.#replies.settle();
  }

  close(): void {
    this.#database.reset();
  }

  #addRow(): void {
    const table = this.#tables[this.#rows % this.#tables.length];
    this.#rows++;
    table?.get().addRow(this.#rows, `row ${this.#rows}`);
  }

  #commit(): void {
    this.#transaction++;
    this.#database.get().commit(this.#transaction, this.#rows);
    if (this.#transaction % COMMITS_PER_REOPEN === 0) {
      this.#closeTables();
      this.#openTables();
    }
  }

  #closeTables(): void {
    for (const table of this.#tables) {
      table.resetWithReason(0, "reopening");
    }
    this.#tables = [];
  }

  #openTables(): void {
    const database = this.#database.get();
    for (const name of TABLES) {
      if (this.#tie === "associated") {
        const table = new AssociatedRemote(Table);
        database.addTable(name, table.bindNewEndpointAndPassReceiver());
        this.#tables.push(table);
      } else {
        const table = new Remote(Table);
        database.openTable(name, table.bindNewPipeAndPassReceiver());
        this.#tables.push(table);
      }
    }
    for (let row = 0; row < ROWS_PER_COMMIT; row++) {
      this.#addRow();
    }
    this.#commit();
  }
}

/** Drives a database whose tables share its pipe. */
export function databaseProgram(context: WorkerContext): WorkerProgram {
  return new DatabaseProgram(context, "associated");
}

/** The same work, with a pipe for every table. */
export function independentDatabaseProgram(context: WorkerContext): WorkerProgram {
  return new DatabaseProgram(context, "independent");
}
