import { app, BrowserWindow } from "electron";

/**
 * Makes this the only running instance; a later one only brings the window of this one forward.
 * @returns false when another instance runs already: this one must quit.
 */
export function becomeSingleInstance(): boolean {
  if (!app.requestSingleInstanceLock()) {
    return false;
  }
  app.on("second-instance", () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized() === true) {
      window.restore();
    }
    window?.focus();
  });
  return true;
}
