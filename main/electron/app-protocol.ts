import { protocol } from "electron";
import type { PageFiles } from "../page/index.ts";
import { APP_SCHEME } from "./app-origin.ts";
import { appResponse } from "./app-response.ts";

/** Makes the page's scheme one with an origin; to be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the page from memory under the scheme of the app. */
export function serveApp(page: PageFiles): void {
  protocol.handle(APP_SCHEME, (request) => appResponse(request.method, request.url, page));
}
