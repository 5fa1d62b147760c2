import { type PendingReceiver, type PendingRemote, Receiver } from "../../shared/bindings/index.ts";
import {
  type Customer,
  Database,
  type LabHost,
  Logger,
  PingResponder,
  Till,
  type Worker,
} from "./gen/lab.mojom.ts";
import type { EndpointScope } from "./endpoint-scope.ts";
import { DatabaseImpl } from "./services/database.ts";
import { LoggerImpl } from "./services/logger.ts";
import { PingResponderImpl } from "./services/ping-responder.ts";
import { TillImpl } from "./services/till.ts";

/** How long an independent table takes to open: what a small file would. */
const STORAGE_OPEN_MS = 5;

/** Called once, when the worker has said who it is. */
export type RegisterHandler = (
  kind: string,
  claimedPid: number,
  worker: PendingRemote<Worker>,
) => void;

/**
 * The host's side of one worker: implementations that no other connection shares. What is bound
 * outlives the LabHost pipe, because each pipe has messages of its own to deliver before it ends.
 */
export class LabConnection implements LabHost {
  readonly #scope: EndpointScope;
  readonly #onRegister: RegisterHandler;

  constructor(scope: EndpointScope, onRegister: RegisterHandler) {
    this.#scope = scope;
    this.#onRegister = onRegister;
  }

  register(kind: string, claimedPid: number, worker: PendingRemote<Worker>): void {
    this.#onRegister(kind, claimedPid, worker);
  }

  bindPingResponder(pending: PendingReceiver<PingResponder>): void {
    this.#scope.add(new Receiver<PingResponder>(PingResponder, new PingResponderImpl(), pending));
  }

  bindLogger(pending: PendingReceiver<Logger>): void {
    this.#scope.add(new Receiver<Logger>(Logger, new LoggerImpl(), pending));
  }

  bindDatabase(pending: PendingReceiver<Database>): void {
    const database = new DatabaseImpl(this.#scope, openStorage);
    this.#scope.add(new Receiver<Database>(Database, database, pending));
  }

  bindTill(pending: PendingReceiver<Till>, customer: PendingRemote<Customer>): void {
    const till = new TillImpl(customer);
    this.#scope.add(till.customer);
    this.#scope.add(new Receiver<Till>(Till, till, pending));
  }
}

function openStorage(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, STORAGE_OPEN_MS));
}
