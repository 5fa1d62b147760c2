// Generated from table_listeners.mojom by mojoscope mojom generate. Do not edit.
import * as mojo from "../../../../../shared/bindings/gen-v1.ts";

/** One table, the same for all workers. */
export interface Table {
  /** It gets the next number, in the order in which rows come in. */
  addRow(text: string): void;
  /** Stays until its other end goes. */
  addListener(listener: mojo.PendingRemote<TableListener>): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.table_listeners.mojom.Table. */
export const Table: mojo.InterfaceDefinition<Table> = {
  name: "mojoscope.lab.table_listeners.mojom.Table",
  version: 0,
  methods: [
    { name: "AddRow", ordinal: 0, hasResponse: false, sync: false },
    { name: "AddListener", ordinal: 1, hasResponse: false, sync: false },
  ],
  createCaller: (endpoint) => new TableCaller(endpoint),
  dispatch: dispatchTable,
};

class TableCaller implements Table {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  addRow(text: string): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeTableAddRowParams(e, text);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  addListener(listener: mojo.PendingRemote<TableListener>): void {
    const e = this.#endpoint.begin(1, 0, 0);
    try {
      encodeTableAddListenerParams(e, listener);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchTable(implementation: Table, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeTableAddRowParams(call.decoder);
      return call.accept() ? implementation.addRow(p.text) : undefined;
    }
    case 1: {
      const p = decodeTableAddListenerParams(call.decoder);
      return call.accept() ? implementation.addListener(p.listener) : undefined;
    }
    default:
      return undefined;
  }
}

interface TableAddRowParams {
  text: string;
}

function encodeTableAddRowParams(e: mojo.Encoder, text: string): void {
  const at = e.struct(16, 0);
  e.string(at + 8, text, "Table.AddRow.text");
  e.endStruct(at);
}

function decodeTableAddRowParams(d: mojo.Decoder, at = d.payloadStart): TableAddRowParams {
  d.struct(at, 16);
  const text = d.string(at + 8);
  d.endStruct();
  return { text };
}

interface TableAddListenerParams {
  listener: mojo.PendingRemote<TableListener>;
}

function encodeTableAddListenerParams(
  e: mojo.Encoder,
  listener: mojo.PendingRemote<TableListener>,
): void {
  const at = e.struct(16, 0);
  e.pendingRemote(at + 8, listener, "Table.AddListener.listener");
  e.endStruct(at);
}

function decodeTableAddListenerParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): TableAddListenerParams {
  d.struct(at, 16);
  const listener = mojo.toPendingRemote<TableListener>(
    d.handle(at + 8),
    d.view.getUint32(at + 12, true),
  );
  d.endStruct();
  return { listener };
}

/** Hears of every row that comes after it was added. */
export interface TableListener {
  onRow(number_: number, text: string): void;
  /** Another one has gone; so many are left. */
  onListenerLeft(left: number): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.table_listeners.mojom.TableListener. */
export const TableListener: mojo.InterfaceDefinition<TableListener> = {
  name: "mojoscope.lab.table_listeners.mojom.TableListener",
  version: 0,
  methods: [
    { name: "OnRow", ordinal: 0, hasResponse: false, sync: false },
    { name: "OnListenerLeft", ordinal: 1, hasResponse: false, sync: false },
  ],
  createCaller: (endpoint) => new TableListenerCaller(endpoint),
  dispatch: dispatchTableListener,
};

class TableListenerCaller implements TableListener {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  onRow(number_: number, text: string): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeTableListenerOnRowParams(e, number_, text);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  onListenerLeft(left: number): void {
    const e = this.#endpoint.begin(1, 0, 0);
    try {
      encodeTableListenerOnListenerLeftParams(e, left);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchTableListener(implementation: TableListener, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeTableListenerOnRowParams(call.decoder);
      return call.accept() ? implementation.onRow(p.number, p.text) : undefined;
    }
    case 1: {
      const p = decodeTableListenerOnListenerLeftParams(call.decoder);
      return call.accept() ? implementation.onListenerLeft(p.left) : undefined;
    }
    default:
      return undefined;
  }
}

interface TableListenerOnRowParams {
  number: number;
  text: string;
}

function encodeTableListenerOnRowParams(e: mojo.Encoder, number_: number, text: string): void {
  const at = e.struct(24, 0);
  e.uint32(at + 8, number_, "TableListener.OnRow.number");
  e.string(at + 16, text, "TableListener.OnRow.text");
  e.endStruct(at);
}

function decodeTableListenerOnRowParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): TableListenerOnRowParams {
  d.struct(at, 24);
  const number_ = d.view.getUint32(at + 8, true);
  const text = d.string(at + 16);
  d.endStruct();
  return { number: number_, text };
}

interface TableListenerOnListenerLeftParams {
  left: number;
}

function encodeTableListenerOnListenerLeftParams(e: mojo.Encoder, left: number): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, left, "TableListener.OnListenerLeft.left");
  e.endStruct(at);
}

function decodeTableListenerOnListenerLeftParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): TableListenerOnListenerLeftParams {
  d.struct(at, 16);
  const left = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { left };
}
