import { WebSocket } from "ws";
import { enter } from "../../main/web/testing/http-client.ts";
import { PendingRemote, Receiver, Remote } from "../../shared/bindings/index.ts";
import {
  Inspector,
  INSPECTOR_PIPE,
  Observer,
  type Process,
  type Row,
  TraceView,
  TraceViewObserver,
} from "../../shared/contract/index.ts";
import { Node, WebSocketTransport } from "../../shared/system/index.ts";

const MAX_ROWS = 1000;

/** What the page of a host gets to see, without a page. */
export class HostView {
  /** The processes, as last heard of. */
  processes: readonly Process[] = [];
  readonly #socket: WebSocket;
  readonly #view = new Remote(TraceView);
  #onNews: (() => void) | undefined;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    const node = new Node({ name: "view", role: "leaf" });
    const invitation = node.acceptInvitation(new WebSocketTransport(socket));
    const pending = new PendingRemote<Inspector>(invitation.extractMessagePipe(INSPECTOR_PIPE));
    const inspector = new Remote(Inspector, pending);
    const observer = new Receiver<Observer>(Observer, {
      onTopology: ({ processes }) => {
        this.processes = processes;
        this.#onNews?.();
      },
      onNotice: () => undefined,
      onDisconnects: () => undefined,
      onChecks: () => undefined,
      onWorkers: () => undefined,
    });
    const grown = new Receiver<TraceViewObserver>(TraceViewObserver, {
      onGrown: () => this.#onNews?.(),
    });
    inspector.get().observe(observer.bindNewPipeAndPassRemote());
    inspector
      .get()
      .openTraceView(this.#view.bindNewPipeAndPassReceiver(), grown.bindNewPipeAndPassRemote());
  }

  /** Opens the address that a host has printed. */
  static async open(url: string): Promise<HostView> {
    const { origin, host } = new URL(url);
    const headers = { Origin: origin, Cookie: await enter(url) };
    // Not once it is open: the host's first frame may come along with that.
    return new HostView(new WebSocket(`ws://${host}/mojo`, { headers }));
  }

  /** The rows that a filter lets through, as soon as they are as wanted. */
  async rows(filter: string, areWanted: (rows: readonly Row[]) => boolean): Promise<Row[]> {
    const { error } = await this.#view.get().setFilter(filter);
    if (error !== null) throw new Error(`${error.message}: ${filter}`);
    for (;;) {
      const news = new Promise<void>((resolve) => {
        this.#onNews = resolve;
      });
      const { rows } = await this.#view.get().getRows(0, MAX_ROWS);
      if (areWanted(rows)) return rows;
      await news;
    }
  }

  close(): void {
    this.#socket.close();
  }
}
