import { spawn } from "node:child_process";
import { inProject, ROOT } from "./project.mjs";

/** The scripts of the tools used here: run by Node itself, they start alike on every platform. */
export const TOOLS = {
  electronBuilder: "node_modules/electron-builder/cli.js",
  knip: "node_modules/knip/bin/knip.js",
  oxfmt: "node_modules/oxfmt/bin/oxfmt",
  oxlint: "node_modules/oxlint/bin/oxlint",
  playwright: "node_modules/@playwright/test/cli.js",
  tsc: "node_modules/typescript/bin/tsc",
  tsx: "node_modules/tsx/dist/cli.mjs",
  vite: "node_modules/vite/bin/vite.js",
  vitest: "node_modules/vitest/vitest.mjs",
};

/**
 * How a command ended and what it printed: to its standard output, and altogether.
 * @typedef {{ code: number, stdout: string, output: string, timedOut: boolean }} RunResult
 */

/**
 * Runs a command without input and keeps what it prints.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, timeoutMs?: number }} [options]
 * @returns {Promise<RunResult>} a command that cannot be started counts as code 127
 */
export function run(command, args, { env = {}, timeoutMs = 0 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      // What is kept is read in logs, where colours are noise.
      env: { ...process.env, NO_COLOR: "1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: timeoutMs,
      killSignal: "SIGKILL",
    });
    let stdout = "";
    let output = "";
    const keep = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout.on("data", (/** @type {Buffer} */ chunk) => (stdout += chunk.toString()));
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => {
      resolve({ code: 127, stdout, output: `${output}${error.message}\n`, timedOut: false });
    });
    child.on("close", (code, signal) => {
      const timedOut = timeoutMs > 0 && signal === "SIGKILL";
      resolve({ code: code ?? 1, stdout, output, timedOut });
    });
  });
}

/**
 * Runs a script of the project with Node; see {@link run}.
 * @param {string} script path from the root
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, timeoutMs?: number }} [options]
 */
export function runNode(script, args, options) {
  return run(process.execPath, [inProject(script), ...args], options);
}

/**
 * Runs a command in the place of this program: same terminal, same exit code, signals passed on.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<never>}
 */
export async function become(command, args) {
  const child = spawn(command, args, { stdio: "inherit" });
  // The terminal sends these to the whole group; this process only has to outlive the child.
  const pass = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", pass);
  process.on("SIGHUP", pass);
  const [code, signal] = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (...exit) => resolve(exit));
  });
  process.exit(code ?? 128 + signalNumber(signal));
}

/** @param {NodeJS.Signals | null} signal */
function signalNumber(signal) {
  return { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[String(signal)] ?? 0;
}
