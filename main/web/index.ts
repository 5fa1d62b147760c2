export { ListenError, type ListenErrorCode } from "./listen-error.ts";
export { serveWeb, type ViewHost } from "./serve-web.ts";
export type { WebOptions, WebServer } from "./web-server.ts";
