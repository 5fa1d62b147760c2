import { describe, expect, it } from "vitest";
import { canShowBrowser } from "./open-browser.ts";

describe("canShowBrowser", () => {
  it("needs a display on Linux", () => {
    expect(canShowBrowser("linux", {})).toBe(false);
    expect(canShowBrowser("linux", { DISPLAY: "" })).toBe(false);
    expect(canShowBrowser("linux", { DISPLAY: ":0" })).toBe(true);
    expect(canShowBrowser("linux", { WAYLAND_DISPLAY: "wayland-0" })).toBe(true);
  });

  it("takes a desktop for granted on macOS and Windows", () => {
    expect(canShowBrowser("darwin", {})).toBe(true);
    expect(canShowBrowser("win32", {})).toBe(true);
  });
});
