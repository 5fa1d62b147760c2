import type { Command } from "commander";
import { describePaths } from "../../mojom/describe.ts";
import { addSourceOptions, type SourceOptions, sourceSettings } from "../source-options.ts";

/** `mojom describe`. */
export function addDescribeCommand(mojom: Command): void {
  const command = mojom
    .command("describe")
    .description(
      "Print the JSON descriptor of .mojom files and what they import: all that reading their messages takes",
    )
    .argument("<paths...>", "files or folders");
  addSourceOptions(command).action(describe);
}

function describe(paths: string[], options: SourceOptions): void {
  const descriptor = describePaths(paths, sourceSettings(options));
  process.stdout.write(`${JSON.stringify(descriptor, undefined, 2)}\n`);
}
