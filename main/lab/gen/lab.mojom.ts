// Generated from lab.mojom by mojoscope mojom generate. Do not edit.
//
// What the lab's workers and their host say to each other.
import * as mojo from "../../../shared/bindings/gen-v1.ts";

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

/** Answers every call with a random number of its own. */
export interface PingResponder {
  ping(): Promise<PingResponderPingResponse>;
}

export interface PingResponderPingResponse {
  random: number;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.mojom.PingResponder. */
export const PingResponder: mojo.InterfaceDefinition<PingResponder> = {
  name: "mojoscope.lab.mojom.PingResponder",
  version: 0,
  methods: [{ name: "Ping", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new PingResponderCaller(endpoint),
  dispatch: dispatchPingResponder,
};

class PingResponderCaller implements PingResponder {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  ping(): Promise<PingResponderPingResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodePingResponderPingParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodePingResponderPingResponse);
  }
}

function dispatchPingResponder(implementation: PingResponder, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      decodePingResponderPingParams(call.decoder);
      if (call.accept()) call.reply(implementation.ping(), encodePingResponderPingResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

function encodePingResponderPingParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodePingResponderPingParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodePingResponderPingResponse(e: mojo.Encoder, v: PingResponderPingResponse): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.random, "PingResponder.Ping.random");
  e.endStruct(at);
}

function decodePingResponderPingResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): PingResponderPingResponse {
  d.struct(at, 16);
  const random = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { random };
}

/** Keeps lines, in the order in which they were sent. */
export interface Logger {
  log(message: string): void;
  /** The last lines, oldest first. */
  getTail(count: number): Promise<LoggerGetTailResponse>;
}

export interface LoggerGetTailResponse {
  lines: string[];
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.mojom.Logger. */
export const Logger: mojo.InterfaceDefinition<Logger> = {
  name: "mojoscope.lab.mojom.Logger",
  version: 0,
  methods: [
    { name: "Log", ordinal: 0, hasResponse: false, sync: false },
    { name: "GetTail", ordinal: 1, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new LoggerCaller(endpoint),
  dispatch: dispatchLogger,
};

class LoggerCaller implements Logger {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  log(message: string): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeLoggerLogParams(e, message);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  getTail(count: number): Promise<LoggerGetTailResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeLoggerGetTailParams(e, count);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeLoggerGetTailResponse);
  }
}

function dispatchLogger(implementation: Logger, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeLoggerLogParams(call.decoder);
      return call.accept() ? implementation.log(p.message) : undefined;
    }
    case 1: {
      const p = decodeLoggerGetTailParams(call.decoder);
      if (call.accept()) call.reply(implementation.getTail(p.count), encodeLoggerGetTailResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface LoggerLogParams {
  message: string;
}

function encodeLoggerLogParams(e: mojo.Encoder, message: string): void {
  const at = e.struct(16, 0);
  e.string(at + 8, message, "Logger.Log.message");
  e.endStruct(at);
}

function decodeLoggerLogParams(d: mojo.Decoder, at = d.payloadStart): LoggerLogParams {
  d.struct(at, 16);
  const message = d.string(at + 8);
  d.endStruct();
  return { message };
}

interface LoggerGetTailParams {
  count: number;
}

function encodeLoggerGetTailParams(e: mojo.Encoder, count: number): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, count, "Logger.GetTail.count");
  e.endStruct(at);
}

function decodeLoggerGetTailParams(d: mojo.Decoder, at = d.payloadStart): LoggerGetTailParams {
  d.struct(at, 16);
  const count = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { count };
}

function encodeLoggerGetTailResponse(e: mojo.Encoder, v: LoggerGetTailResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, e.stringArray(v.lines, "Logger.GetTail.lines"));
  e.endStruct(at);
}

function decodeLoggerGetTailResponse(d: mojo.Decoder, at = d.payloadStart): LoggerGetTailResponse {
  d.struct(at, 16);
  const lines = d.stringArray(d.pointer(at + 8));
  d.endStruct();
  return { lines };
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

/** Pays out, once the one who asks has confirmed it. */
export interface Till {
  /** Blocks the worker, which has to confirm meanwhile. */
  withdraw(amount: number): Promise<TillWithdrawResponse>;
}

export interface TillWithdrawResponse {
  withdrawn: bigint;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.mojom.Till. */
export const Till: mojo.SyncInterfaceDefinition<Till, "withdraw"> = {
  name: "mojoscope.lab.mojom.Till",
  version: 0,
  methods: [{ name: "Withdraw", ordinal: 0, hasResponse: true, sync: true }],
  syncMethods: ["withdraw"],
  createCaller: (endpoint) => new TillCaller(endpoint),
  dispatch: dispatchTill,
};

class TillCaller implements Till {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  withdraw(amount: number): Promise<TillWithdrawResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeTillWithdrawParams(e, amount);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeTillWithdrawResponse);
  }
}

function dispatchTill(implementation: Till, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeTillWithdrawParams(call.decoder);
      if (call.accept()) call.reply(implementation.withdraw(p.amount), encodeTillWithdrawResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface TillWithdrawParams {
  amount: number;
}

function encodeTillWithdrawParams(e: mojo.Encoder, amount: number): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, amount, "Till.Withdraw.amount");
  e.endStruct(at);
}

function decodeTillWithdrawParams(d: mojo.Decoder, at = d.payloadStart): TillWithdrawParams {
  d.struct(at, 16);
  const amount = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { amount };
}

function encodeTillWithdrawResponse(e: mojo.Encoder, v: TillWithdrawResponse): void {
  const at = e.struct(16, 0);
  e.int64(at + 8, v.withdrawn, "Till.Withdraw.withdrawn");
  e.endStruct(at);
}

function decodeTillWithdrawResponse(d: mojo.Decoder, at = d.payloadStart): TillWithdrawResponse {
  d.struct(at, 16);
  const withdrawn = d.view.getBigInt64(at + 8, true);
  d.endStruct();
  return { withdrawn };
}

/** What a till asks of the one who is blocked on it. */
export interface Customer {
  /** Waits until the customer is not blocked any more. */
  notify(text: string): void;
  /** Does not. */
  confirm(amount: number): Promise<CustomerConfirmResponse>;
}

export interface CustomerConfirmResponse {
  agreed: boolean;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.mojom.Customer. */
export const Customer: mojo.SyncInterfaceDefinition<Customer, "confirm"> = {
  name: "mojoscope.lab.mojom.Customer",
  version: 0,
  methods: [
    { name: "Notify", ordinal: 0, hasResponse: false, sync: false },
    { name: "Confirm", ordinal: 1, hasResponse: true, sync: true },
  ],
  syncMethods: ["confirm"],
  createCaller: (endpoint) => new CustomerCaller(endpoint),
  dispatch: dispatchCustomer,
};

class CustomerCaller implements Customer {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  notify(text: string): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeCustomerNotifyParams(e, text);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  confirm(amount: number): Promise<CustomerConfirmResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeCustomerConfirmParams(e, amount);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeCustomerConfirmResponse);
  }
}

function dispatchCustomer(implementation: Customer, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeCustomerNotifyParams(call.decoder);
      return call.accept() ? implementation.notify(p.text) : undefined;
    }
    case 1: {
      const p = decodeCustomerConfirmParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.confirm(p.amount), encodeCustomerConfirmResponse);
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

interface CustomerNotifyParams {
  text: string;
}

function encodeCustomerNotifyParams(e: mojo.Encoder, text: string): void {
  const at = e.struct(16, 0);
  e.string(at + 8, text, "Customer.Notify.text");
  e.endStruct(at);
}

function decodeCustomerNotifyParams(d: mojo.Decoder, at = d.payloadStart): CustomerNotifyParams {
  d.struct(at, 16);
  const text = d.string(at + 8);
  d.endStruct();
  return { text };
}

interface CustomerConfirmParams {
  amount: number;
}

function encodeCustomerConfirmParams(e: mojo.Encoder, amount: number): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, amount, "Customer.Confirm.amount");
  e.endStruct(at);
}

function decodeCustomerConfirmParams(d: mojo.Decoder, at = d.payloadStart): CustomerConfirmParams {
  d.struct(at, 16);
  const amount = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { amount };
}

function encodeCustomerConfirmResponse(e: mojo.Encoder, v: CustomerConfirmResponse): void {
  const at = e.struct(16, 0);
  e.bool(at + 8, 0, v.agreed, "Customer.Confirm.agreed");
  e.endStruct(at);
}

function decodeCustomerConfirmResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): CustomerConfirmResponse {
  d.struct(at, 16);
  const agreed = d.bool(at + 8, 0);
  d.endStruct();
  return { agreed };
}

/** What the host may ask of a worker. */
export interface Worker {
  /** Finish what is begun, hear the last replies, then answer; the process ends after that. */
  stop(): Promise<void>;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.mojom.Worker. */
export const Worker: mojo.InterfaceDefinition<Worker> = {
  name: "mojoscope.lab.mojom.Worker",
  version: 0,
  methods: [{ name: "Stop", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new WorkerCaller(endpoint),
  dispatch: dispatchWorker,
};

class WorkerCaller implements Worker {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  stop(): Promise<void> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeWorkerStopParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeWorkerStopResponse);
  }
}

function dispatchWorker(implementation: Worker, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      decodeWorkerStopParams(call.decoder);
      if (call.accept()) call.reply(implementation.stop(), encodeWorkerStopResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

function encodeWorkerStopParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeWorkerStopParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeWorkerStopResponse(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeWorkerStopResponse(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

/**
 * The first interface a worker reaches: pipe "lab" of the invitation. Every connection gets an
 * implementation of its own, and every interface bound through it does too.
 */
export interface LabHost {
  /** `claimed_pid` counts only where the kernel does not tell who the peer is. */
  register(kind: string, claimedPid: number, worker: mojo.PendingRemote<Worker>): void;
  bindPingResponder(receiver: mojo.PendingReceiver<PingResponder>): void;
  bindLogger(receiver: mojo.PendingReceiver<Logger>): void;
  bindDatabase(receiver: mojo.PendingReceiver<Database>): void;
  bindTill(receiver: mojo.PendingReceiver<Till>, customer: mojo.PendingRemote<Customer>): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.mojom.LabHost. */
export const LabHost: mojo.InterfaceDefinition<LabHost> = {
  name: "mojoscope.lab.mojom.LabHost",
  version: 0,
  methods: [
    { name: "Register", ordinal: 0, hasResponse: false, sync: false },
    { name: "BindPingResponder", ordinal: 1, hasResponse: false, sync: false },
    { name: "BindLogger", ordinal: 2, hasResponse: false, sync: false },
    { name: "BindDatabase", ordinal: 3, hasResponse: false, sync: false },
    { name: "BindTill", ordinal: 4, hasResponse: false, sync: false },
  ],
  createCaller: (endpoint) => new LabHostCaller(endpoint),
  dispatch: dispatchLabHost,
};

class LabHostCaller implements LabHost {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  register(kind: string, claimedPid: number, worker: mojo.PendingRemote<Worker>): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeLabHostRegisterParams(e, kind, claimedPid, worker);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  bindPingResponder(receiver: mojo.PendingReceiver<PingResponder>): void {
    const e = this.#endpoint.begin(1, 0, 0);
    try {
      encodeLabHostBindPingResponderParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  bindLogger(receiver: mojo.PendingReceiver<Logger>): void {
    const e = this.#endpoint.begin(2, 0, 0);
    try {
      encodeLabHostBindLoggerParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  bindDatabase(receiver: mojo.PendingReceiver<Database>): void {
    const e = this.#endpoint.begin(3, 0, 0);
    try {
      encodeLabHostBindDatabaseParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  bindTill(receiver: mojo.PendingReceiver<Till>, customer: mojo.PendingRemote<Customer>): void {
    const e = this.#endpoint.begin(4, 0, 0);
    try {
      encodeLabHostBindTillParams(e, receiver, customer);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchLabHost(implementation: LabHost, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeLabHostRegisterParams(call.decoder);
      return call.accept() ? implementation.register(p.kind, p.claimedPid, p.worker) : undefined;
    }
    case 1: {
      const p = decodeLabHostBindPingResponderParams(call.decoder);
      return call.accept() ? implementation.bindPingResponder(p.receiver) : undefined;
    }
    case 2: {
      const p = decodeLabHostBindLoggerParams(call.decoder);
      return call.accept() ? implementation.bindLogger(p.receiver) : undefined;
    }
    case 3: {
      const p = decodeLabHostBindDatabaseParams(call.decoder);
      return call.accept() ? implementation.bindDatabase(p.receiver) : undefined;
    }
    case 4: {
      const p = decodeLabHostBindTillParams(call.decoder);
      return call.accept() ? implementation.bindTill(p.receiver, p.customer) : undefined;
    }
    default:
      return undefined;
  }
}

interface LabHostRegisterParams {
  kind: string;
  claimedPid: number;
  worker: mojo.PendingRemote<Worker>;
}

function encodeLabHostRegisterParams(
  e: mojo.Encoder,
  kind: string,
  claimedPid: number,
  worker: mojo.PendingRemote<Worker>,
): void {
  const at = e.struct(32, 0);
  e.string(at + 8, kind, "LabHost.Register.kind");
  e.uint32(at + 16, claimedPid, "LabHost.Register.claimed_pid");
  e.pendingRemote(at + 20, worker, "LabHost.Register.worker");
  e.endStruct(at);
}

function decodeLabHostRegisterParams(d: mojo.Decoder, at = d.payloadStart): LabHostRegisterParams {
  d.struct(at, 32);
  const kind = d.string(at + 8);
  const claimedPid = d.view.getUint32(at + 16, true);
  const worker = mojo.toPendingRemote<Worker>(d.handle(at + 20), d.view.getUint32(at + 24, true));
  d.endStruct();
  return { kind, claimedPid, worker };
}

interface LabHostBindPingResponderParams {
  receiver: mojo.PendingReceiver<PingResponder>;
}

function encodeLabHostBindPingResponderParams(
  e: mojo.Encoder,
  receiver: mojo.PendingReceiver<PingResponder>,
): void {
  const at = e.struct(16, 0);
  e.pendingReceiver(at + 8, receiver, "LabHost.BindPingResponder.receiver");
  e.endStruct(at);
}

function decodeLabHostBindPingResponderParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): LabHostBindPingResponderParams {
  d.struct(at, 16);
  const receiver = mojo.toPendingReceiver<PingResponder>(d.handle(at + 8), d);
  d.endStruct();
  return { receiver };
}

interface LabHostBindLoggerParams {
  receiver: mojo.PendingReceiver<Logger>;
}

function encodeLabHostBindLoggerParams(
  e: mojo.Encoder,
  receiver: mojo.PendingReceiver<Logger>,
): void {
  const at = e.struct(16, 0);
  e.pendingReceiver(at + 8, receiver, "LabHost.BindLogger.receiver");
  e.endStruct(at);
}

function decodeLabHostBindLoggerParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): LabHostBindLoggerParams {
  d.struct(at, 16);
  const receiver = mojo.toPendingReceiver<Logger>(d.handle(at + 8), d);
  d.endStruct();
  return { receiver };
}

interface LabHostBindDatabaseParams {
  receiver: mojo.PendingReceiver<Database>;
}

function encodeLabHostBindDatabaseParams(
  e: mojo.Encoder,
  receiver: mojo.PendingReceiver<Database>,
): void {
  const at = e.struct(16, 0);
  e.pendingReceiver(at + 8, receiver, "LabHost.BindDatabase.receiver");
  e.endStruct(at);
}

function decodeLabHostBindDatabaseParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): LabHostBindDatabaseParams {
  d.struct(at, 16);
  const receiver = mojo.toPendingReceiver<Database>(d.handle(at + 8), d);
  d.endStruct();
  return { receiver };
}

interface LabHostBindTillParams {
  receiver: mojo.PendingReceiver<Till>;
  customer: mojo.PendingRemote<Customer>;
}

function encodeLabHostBindTillParams(
  e: mojo.Encoder,
  receiver: mojo.PendingReceiver<Till>,
  customer: mojo.PendingRemote<Customer>,
): void {
  const at = e.struct(24, 0);
  e.pendingReceiver(at + 8, receiver, "LabHost.BindTill.receiver");
  e.pendingRemote(at + 12, customer, "LabHost.BindTill.customer");
  e.endStruct(at);
}

function decodeLabHostBindTillParams(d: mojo.Decoder, at = d.payloadStart): LabHostBindTillParams {
  d.struct(at, 24);
  const receiver = mojo.toPendingReceiver<Till>(d.handle(at + 8), d);
  const customer = mojo.toPendingRemote<Customer>(
    d.handle(at + 12),
    d.view.getUint32(at + 16, true),
  );
  d.endStruct();
  return { receiver, customer };
}
