import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { run, runNode, TOOLS } from "./run.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const MAC_APPS = [
  "Chromium.app/Contents/MacOS/Chromium",
  "Google Chrome.app/Contents/MacOS/Google Chrome",
];
const DOWNLOAD_MS = 240_000;

/**
 * A Chromium that is on this machine and starts: $CHROMIUM, one in the path, or Playwright's own.
 * @returns {Promise<string | undefined>} its executable
 */
export async function findBrowser() {
  for (const candidate of candidates()) {
    if (existsSync(candidate) && (await starts(candidate))) {
      return candidate;
    }
  }
  return undefined;
}

/**
 * As {@link findBrowser}, but fetches one where there is none: Playwright's, or as root on Debian and
 * Ubuntu the distribution's.
 * @param {(text: string) => void} say told what is being fetched
 * @returns {Promise<string | undefined>}
 */
export async function obtainBrowser(say) {
  return (await findBrowser()) ?? (await fetchPlaywrights(say)) ?? (await installPackage(say));
}

function candidates() {
  const chosen = process.env["CHROMIUM"];
  if (chosen !== undefined && chosen !== "") {
    return [chosen];
  }
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  return [
    ...NAMES.flatMap((name) => [...folders, "/usr/bin"].map((folder) => path.join(folder, name))),
    ...MAC_APPS.map((app) => path.join("/Applications", app)),
    chromium.executablePath(),
  ];
}

/**
 * Ubuntu's chromium-browser, for one, may be a script that only says how to install it.
 * @param {string} executable
 */
async function starts(executable) {
  const { code, output } = await run(executable, ["--version"], { timeoutMs: 20_000 });
  return code === 0 && /chrom/i.test(output);
}

/** @param {(text: string) => void} say */
async function fetchPlaywrights(say) {
  say("fetching Playwright's Chromium");
  await runNode(TOOLS.playwright, ["install", "chromium"], { timeoutMs: DOWNLOAD_MS });
  return findBrowser();
}

/** @param {(text: string) => void} say */
async function installPackage(say) {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) {
    return undefined;
  }
  say("installing the chromium package");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-q"], { env, timeoutMs: DOWNLOAD_MS });
  const install = ["install", "-y", "-q", "--no-install-recommends", "chromium"];
  await run("apt-get", install, { env, timeoutMs: DOWNLOAD_MS });
  return findBrowser();
}
