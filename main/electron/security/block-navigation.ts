import type { WebContents } from "electron";
import { isAppUrl } from "../app-origin.ts";

/** Keeps a window on the page: no link, redirect or frame leads anywhere else, and no webview opens. */
export function blockNavigation(contents: WebContents): void {
  contents.on("will-frame-navigate", (event) => {
    if (!isAppUrl(event.url)) {
      event.preventDefault();
    }
  });
  contents.on("will-redirect", (event) => {
    if (!isAppUrl(event.url)) {
      event.preventDefault();
    }
  });
  contents.on("will-attach-webview", (event) => event.preventDefault());
}
