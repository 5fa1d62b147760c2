import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Where Electron keeps its fuses: this text, a version, their number, and a digit for each. */
const SENTINEL = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
const FUSES = ["1", "0", "1", "1", "0", "0", "1", "1"];

/** Which fuse stands at which place of the wire. */
export const FUSE_INDEX = {
  runAsNode: 0,
  cookieEncryption: 1,
  nodeOptions: 2,
  nodeCliInspect: 3,
  asarIntegrity: 4,
  onlyLoadAppFromAsar: 5,
  browserSnapshot: 6,
  fileProtocolPrivileges: 7,
} as const;

/**
 * Makes a folder that looks enough like Electron's distribution for Linux to be packaged. What comes
 * out of it shows that the settings are right; it does not start.
 */
export function makeElectronStandIn(folder: string): void {
  mkdirSync(path.join(folder, "locales"), { recursive: true });
  mkdirSync(path.join(folder, "resources"));
  const wire = `${SENTINEL}${String.fromCodePoint(1, FUSES.length)}${FUSES.join("")}`;
  writeFileSync(path.join(folder, "electron"), `#!/bin/sh\nexit 1\n# ${wire}\n`, "latin1");
  chmodSync(path.join(folder, "electron"), 0o755);
  for (const file of ["LICENSE", "LICENSES.chromium.html", "chrome-sandbox", "icudtl.dat"]) {
    writeFileSync(path.join(folder, file), "stand-in\n");
  }
  writeFileSync(path.join(folder, "locales/en-US.pak"), "stand-in\n");
}

/** The digits of the fuses of an executable: "0" off, "1" on, in the order of {@link FUSE_INDEX}. */
export function readFuses(executable: string): string {
  const bytes = readFileSync(executable, "latin1");
  const start = bytes.indexOf(SENTINEL) + SENTINEL.length + 2;
  return bytes.slice(start, start + FUSES.length);
}
