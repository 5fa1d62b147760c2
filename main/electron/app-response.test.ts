import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PageFiles } from "../page/index.ts";
import { appResponse } from "./app-response.ts";

let folder: string;
let page: PageFiles;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "mojoscope-app-"));
  writeFileSync(path.join(folder, "index.html"), "<!doctype html>");
  writeFileSync(path.join(folder, "app.js"), "export {};");
  page = PageFiles.load(folder);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("appResponse", () => {
  it("serves the page and its files with their types and the policy", async () => {
    const index = appResponse("GET", "app://mojoscope/", page);
    expect(await index.text()).toBe("<!doctype html>");
    expect(index.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
    expect(index.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    const script = appResponse("GET", "app://mojoscope/app.js?v=2", page);
    expect(script.headers.get("Content-Type")).toBe("text/javascript; charset=utf-8");
  });

  it("has nothing beyond the page", () => {
    for (const target of [
      "nothing",
      "../package.json",
      "..%2fpackage.json",
      "%2e%2e/package.json",
    ]) {
      expect(appResponse("GET", `app://mojoscope/${target}`, page).status).toBe(404);
    }
  });

  it("refuses other hosts and other methods", () => {
    expect(appResponse("GET", "app://other/", page).status).toBe(403);
    expect(appResponse("POST", "app://mojoscope/", page).status).toBe(403);
  });
});
