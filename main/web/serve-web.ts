import { type Transport, WebSocketTransport } from "../../shared/system/index.ts";
import { startWebServer, type WebOptions, type WebServer } from "./web-server.ts";

/** What the web host serves: something that takes views. */
export interface ViewHost {
  /** Takes a view; its transport is open and nothing has been read from it. */
  attachView(transport: Transport): void;
}

/**
 * Serves the page to browsers on loopback and attaches each of its views to the host.
 * @throws PageMissingError if the page is not built.
 * @throws ListenError if the port cannot be had.
 */
export function serveWeb(host: ViewHost, options: WebOptions): Promise<WebServer> {
  return startWebServer((socket) => {
    host.attachView(new WebSocketTransport(socket));
  }, options);
}
