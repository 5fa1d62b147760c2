// Checks that electron-builder.yml is valid and packs the right files, without Electron itself: it is
// given a stand-in that can be packaged and not started. Linux only: other platforms check what they pack.
import assert from "node:assert/strict";
import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Asar } from "./installers/asar.ts";
import { FUSE_INDEX, makeElectronStandIn, readFuses } from "./installers/stand-in.ts";
import { inProject } from "./lib/project.mjs";
import { runNode, TOOLS } from "./lib/run.mjs";

const PACKED = [
  "/package.json",
  "/LICENSE",
  "/dist/node/cli.js",
  "/dist/node/electron.js",
  "/dist/node/io-thread.js",
  "/dist/node/worker.js",
  "/dist/preload/preload.cjs",
  "/dist/renderer/index.html",
  "/node_modules/koffi/package.json",
  "/node_modules/ws/package.json",
];

/** Sources, tests and what only building needs have no place in an installer. */
const LEFT_OUT =
  /^\/(main|shared|renderer|preload|scripts|e2e|bench)\/|\.(test|map)\b|^\/node_modules\/(electron|vite|vitest|typescript|react|react-dom)\/|\/musl_/;

const folder = mkdtempSync(path.join(tmpdir(), "mojoscope-installers-"));
try {
  if (process.platform === "linux") {
    await refusesUnknownKey();
    await packs();
    console.log("electron-builder.yml is valid and packs what it should.");
  } else {
    console.log("Checked on Linux only.");
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function refusesUnknownKey(): Promise<void> {
  const config = path.join(folder, "unknown-key.yml");
  cpSync(inProject("electron-builder.yml"), config);
  appendFileSync(config, "\nfooBar: true\n");
  const { code, output } = await buildDirectory("--config", config);
  assert.notEqual(code, 0, "An unknown key was accepted.");
  assert.match(output, /fooBar/, output);
}

async function packs(): Promise<void> {
  const { code, output } = await buildDirectory();
  assert.equal(code, 0, output);
  const app = path.join(folder, "out/linux-unpacked");
  const archive = path.join(app, "resources/app.asar");
  checkArchive(new Asar(archive));
  checkFuses(readFuses(path.join(app, "mojoscope")));
}

/** Runs the `dir` target against the stand-in. */
function buildDirectory(...args: string[]): Promise<{ code: number; output: string }> {
  const electron = path.join(folder, "electron");
  rmSync(electron, { recursive: true, force: true });
  makeElectronStandIn(electron);
  return runNode(TOOLS.electronBuilder, [
    "--linux",
    "dir",
    "--publish",
    "never",
    `-c.electronDist=${electron}`,
    `-c.directories.output=${path.join(folder, "out")}`,
    ...args,
  ]);
}

function checkArchive(asar: Asar): void {
  const { paths } = asar;
  const missing = PACKED.filter((file) => !paths.includes(file));
  assert.deepEqual(missing, [], "Not in the archive.");
  assert.deepEqual(
    paths.filter((file) => LEFT_OUT.test(file)),
    [],
    "Too much in the archive.",
  );
  const native = paths.filter((file) => file.endsWith(".node"));
  assert.notEqual(native.length, 0, "No native module in the archive.");
  for (const file of native) {
    assert.ok(asar.isUnpacked(file), `${file} cannot be loaded from inside an archive.`);
  }
  const preload = asar.text("/dist/preload/preload.cjs");
  const loaded = [...preload.matchAll(/\b(?:require|import)\((.*?)\)/g)].map(([, what]) => what);
  assert.deepEqual(loaded, ['"electron"'], "The preload script loads more than Electron.");
  const manifest = JSON.parse(asar.text("/package.json")) as Record<string, unknown>;
  assert.equal(manifest["main"], "dist/node/electron.js");
  assert.equal(manifest["devDependencies"], undefined);
}

function checkFuses(fuses: string): void {
  assert.equal(fuses[FUSE_INDEX.runAsNode], "0", "The app can be run as Node.");
  assert.equal(fuses[FUSE_INDEX.nodeOptions], "0", "NODE_OPTIONS reach the app.");
  assert.equal(fuses[FUSE_INDEX.nodeCliInspect], "0", "The app can be debugged from outside.");
  assert.equal(
    fuses[FUSE_INDEX.onlyLoadAppFromAsar],
    "1",
    "The app loads code beside its archive.",
  );
  assert.equal(fuses[FUSE_INDEX.fileProtocolPrivileges], "0", "file: pages have privileges.");
}
