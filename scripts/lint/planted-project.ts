import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inProject } from "../lib/project.mjs";

/** What the linter found, by file: rule names and messages. */
export type Findings = ReadonlyMap<string, readonly { rule: string; message: string }[]>;

const SETTINGS = [".oxlintrc.json", "tsconfig.base.json", "scripts/lint"];

/**
 * Lints files planted in an otherwise empty project that has this project's settings.
 * @param files path from the root -> content
 */
export function lintPlanted(files: Readonly<Record<string, string>>): Findings {
  const root = mkdtempSync(path.join(tmpdir(), "mojoscope-lint-"));
  try {
    for (const setting of SETTINGS) {
      cpSync(inProject(setting), path.join(root, setting), { recursive: true });
    }
    // The planted files use no platform, so that no package has to be there for their types.
    const tsconfig = { "tsconfig.json": '{ "extends": "./tsconfig.base.json" }' };
    for (const [file, content] of Object.entries({ ...tsconfig, ...files })) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), content);
    }
    return lint(root, Object.keys(files));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

interface Diagnostic {
  readonly code: string;
  readonly message: string;
  readonly filename: string;
}

function lint(root: string, files: readonly string[]): Findings {
  const { diagnostics } = JSON.parse(runLinter(root)) as { diagnostics: Diagnostic[] };
  return new Map(
    files.map((file) => [
      file,
      diagnostics
        .filter(({ filename }) => filename === file)
        .map(({ code, message }) => ({ rule: code, message })),
    ]),
  );
}

function runLinter(root: string): string {
  const oxlint = inProject("node_modules/oxlint/bin/oxlint");
  const args = [oxlint, "--format=json"];
  const env = { ...process.env, OXLINT_TSGOLINT_PATH: inProject("node_modules/.bin/tsgolint") };
  const options = { cwd: root, encoding: "utf8", env, stdio: "pipe" } as const;
  try {
    return execFileSync(process.execPath, args, options);
  } catch (error) {
    // A finding is exit code 1 with the same output.
    if (error instanceof Error && "stdout" in error && typeof error.stdout === "string") {
      return error.stdout;
    }
    throw error;
  }
}
