import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { type Gate, requestUrl } from "./request-handler.ts";
import { type Refusal, REFUSALS } from "./refusals.ts";

/** The path on which a page opens its WebSocket. */
const VIEW_PATH = "/mojo";

/** Limits of the views of one server. */
export interface ViewLimits {
  /** Bytes of one frame that a page may send. */
  readonly maxFrameBytes: number;
  /** Pages connected at one time. */
  readonly maxViews: number;
}

/** The WebSockets of the pages that were let in. */
export class ViewSockets {
  readonly #gate: Gate;
  readonly #maxViews: number;
  readonly #server: WebSocketServer;
  readonly #onView: (socket: WebSocket) => void;

  constructor(gate: Gate, limits: ViewLimits, onView: (socket: WebSocket) => void) {
    this.#gate = gate;
    this.#maxViews = limits.maxViews;
    this.#onView = onView;
    this.#server = new WebSocketServer({
      noServer: true,
      maxPayload: limits.maxFrameBytes,
      // On loopback compression costs time and saves nothing.
      perMessageDeflate: false,
    });
  }

  /** Takes an upgrade request of the HTTP server: a view, or a refusal and the end of the socket. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // A peer that is gone is not worth a word here; without a listener it would end the process.
    socket.on("error", () => socket.destroy());
    const refusal = this.#refusal(request);
    if (refusal !== undefined) {
      refuse(socket, refusal);
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (view) => {
      // The transport reports the close that follows; a frame beyond the limit ends up here as well.
      view.on("error", () => undefined);
      this.#onView(view);
    });
  }

  /** Ends every view. */
  close(): void {
    for (const view of this.#server.clients) {
      view.terminate();
    }
    this.#server.close();
  }

  #refusal(request: IncomingMessage): Refusal | undefined {
    const { access, cookie, rules } = this.#gate;
    if (!rules.isOurHost(request.headers)) {
      return REFUSALS.wrongHost;
    }
    if (!rules.isOurOrigin(request.headers)) {
      return REFUSALS.wrongOrigin;
    }
    if (!access.isSession(cookie.read(request.headers.cookie))) {
      return REFUSALS.noSession;
    }
    if (requestUrl(request).pathname !== VIEW_PATH) {
      return REFUSALS.notFound;
    }
    return this.#server.clients.size >= this.#maxViews ? REFUSALS.tooManyViews : undefined;
  }
}

function refuse(socket: Duplex, { status, title, text }: Refusal): void {
  const body = `${title}: ${text}\n`;
  socket.end(
    [
      `HTTP/1.1 ${status} ${title}`,
      "Connection: close",
      "Content-Type: text/plain; charset=utf-8",
      `Content-Length: ${Buffer.byteLength(body)}`,
      "",
      body,
    ].join("\r\n"),
  );
}
