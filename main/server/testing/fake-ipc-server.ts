import { BindingsError, type ReceiverId } from "../../../shared/bindings/index.ts";
import type { ConnectionInfo, IpcServer } from "../index.ts";

/** What a {@link FakeIpcServer} was told, and what it says; a test reads and sets it. */
export interface FakeIpcServerState {
  isServerStarted: boolean;
  disconnectHandler: (() => void) | undefined;
  lastClosedReceiver: ReceiverId | undefined;
  /** Set both while a call, or a disconnect, is being played. */
  currentReceiver: ReceiverId | undefined;
  currentConnectionInfo: ConnectionInfo | undefined;
}

/** The state of a server that was not started yet. */
export function fakeIpcServerState(): FakeIpcServerState {
  return {
    isServerStarted: false,
    disconnectHandler: undefined,
    lastClosedReceiver: undefined,
    currentReceiver: undefined,
    currentConnectionInfo: undefined,
  };
}

/** A server without a channel, for tests of those who own one. */
export class FakeIpcServer implements IpcServer {
  readonly #state: FakeIpcServerState;

  /** @param state shared with the test, and outlives the server */
  constructor(state: FakeIpcServerState) {
    this.#state = state;
  }

  get currentConnectionInfo(): ConnectionInfo {
    return inDispatch(this.#state.currentConnectionInfo);
  }

  get currentReceiver(): ReceiverId {
    return inDispatch(this.#state.currentReceiver);
  }

  startServer(): Promise<void> {
    this.#state.isServerStarted = true;
    return Promise.resolve();
  }

  stopServer(): Promise<void> {
    this.#state.isServerStarted = false;
    return Promise.resolve();
  }

  close(id: ReceiverId): void {
    this.#state.lastClosedReceiver = id;
  }

  setDisconnectHandler(handler: (() => void) | undefined): void {
    this.#state.disconnectHandler = handler;
  }
}

function inDispatch<T>(value: T | undefined): T {
  if (value === undefined) throw new BindingsError("NOT_IN_DISPATCH", "nothing is being played");
  return value;
}
