import path from "node:path";
import { BrowserWindow } from "electron";
import { packageRoot } from "../page/index.ts";
import { APP_URL } from "./app-origin.ts";
import { sandboxedPreferences } from "./security/sandboxed-preferences.ts";

/** Opens the main window; it shows itself once there is something to see. */
export async function openWindow(): Promise<void> {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 500,
    show: false,
    title: "Mojoscope",
    webPreferences: sandboxedPreferences(path.join(packageRoot(), "dist/preload/preload.cjs")),
  });
  window.once("ready-to-show", () => window.show());
  await window.loadURL(APP_URL);
}
