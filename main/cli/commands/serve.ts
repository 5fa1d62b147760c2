import type { Command } from "commander";
import { DEFAULT_HOST_NAME } from "../../broker/index.ts";
import { startHost } from "../../inspector/host.ts";
import { parsePort } from "../port.ts";
import { parseScenario, SCENARIO_HELP } from "../scenario-name.ts";
import { showPage } from "../show-page.ts";
import {
  addSourceOptions,
  repeatable,
  type SourceOptions,
  sourceSettings,
} from "../source-options.ts";
import { terminated } from "../terminated.ts";
import { workerLauncher } from "../worker-launcher.ts";

interface ServeOptions extends SourceOptions {
  readonly port: number;
  readonly open: boolean;
  readonly scenario: string;
  readonly mojom: readonly string[];
}

/** `serve`: the app in a browser. `page` is the folder of the built page. */
export function addServeCommand(program: Command, page: string): void {
  const command = program
    .command("serve")
    .description("Serve the app to a browser on this machine, behind a one-time token")
    .option("--port <number>", "TCP port on 127.0.0.1; 0 lets the system choose", parsePort, 0)
    .option("--no-open", "do not open a browser")
    .option("--scenario <name>", "what the lab starts with", parseScenario, "default")
    .addOption(
      repeatable(
        "--mojom <path>",
        "interfaces whose messages are to be readable: a .mojom file, a folder of them, or a .json of mojom describe",
        "the app's own",
      ),
    )
    .addHelpText("after", SCENARIO_HELP);
  addSourceOptions(command).action((options: ServeOptions) => serve(options, page));
}

/** Serves until the process is asked to end, and then ends its workers first. */
async function serve(options: ServeOptions, page: string): Promise<void> {
  const { scenario, mojom } = options;
  const ended = terminated();
  const mojoms = { paths: mojom, options: sourceSettings(options) };
  const ownProcesses = { name: DEFAULT_HOST_NAME, mayChange: true };
  const host = await startHost({ kind: "web", launcher: workerLauncher(), mojoms, ownProcesses });
  try {
    const web = await showPage(host, options, page);
    host.startScenario(scenario);
    await ended;
    await web.close();
  } finally {
    await host.close();
  }
}
