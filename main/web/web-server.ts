import { createServer, type Server } from "node:http";
import type { WebSocket } from "ws";
import { pageDirectory, PageFiles, securityHeaders } from "../page/index.ts";
import { Access } from "./access.ts";
import { ListenError } from "./listen-error.ts";
import { OriginRules } from "./origin-rules.ts";
import { type Gate, handleRequest } from "./request-handler.ts";
import { SessionCookie } from "./session-cookie.ts";
import { type ViewLimits, ViewSockets } from "./view-sockets.ts";

/** How to serve. */
export interface WebOptions extends Partial<ViewLimits> {
  /** TCP port on 127.0.0.1; 0 lets the system choose. */
  readonly port: number;
  /** The first one-time token; by default 128 random bits. */
  readonly token?: string;
  /** The folder of the built page, where it is not the package's own. */
  readonly page?: string;
}

/** A page being served. */
export interface WebServer {
  readonly port: number;
  /** The address to open, good for one browser, once. */
  readonly url: string;
  /** Another address of that kind, for another browser. */
  issueUrl(): string;
  /** Ends every view and every connection; settles when the port is free. */
  close(): Promise<void>;
}

const LOOPBACK = "127.0.0.1";

const DEFAULT_LIMITS: ViewLimits = { maxFrameBytes: 16 * 1024 * 1024, maxViews: 32 };

/**
 * Serves the page and its WebSocket on loopback to whoever holds the token.
 * @param onView takes each WebSocket of a page that was let in
 * @throws PageMissingError if the page is not built.
 * @throws ListenError if the port cannot be had.
 */
export async function startWebServer(
  onView: (socket: WebSocket) => void,
  options: WebOptions,
): Promise<WebServer> {
  const page = PageFiles.load(options.page ?? pageDirectory());
  const server = createServer();
  const port = await listen(server, options.port);
  const access = new Access();
  const gate: Gate = { access, cookie: new SessionCookie(port), rules: new OriginRules(port) };
  const headers = securityHeaders([`ws://${LOOPBACK}:${port}`, `ws://localhost:${port}`]);
  const views = new ViewSockets(gate, { ...DEFAULT_LIMITS, ...options }, onView);
  server.on("request", (request, response) =>
    handleRequest(request, response, gate, page, headers),
  );
  server.on("upgrade", (request, socket, head) => views.handleUpgrade(request, socket, head));

  const issueUrl = (token?: string): string =>
    `http://${LOOPBACK}:${port}/?token=${access.issueToken(token)}`;
  return {
    port,
    url: issueUrl(options.token),
    issueUrl: () => issueUrl(),
    close: () => close(server, views),
  };
}

/** Resolves with the port it got. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(ListenError.from(error, port)));
    server.listen({ host: LOOPBACK, port, exclusive: true }, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function close(server: Server, views: ViewSockets): Promise<void> {
  return new Promise((resolve) => {
    views.close();
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
