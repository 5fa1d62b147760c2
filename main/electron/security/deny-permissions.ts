import type { Session } from "electron";

/** What the page may do beyond showing itself: put text it was asked to copy on the clipboard. */
const GRANTED: ReadonlySet<string> = new Set(["clipboard-sanitized-write"]);

/** Denies the page every permission and device that a page could ask for, but {@link GRANTED}. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback) => {
    callback(GRANTED.has(permission));
  });
  session.setPermissionCheckHandler((_contents, permission) => GRANTED.has(permission));
  session.setDevicePermissionHandler(() => false);
}
