// Takes the pictures of the documentation: every view in both themes, from the built program with
// its default scenario, and another one's page. Needs a build; writes docs/images, or the folder
// given as an argument.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import { findBrowser } from "./lib/browser.mjs";
import { inProject } from "./lib/project.mjs";

const SCHEMES = ["dark", "light"] as const;
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/\?token=[0-9a-f]+/;
/** In the status bar before the first picture: with that the overview looks like something. */
const ENOUGH = /captured ([7-9]\d\d|[\d,]{5,})/;
/** What a view shows once its code and its data are there. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  Messages: /random=/,
  Pipes: /processes/,
  Sequence: /Rows/,
  Groups: /Table\.AddRow/,
  Disconnects: /SIGKILL/,
};
/** Runs in the page. */
const TWO_FRAMES =
  "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";
const WAIT_MS = 20_000;

const folder = path.resolve(process.argv[2] ?? inProject("docs/images"));
mkdirSync(folder, { recursive: true });
const server = spawn(
  process.execPath,
  [inProject("dist/node/cli.js"), "serve", "--port", "0", "--no-open"],
  { stdio: ["ignore", "pipe", "inherit"] },
);
try {
  await takeAll(await addressOf(server));
} finally {
  server.kill("SIGTERM");
}

async function takeAll(address: string): Promise<void> {
  const executablePath = await findBrowser();
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    // Root has no sandbox to give to the browser's processes.
    args: ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      reducedMotion: "reduce",
    });
    page.setDefaultTimeout(WAIT_MS);
    await page.goto(address);
    await page.getByRole("contentinfo").filter({ hasText: ENOUGH }).waitFor();
    await selectMessage(page);
    for (const view of ["Messages", "Pipes", "Sequence", "Groups"]) {
      await show(page, view);
      await take(page, view.toLowerCase());
    }
    await killWorker(page, "ping");
    await show(page, "Disconnects");
    await openCard(page);
    await take(page, "disconnects");
    await followOvertaking(page);
    await take(page, "scenario");
  } finally {
    await browser.close();
  }
}

/** A response is selected: it has a request to go to and a value to show. */
async function selectMessage(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Follow" }).click();
  const rows = page.getByRole("grid", { name: "Messages" }).getByRole("row");
  await rows.filter({ hasText: "random=" }).nth(1).click();
  await page.getByRole("tree", { name: "Fields" }).waitFor();
  await page.getByRole("treeitem", { name: /^random/ }).click();
}

async function show(page: Page, view: string): Promise<void> {
  await page.getByRole("tablist", { name: "Views" }).getByRole("tab", { name: view }).click();
  const panel = page.getByRole("tabpanel", { name: view });
  await panel.filter({ hasText: SIGNS[view] ?? view }).waitFor();
}

async function killWorker(page: Page, kind: string): Promise<void> {
  const line = page.getByRole("treeitem", { name: new RegExp(`^\\w+ ${kind} `) });
  await line.click({ button: "right" });
  await page.getByRole("menuitem", { name: /^Kill -9/ }).click();
}

async function openCard(page: Page): Promise<void> {
  const head = page.getByRole("article", { name: /SIGKILL/ }).getByRole("button", {
    name: /SIGKILL/,
  });
  await head.waitFor();
  if ((await head.getAttribute("aria-expanded")) !== "true") {
    await head.click();
  }
}

/** A scenario's page, and where it leads. */
async function followOvertaking(page: Page): Promise<void> {
  await page.getByRole("combobox", { name: "Scenario" }).click();
  await page.locator('[data-value="frobinator-race"]').click();
  await page.getByRole("status", { name: "Checks" }).filter({ hasText: "3 of 3 met" }).waitFor();
  await page
    .getByRole("button", { name: /^See \d+ overtake/ })
    .first()
    .click();
  const panel = page.getByRole("tabpanel", { name: "Sequence" });
  await panel.filter({ hasText: /reorderings? in sight/ }).waitFor();
}

async function take(page: Page, name: string): Promise<void> {
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    // Canvases are drawn in the frame after the one that learns of the new colours.
    await page.evaluate(TWO_FRAMES);
    const file = path.join(folder, `${name}-${colorScheme}.png`);
    await page.screenshot({ path: file });
    console.log(path.relative(process.cwd(), file));
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      const [address] = ADDRESS.exec(output) ?? [];
      if (address !== undefined) {
        resolve(address);
      }
    });
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`The server ended:\n${output}`)));
  });
}
