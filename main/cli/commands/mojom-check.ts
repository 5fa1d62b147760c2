import type { Command } from "commander";
import { formatDiagnostic } from "../../../shared/mojom/index.ts";
import { checkPaths, checkReport, checkSummary } from "../../mojom/check.ts";
import { EXIT } from "../exit-codes.ts";
import {
  addSourceOptions,
  repeatable,
  type SourceOptions,
  sourceSettings,
} from "../source-options.ts";

interface CheckOptions extends SourceOptions {
  readonly against: readonly string[];
  readonly json: boolean;
}

/** `mojom check`. */
export function addCheckCommand(mojom: Command): void {
  const command = mojom
    .command("check")
    .description("Parse .mojom files (folders recurse) and report every error with its place")
    .argument("<paths...>", "files or folders")
    .addOption(
      repeatable(
        "--against <path>",
        "a file or folder of an older release: report changes of what is [Stable] that its peers would not understand",
      ),
    )
    .option("--json", "print what was found as JSON, and the summary on standard error", false);
  addSourceOptions(command).action(check);
}

function check(paths: string[], options: CheckOptions): void {
  const { against } = options;
  const result = checkPaths(paths, { ...sourceSettings(options), against });
  const summary = `${checkSummary(result)}\n`;
  if (options.json) {
    process.stdout.write(`${JSON.stringify(checkReport(result), undefined, 2)}\n`);
    process.stderr.write(summary);
  } else {
    for (const diagnostic of result.diagnostics) {
      process.stderr.write(`${formatDiagnostic(diagnostic)}\n`);
    }
    process.stdout.write(summary);
  }
  process.exitCode = result.errors > 0 ? EXIT.FOUND_PROBLEMS : EXIT.OK;
}
