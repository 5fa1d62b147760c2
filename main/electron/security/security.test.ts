import { EventEmitter } from "node:events";
import type { Session, WebContents } from "electron";
import { beforeEach, describe, expect, it, vi } from "vitest";

/** Stands in for Electron: what these rules would tell it. It says nothing about Electron itself. */
const electron = vi.hoisted(() => ({ openExternal: vi.fn(() => Promise.resolve()) }));
vi.mock("electron", () => ({ shell: { openExternal: electron.openExternal } }));

const { blockNavigation } = await import("./block-navigation.ts");
const { denyPermissions } = await import("./deny-permissions.ts");
const { sendLinksOutside } = await import("./external-links.ts");
const { sandboxedPreferences } = await import("./sandboxed-preferences.ts");

type OpenHandler = (details: { url: string }) => { action: string };

class FakeContents extends EventEmitter {
  openHandler: OpenHandler = () => ({ action: "allow" });

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  /** Whether an event of this name for a URL was prevented. */
  prevents(name: string, url: string): boolean {
    const preventDefault = vi.fn();
    this.emit(name, { url, preventDefault });
    return preventDefault.mock.calls.length > 0;
  }
}

let contents: FakeContents;

beforeEach(() => {
  contents = new FakeContents();
  electron.openExternal.mockClear();
});

describe("blockNavigation", () => {
  beforeEach(() => blockNavigation(contents as unknown as WebContents));

  it.each(["will-frame-navigate", "will-redirect"])("keeps %s on the page", (name) => {
    expect(contents.prevents(name, "app://mojoscope/other")).toBe(false);
    expect(contents.prevents(name, "https://example.org/")).toBe(true);
    expect(contents.prevents(name, "file:///etc/passwd")).toBe(true);
  });

  it("lets no webview in", () => {
    expect(contents.prevents("will-attach-webview", "app://mojoscope/")).toBe(true);
  });
});

describe("sendLinksOutside", () => {
  beforeEach(() => sendLinksOutside(contents as unknown as WebContents));

  it("opens https in the system's browser and never a window", () => {
    expect(contents.openHandler({ url: "https://example.org/" })).toEqual({ action: "deny" });
    expect(electron.openExternal).toHaveBeenCalledExactlyOnceWith("https://example.org/");
  });

  it.each(["http://example.org/", "file:///etc/passwd", "app://mojoscope/", "smb://host/"])(
    "opens %s nowhere",
    (url) => {
      expect(contents.openHandler({ url })).toEqual({ action: "deny" });
      expect(electron.openExternal).not.toHaveBeenCalled();
    },
  );
});

describe("denyPermissions", () => {
  it("grants copying and nothing else", () => {
    const session = {
      setPermissionRequestHandler: vi.fn(),
      setPermissionCheckHandler: vi.fn(),
      setDevicePermissionHandler: vi.fn(),
    };
    denyPermissions(session as unknown as Session);
    const request = firstArgument(session.setPermissionRequestHandler);
    const check = firstArgument(session.setPermissionCheckHandler);
    const granted = (permission: string): unknown => {
      const callback = vi.fn();
      request(null, permission, callback);
      return callback.mock.calls[0]?.[0];
    };
    for (const permission of ["media", "geolocation", "notifications", "clipboard-read", "hid"]) {
      expect([permission, granted(permission)]).toEqual([permission, false]);
      expect(check(null, permission)).toBe(false);
    }
    expect(granted("clipboard-sanitized-write")).toBe(true);
    expect(firstArgument(session.setDevicePermissionHandler)({})).toBe(false);
  });
});

describe("sandboxedPreferences", () => {
  it("puts the page into the sandbox, away from Node", () => {
    expect(sandboxedPreferences("/preload.cjs")).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      preload: "/preload.cjs",
    });
  });
});

type AnyFunction = (...args: unknown[]) => unknown;

function firstArgument(mock: { mock: { calls: unknown[][] } }): AnyFunction {
  return mock.mock.calls[0]?.[0] as AnyFunction;
}
