import { describe, expect, it } from "vitest";
import { APP_URL, isAppUrl, isExternalLink } from "./app-origin.ts";

describe("isAppUrl", () => {
  it("knows the page and its files", () => {
    expect(isAppUrl(APP_URL)).toBe(true);
    expect(isAppUrl(`${APP_URL}assets/index.js?v=1#top`)).toBe(true);
  });

  it.each([
    "app://other/",
    "app://mojoscope.evil/",
    "app://mojoscope:80/",
    "app:mojoscope",
    "https://mojoscope/",
    "file:///app://mojoscope/",
    "about:blank",
    "",
    "no url",
  ])("does not take %j for it", (url) => {
    expect(isAppUrl(url)).toBe(false);
  });
});

describe("isExternalLink", () => {
  it("takes https", () => {
    expect(isExternalLink("https://example.org/page?x=1")).toBe(true);
  });

  it.each([
    "http://example.org/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "smb://host/share",
    "ms-settings:",
    "https://user@example.org/",
    "https://:secret@example.org/",
    "//example.org/",
    "",
  ])("does not take %j", (url) => {
    expect(isExternalLink(url)).toBe(false);
  });
});
