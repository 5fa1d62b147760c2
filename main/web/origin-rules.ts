import type { IncomingHttpHeaders } from "node:http";

/**
 * Which requests are for this server and from its own page. The Host check stops names that someone
 * else's DNS points at 127.0.0.1; the Origin check stops other pages of the same browser.
 */
export class OriginRules {
  readonly #hosts: ReadonlySet<string>;

  constructor(port: number) {
    const suffixes = port === 80 ? ["", ":80"] : [`:${port}`];
    this.#hosts = new Set(
      suffixes.flatMap((suffix) => [`127.0.0.1${suffix}`, `localhost${suffix}`]),
    );
  }

  /** Whether the request names this server. */
  isOurHost(headers: IncomingHttpHeaders): boolean {
    return headers.host !== undefined && this.#hosts.has(headers.host);
  }

  /** Whether the request comes from a page of this server; it must name the same host. */
  isOurOrigin(headers: IncomingHttpHeaders): boolean {
    return headers.host !== undefined && headers.origin === `http://${headers.host}`;
  }

  /** A plain request names no origin; one that does must name ours. */
  allowsPlainRequest(headers: IncomingHttpHeaders): boolean {
    return headers.origin === undefined || this.isOurOrigin(headers);
  }
}
