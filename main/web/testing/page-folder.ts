import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A page in a folder of its own, and a file beside it that nobody may read. */
export interface PageFolder {
  readonly path: string;
  remove(): void;
}

/** What the file outside the page holds. */
export const SECRET = "outside of the page";

/** Makes a page of two files. */
export function makePageFolder(): PageFolder {
  const root = mkdtempSync(path.join(tmpdir(), "mojoscope-page-"));
  const page = path.join(root, "renderer");
  mkdirSync(path.join(page, "assets"), { recursive: true });
  writeFileSync(path.join(page, "index.html"), "<!doctype html><title>page</title>");
  writeFileSync(path.join(page, "assets/app.js"), "export const app = 1;");
  writeFileSync(path.join(root, "secret.txt"), SECRET);
  return { path: page, remove: () => rmSync(root, { recursive: true, force: true }) };
}
