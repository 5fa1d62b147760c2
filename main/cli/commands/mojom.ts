import type { Command } from "commander";
import { addCheckCommand } from "./mojom-check.ts";
import { addDescribeCommand } from "./mojom-describe.ts";
import { addFormatCommand } from "./mojom-format.ts";
import { addGenerateCommand } from "./mojom-generate.ts";

/** `mojom` and its subcommands. */
export function addMojomCommand(program: Command): void {
  const mojom = program.command("mojom").description("Work with .mojom files");
  addCheckCommand(mojom);
  addGenerateCommand(mojom);
  addDescribeCommand(mojom);
  addFormatCommand(mojom);
}
