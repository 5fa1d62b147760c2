import { shell, type WebContents } from "electron";
import { isExternalLink } from "../app-origin.ts";

/** Opens no further window; an https link goes to the system's browser, everything else nowhere. */
export function sendLinksOutside(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    if (isExternalLink(url)) {
      shell.openExternal(url).catch((error: unknown) => {
        process.stderr.write(`mojoscope: cannot open ${url}: ${String(error)}\n`);
      });
    }
    return { action: "deny" };
  });
}
