import { Command, CommanderError } from "commander";
import { pageDirectory, packageVersion } from "../page/index.ts";
import { addDecodeCommand } from "./commands/decode.ts";
import { addHostCommand } from "./commands/host.ts";
import { addLabCommand } from "./commands/lab.ts";
import { addMojomCommand } from "./commands/mojom.ts";
import { addServeCommand } from "./commands/serve.ts";
import { EXIT } from "./exit-codes.ts";

const EXIT_CODE_HELP = `
Exit codes: ${EXIT.OK} all is well, ${EXIT.FOUND_PROBLEMS} the command found problems, ${EXIT.FAILED} it could not run.`;

/**
 * Runs the command line. What goes wrong is written to standard error and sets the exit code.
 * @param args without the program's own name
 * @param page the folder of the built page
 */
export async function runCommandLine(
  args: readonly string[],
  page = pageDirectory(),
): Promise<void> {
  try {
    await buildProgram(page).parseAsync(args, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has printed its own message; help and version count as success.
      process.exitCode = error.exitCode === 0 ? EXIT.OK : EXIT.FAILED;
      return;
    }
    process.stderr.write(`mojoscope: ${errorText(error)}\n`);
    process.exitCode = EXIT.FAILED;
  }
}

function buildProgram(page: string): Command {
  const program = new Command("mojoscope")
    .description(
      "Explore inter-process traffic: a named Mojo server, a lab of processes, a live view",
    )
    .version(packageVersion())
    .exitOverride()
    .showHelpAfterError("(add --help for how to use it)")
    .addHelpText("after", EXIT_CODE_HELP);
  addServeCommand(program, page);
  addHostCommand(program, page);
  addLabCommand(program);
  addMojomCommand(program);
  addDecodeCommand(program);
  explainExitCodes(program);
  return program;
}

/** Commands inherit how errors are handled, but not what stands below their help. */
function explainExitCodes(program: Command): void {
  for (const command of program.commands) {
    command.addHelpText("after", EXIT_CODE_HELP);
    explainExitCodes(command);
  }
}

/** A fault of ours keeps its stack; what the user can mend is said in words only. */
function errorText(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  const expected =
    error.name !== "Error" && error.name !== "TypeError" && error.name !== "RangeError";
  return expected ? error.message : (error.stack ?? error.message);
}
