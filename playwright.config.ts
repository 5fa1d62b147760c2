import { defineConfig } from "@playwright/test";
import { findBrowser } from "./scripts/lib/browser.mjs";

const browser = await findBrowser();
if (browser !== undefined) {
  // Found once: the workers load this file again.
  process.env["CHROMIUM"] = browser;
}
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "e2e/specs",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  // A test that passes the second time only has found something.
  retries: 0,
  // Each test has a server, three workers and a browser: that is enough for two cores.
  workers: 1,
  // An idle machine needs a tenth of this; a busy one should be slow, not wrong.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: "list",
  use: {
    browserName: "chromium",
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      ...(browser !== undefined && { executablePath: browser }),
      // Root has no sandbox to give to the browser's processes.
      args: ["--disable-gpu", "--font-render-hinting=none", ...(isRoot ? ["--no-sandbox"] : [])],
    },
  },
});
