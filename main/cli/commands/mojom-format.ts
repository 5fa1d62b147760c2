import type { Command } from "commander";
import {
  formatInput,
  formatPaths,
  formatSummary,
  type FormattedText,
  STANDARD_INPUT,
} from "../../mojom/format.ts";
import { EXIT } from "../exit-codes.ts";

interface FormatOptions {
  readonly check: boolean;
}

/** `mojom format`. */
export function addFormatCommand(mojom: Command): void {
  mojom
    .command("format")
    .description(
      "Lay .mojom files out as Chromium's are, in place. Comments stay; files with syntax errors are left alone",
    )
    .argument("<paths...>", "files or folders (which recurse), or - for standard input to output")
    .option(
      "--check",
      "write nothing, list the files that would change, and fail if any would",
      false,
    )
    .action(format);
}

async function format(paths: string[], { check }: FormatOptions, command: Command): Promise<void> {
  if (!paths.includes("-")) {
    formatFiles(paths, check);
  } else if (paths.length === 1) {
    formatStandardInput(await formatInput(process.stdin), check);
  } else {
    command.error("error: - stands for standard input and goes with no other path");
  }
}

function formatFiles(paths: readonly string[], check: boolean): void {
  const result = formatPaths(paths, { check });
  for (const problem of result.problems) process.stderr.write(`${problem}\n`);
  for (const file of result.changed) {
    process.stdout.write(`${check ? "would format" : "formatted"} ${file}\n`);
  }
  process.stdout.write(`${formatSummary(result, check)}\n`);
  const isFound = result.wrong.length > 0 || (check && result.changed.length > 0);
  process.exitCode = isFound ? EXIT.FOUND_PROBLEMS : EXIT.OK;
}

function formatStandardInput({ isChanged, problems, text }: FormattedText, check: boolean): void {
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  if (!check) process.stdout.write(text ?? "");
  else if (isChanged) process.stdout.write(`would format ${STANDARD_INPUT}\n`);
  const isFound = text === undefined || (check && isChanged);
  process.exitCode = isFound ? EXIT.FOUND_PROBLEMS : EXIT.OK;
}
