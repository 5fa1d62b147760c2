/** The scheme under which the page is served inside the app. */
export const APP_SCHEME = "app";

const APP_HOST = "mojoscope";

/** The address of the page. */
export const APP_URL = `${APP_SCHEME}://${APP_HOST}/`;

/** Whether a URL belongs to the page. Compares the parts: such URLs have no origin in Node. */
export function isAppUrl(url: string): boolean {
  const parsed = parseUrl(url);
  return parsed?.protocol === `${APP_SCHEME}:` && parsed.host === APP_HOST;
}

/** Whether a link may be given to the system's browser: https, and nothing that hides a name in it. */
export function isExternalLink(url: string): boolean {
  const parsed = parseUrl(url);
  return parsed?.protocol === "https:" && parsed.username === "" && parsed.password === "";
}

function parseUrl(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}
