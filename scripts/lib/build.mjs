import { createHash } from "node:crypto";
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { inProject } from "./project.mjs";
import { runNode, TOOLS } from "./run.mjs";

const STAMP = inProject("dist/build-stamp");
const LOCK = inProject("node_modules/.cache/mojoscope-build.lock");
const SOURCES = [
  "shared",
  "main",
  "preload",
  "renderer",
  "scripts/copy-mojoms.ts",
  "scripts/emit-declarations.ts",
];
const SETTINGS = ["vite.config.ts", "package.json", "tsconfig.base.json"];

/**
 * Builds into dist/ unless what is there was made from the sources as they are now.
 * @param {{ onBuild?: () => void }} [options] onBuild runs just before a build begins
 * @returns {Promise<string | undefined>} what the failed build printed, or undefined if all is well
 */
export async function buildIfStale({ onBuild = () => undefined } = {}) {
  if (isFresh()) {
    return undefined;
  }
  const release = await lock();
  try {
    // Another process may have built while this one waited.
    if (isFresh()) {
      return undefined;
    }
    onBuild();
    return await build();
  } finally {
    release();
  }
}

/** @returns {Promise<string | undefined>} */
async function build() {
  const stamp = currentStamp();
  rmSync(STAMP, { force: true });
  const { code, output } = await runNode(TOOLS.vite, ["build", "--app"]);
  if (code !== 0) {
    return output;
  }
  writeFileSync(STAMP, stamp);
  return undefined;
}

function isFresh() {
  try {
    return readFileSync(STAMP, "utf8") === currentStamp();
  } catch {
    return false;
  }
}

/** Name, size and time of every source file, as one hash. */
function currentStamp() {
  const hash = createHash("sha256");
  for (const file of [...SOURCES.flatMap(filesBelow), ...SETTINGS].sort()) {
    const { size, mtimeMs } = statSync(inProject(file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(folder) {
  if (!statSync(inProject(folder)).isDirectory()) {
    return [folder];
  }
  return readdirSync(inProject(folder), { recursive: true, withFileTypes: true, encoding: "utf8" })
    .filter((entry) => entry.isFile() && !/\.(test|bench)\.tsx?$|\.md$/.test(entry.name))
    .map((entry) => path.relative(inProject(), path.join(entry.parentPath, entry.name)));
}

/**
 * Lets one process build at a time.
 * @returns {Promise<() => void>} what gives the lock back
 */
async function lock() {
  mkdirSync(path.dirname(LOCK), { recursive: true });
  const mine = `${LOCK}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    while (!linked(mine)) {
      if (holderIsAlive()) {
        await delay(100);
      } else {
        rmSync(LOCK, { force: true });
      }
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return () => rmSync(LOCK, { force: true });
}

/**
 * Takes the lock; a link appears with its content or not at all.
 * @param {string} mine
 */
function linked(mine) {
  try {
    linkSync(mine, LOCK);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") {
      return false;
    }
    throw error;
  }
}

function holderIsAlive() {
  try {
    process.kill(Number(readFileSync(LOCK, "utf8")), 0);
    return true;
  } catch {
    return false;
  }
}
