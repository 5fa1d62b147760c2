// Generated from database.mojom by mojoscope mojom generate. Do not edit.
import * as mojo from "../../../../../shared/bindings/gen-v1.ts";

/** How the commits of one database compare with the rows that they were sent after. */
export interface CommitReport {
  commits: number;
  /** Commits dispatched before all the rows that were sent ahead of them. */
  earlyCommits: number;
  rows: number;
}

/** Makes a CommitReport of its defaults and `init`. */
export function createCommitReport(init: Partial<CommitReport> = {}): CommitReport {
  return {
    commits: 0,
    earlyCommits: 0,
    rows: 0,
    ...init,
  };
}

/** Writes a CommitReport and returns its position. */
export function encodeCommitReport(e: mojo.Encoder, v: CommitReport): number {
  const at = e.struct(24, 0);
  e.uint32(at + 8, v.commits, "CommitReport.commits");
  e.uint32(at + 12, v.earlyCommits, "CommitReport.early_commits");
  e.uint32(at + 16, v.rows, "CommitReport.rows");
  return e.endStruct(at);
}

/** Reads and validates the CommitReport at `at`. */
export function decodeCommitReport(d: mojo.Decoder, at = d.payloadStart): CommitReport {
  d.struct(at, 24);
  const commits = d.view.getUint32(at + 8, true);
  const earlyCommits = d.view.getUint32(at + 12, true);
  const rows = d.view.getUint32(at + 16, true);
  d.endStruct();
  return { commits, earlyCommits, rows };
}

/** A deep copy of `v`. */
export function cloneCommitReport(v: CommitReport): CommitReport {
  return {
    commits: v.commits,
    earlyCommits: v.earlyCommits,
    rows: v.rows,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsCommitReport(a: CommitReport, b: CommitReport): boolean {
  return a.commits === b.commits && a.earlyCommits === b.earlyCommits && a.rows === b.rows;
}

/** One table of a database. */
export interface Table {
  addRow(key: number, value: string): void;
  getRow(key: number): Promise<TableGetRowResponse>;
}

export interface TableGetRowResponse {
  value: string | null;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.mojom.Table. */
export const Table: mojo.InterfaceDefinition<Table> = {
  name: "mojoscope.lab.mojom.Table",
  version: 0,
  methods: [
    { name: "AddRow", ordinal: 0, hasResponse: false, sync: false },
    { name: "GetRow", ordinal: 1, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new TableCaller(endpoint),
  dispatch: dispatchTable,
};

class TableCaller implements Table {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  addRow(key: number, value: string): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeTableAddRowParams(e, key, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  getRow(key: number): Promise<TableGetRowResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeTableGetRowParams(e, key);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeTableGetRowResponse);
  }
}

function dispatchTable(implementation: Table, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeTableAddRowParams(call.decoder);
      return call.accept() ? implementation.addRow(p.key, p.value) : undefined;
    }
    case 1: {
      const p = decodeTableGetRowParams(call.decoder);
      if (call.accept()) call.reply(implementation.getRow(p.key), encodeTableGetRowResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface TableAddRowParams {
  key: number;
  value: string;
}

function encodeTableAddRowParams(e: mojo.Encoder, key: number, value: string): void {
  const at = e.struct(24, 0);
  e.int32(at + 8, key, "Table.AddRow.key");
  e.string(at + 16, value, "Table.AddRow.value");
  e.endStruct(at);
}

function decodeTableAddRowParams(d: mojo.Decoder, at = d.payloadStart): TableAddRowParams {
  d.struct(at, 24);
  const key = d.view.getInt32(at + 8, true);
  const value = d.string(at + 16);
  d.endStruct();
  return { key, value };
}

interface TableGetRowParams {
  key: number;
}

function encodeTableGetRowParams(e: mojo.Encoder, key: number): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, key, "Table.GetRow.key");
  e.endStruct(at);
}

function decodeTableGetRowParams(d: mojo.Decoder, at = d.payloadStart): TableGetRowParams {
  d.struct(at, 16);
  const key = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { key };
}

function encodeTableGetRowResponse(e: mojo.Encoder, v: TableGetRowResponse): void {
  const at = e.struct(16, 0);
  e.nullableString(at + 8, v.value, "Table.GetRow.value");
  e.endStruct(at);
}

function decodeTableGetRowResponse(d: mojo.Decoder, at = d.payloadStart): TableGetRowResponse {
  d.struct(at, 16);
  const value = d.nullableString(at + 8);
  d.endStruct();
  return { value };
}

/**
 * Tables come in two kinds. An associated one shares the database's pipe and so its order; an
 * independent one has a pipe of its own, and then nothing orders its rows against a commit.
 */
export interface Database {
  addTable(name: string, table: mojo.PendingAssociatedReceiver<Table>): void;
  openTable(name: string, table: mojo.PendingReceiver<Table>): void;
  /**
   * Ends a transaction. `rows` is how many rows the caller has added since it connected: the
   * database counts what it has seen by then, and remembers a commit that came too early.
   */
  commit(transaction: number, rows: number): void;
  getReport(): Promise<DatabaseGetReportResponse>;
}

export interface DatabaseGetReportResponse {
  report: CommitReport;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.mojom.Database. */
export const Database: mojo.InterfaceDefinition<Database> = {
  name: "mojoscope.lab.mojom.Database",
  version: 0,
  methods: [
    { name: "AddTable", ordinal: 0, hasResponse: false, sync: false, carriesEndpoints: true },
    { name: "OpenTable", ordinal: 1, hasResponse: false, sync: false },
    { name: "Commit", ordinal: 2, hasResponse: false, sync: false },
    { name: "GetReport", ordinal: 3, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new DatabaseCaller(endpoint),
  dispatch: dispatchDatabase,
};

class DatabaseCaller implements Database {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  addTable(name: string, table: mojo.PendingAssociatedReceiver<Table>): void {
    const e = this.#endpoint.begin(0, 0, 2);
    try {
      encodeDatabaseAddTableParams(e, name, table);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  openTable(name: string, table: mojo.PendingReceiver<Table>): void {
    const e = this.#endpoint.begin(1, 0, 0);
    try {
      encodeDatabaseOpenTableParams(e, name, table);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  commit(transaction: number, rows: number): void {
    const e = this.#endpoint.begin(2, 0, 0);
    try {
      encodeDatabaseCommitParams(e, transaction, rows);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  getReport(): Promise<DatabaseGetReportResponse> {
    const e = this.#endpoint.begin(3, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeDatabaseGetReportParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeDatabaseGetReportResponse);
  }
}

function dispatchDatabase(implementation: Database, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeDatabaseAddTableParams(call.decoder);
      return call.accept() ? implementation.addTable(p.name, p.table) : undefined;
    }
    case 1: {
      const p = decodeDatabaseOpenTableParams(call.decoder);
      return call.accept() ? implementation.openTable(p.name, p.table) : undefined;
    }
    case 2: {
      const p = decodeDatabaseCommitParams(call.decoder);
      return call.accept() ? implementation.commit(p.transaction, p.rows) : undefined;
    }
    case 3: {
      decodeDatabaseGetReportParams(call.decoder);
      if (call.accept()) call.reply(implementation.getReport(), encodeDatabaseGetReportResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface DatabaseAddTableParams {
  name: string;
  table: mojo.PendingAssociatedReceiver<Table>;
}

function encodeDatabaseAddTableParams(
  e: mojo.Encoder,
  name: string,
  table: mojo.PendingAssociatedReceiver<Table>,
): void {
  const at = e.struct(24, 0);
  e.string(at + 8, name, "Database.AddTable.name");
  e.pendingAssociatedReceiver(at + 16, table, "Database.AddTable.table");
  e.endStruct(at);
}

function decodeDatabaseAddTableParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): DatabaseAddTableParams {
  d.struct(at, 24);
  const name = d.string(at + 8);
  const table = mojo.toPendingAssociatedReceiver<Table>(d.endpoint(at + 16));
  d.endStruct();
  return { name, table };
}

interface DatabaseOpenTableParams {
  name: string;
  table: mojo.PendingReceiver<Table>;
}

function encodeDatabaseOpenTableParams(
  e: mojo.Encoder,
  name: string,
  table: mojo.PendingReceiver<Table>,
): void {
  const at = e.struct(24, 0);
  e.string(at + 8, name, "Database.OpenTable.name");
  e.pendingReceiver(at + 16, table, "Database.OpenTable.table");
  e.endStruct(at);
}

function decodeDatabaseOpenTableParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): DatabaseOpenTableParams {
  d.struct(at, 24);
  const name = d.string(at + 8);
  const table = mojo.toPendingReceiver<Table>(d.handle(at + 16), d);
  d.endStruct();
  return { name, table };
}

interface DatabaseCommitParams {
  transaction: number;
  rows: number;
}

function encodeDatabaseCommitParams(e: mojo.Encoder, transaction: number, rows: number): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, transaction, "Database.Commit.transaction");
  e.uint32(at + 12, rows, "Database.Commit.rows");
  e.endStruct(at);
}

function decodeDatabaseCommitParams(d: mojo.Decoder, at = d.payloadStart): DatabaseCommitParams {
  d.struct(at, 16);
  const transaction = d.view.getUint32(at + 8, true);
  const rows = d.view.getUint32(at + 12, true);
  d.endStruct();
  return { transaction, rows };
}

function encodeDatabaseGetReportParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeDatabaseGetReportParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeDatabaseGetReportResponse(e: mojo.Encoder, v: DatabaseGetReportResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeCommitReport(e, e.presentObject(v.report, "Database.GetReport.report")));
  e.endStruct(at);
}

function decodeDatabaseGetReportResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): DatabaseGetReportResponse {
  d.struct(at, 16);
  const report = decodeCommitReport(d, d.pointer(at + 8));
  d.endStruct();
  return { report };
}
