import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { inProject } from "../lib/project.mjs";

/** The parts of a package.json that are read here. */
interface Manifest {
  readonly files?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

/** What `npm install` would not copy, and what the examples' own commands make. */
const LEFT_OUT = new Set(["node_modules", "gen", "gen-js", "build", "package-lock.json"]);
/** What the first words of the examples' scripts stand for, as files of the workspace. */
const PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  mojoscope: ["node_modules/mojoscope/dist/node/cli.js"],
  tsc: ["node_modules/typescript/bin/tsc"],
  node: [],
};

/**
 * The examples as a stranger would have them: a copy outside of the checkout, with the files that the
 * package would be published with, and no registry asked for anything.
 */
export class Workspace {
  readonly #folder = mkdtempSync(path.join(tmpdir(), "mojoscope-examples-"));
  readonly #scripts: Readonly<Record<string, string>>;
  readonly #running: RunningScript[] = [];

  constructor() {
    cpSync(inProject("examples"), this.#folder, {
      recursive: true,
      filter: (file) => !LEFT_OUT.has(path.basename(file)),
    });
    const own = readManifest(path.join(this.#folder, "package.json"));
    this.#scripts = own.scripts ?? {};
    const published = readManifest(inProject("package.json"));
    const installed = path.join(this.#folder, "node_modules/mojoscope");
    for (const file of ["package.json", ...(published.files ?? [])]) {
      cpSync(inProject(file), path.join(installed, file), { recursive: true });
    }
    const needed = { ...published.dependencies, ...own.devDependencies };
    for (const name of Object.keys(needed)) this.#link(name);
    // Sockets of its own: a "weather" of somebody else is none of our business.
    mkdirSync(path.join(this.#folder, "run"), { mode: 0o700 });
  }

  /** Starts one of the examples' scripts, as `npm run` would. */
  start(name: string, ...extra: readonly string[]): RunningScript {
    const [program = "", ...args] = (this.#scripts[name] ?? "").split(" ");
    const before = PROGRAMS[program];
    if (before === undefined) throw new Error(`The examples have no script ${name} of known form.`);
    const child = spawn(process.execPath, [...before, ...args, ...extra], {
      cwd: this.#folder,
      env: { ...process.env, XDG_RUNTIME_DIR: path.join(this.#folder, "run"), NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const script = new RunningScript(name, child);
    this.#running.push(script);
    return script;
  }

  /** Ends what still runs and removes the folder. */
  async remove(): Promise<void> {
    for (const script of this.#running) script.kill("SIGKILL");
    await Promise.all(this.#running.map(({ exited }) => exited));
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #link(name: string): void {
    const link = path.join(this.#folder, "node_modules", name);
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(inProject("node_modules", name), link, "junction");
  }
}

/** A script of the examples that was started. */
export class RunningScript {
  /** Its exit code, or the signal that ended it, when its output has been read to the end. */
  readonly exited: Promise<number | string>;
  /** All that it has printed so far, to both outputs. */
  output = "";
  readonly #name: string;
  readonly #child: ChildProcess;
  readonly #waiting: ((line: string | undefined) => void)[] = [];

  constructor(name: string, child: ChildProcess) {
    this.#name = name;
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on("line", (line) => {
        this.output += `${line}\n`;
        for (const listener of this.#waiting) listener(line);
      });
    }
    this.exited = new Promise((resolve) => {
      child.once("close", (code, signal) => {
        for (const listener of this.#waiting) listener(undefined);
        resolve(code ?? signal ?? "unknown");
      });
    });
  }

  get pid(): number {
    return this.#child.pid ?? -1;
  }

  /** The first line, printed or to come, in which there is something. @throws if it ends before */
  line(pattern: RegExp): Promise<string> {
    return new Promise((resolve, reject) => {
      const look = (line: string | undefined): void => {
        if (line === undefined) {
          reject(new Error(`${this.#name} ended without ${pattern}:\n${this.output}`));
        } else if (pattern.test(line)) {
          resolve(line);
        }
      };
      this.#waiting.push(look);
      for (const line of this.output.split("\n")) look(line);
    });
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }
}

function readManifest(file: string): Manifest {
  return JSON.parse(readFileSync(file, "utf8")) as Manifest;
}
