import type { ViewHost } from "../web/serve-web.ts";
import { serveWeb } from "../web/serve-web.ts";
import type { WebServer } from "../web/web-server.ts";
import { canShowBrowser, openBrowser } from "./open-browser.ts";

/** Where and how the page is to be shown. */
export interface PageOptions {
  /** TCP port on 127.0.0.1; 0 for any. */
  readonly port: number;
  /** Whether to open a browser, if there is one to be seen. */
  readonly open: boolean;
}

/**
 * Serves a host's page, prints its address and opens it.
 * @param page the folder of the built page
 * @throws PageMissingError, ListenError
 */
export async function showPage(
  host: ViewHost,
  { port, open }: PageOptions,
  page: string,
): Promise<WebServer> {
  const web = await serveWeb(host, { port, page });
  process.stdout.write(`Mojoscope is at ${web.url}\n`);
  if (open && canShowBrowser()) {
    openBrowser(web.url);
  }
  return web;
}
