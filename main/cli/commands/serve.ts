import type { Command } from "commander";
import { startHost } from "../../inspector/host.ts";
import { findScenario, SCENARIOS } from "../../lab/scenarios.ts";
import { serveWeb } from "../../web/serve-web.ts";
import { CommandError } from "../exit-codes.ts";
import { canShowBrowser, openBrowser } from "../open-browser.ts";
import { parsePort } from "../port.ts";
import { terminated } from "../terminated.ts";
import { workerLauncher } from "../worker-launcher.ts";

interface ServeOptions {
  readonly port: number;
  readonly open: boolean;
  readonly scenario: string;
}

/** `serve`: the app in a browser. */
export function addServeCommand(program: Command): void {
  program
    .command("serve")
    .description("Serve the app to a browser on this machine, behind a one-time token")
    .option("--port <number>", "TCP port on 127.0.0.1; 0 lets the system choose", parsePort, 0)
    .option("--no-open", "do not open a browser")
    .option("--scenario <name>", "what the lab starts with", "default")
    .action(serve);
}

async function serve({ port, open, scenario }: ServeOptions): Promise<void> {
  if (findScenario(scenario) === undefined) {
    const known = SCENARIOS.map(({ name }) => name).join(", ");
    throw new CommandError(`Unknown scenario "${scenario}". There is: ${known}.`);
  }
  const host = await startHost({ kind: "web", launcher: workerLauncher() });
  try {
    const web = await serveWeb(host, { port });
    process.stdout.write(`Mojoscope is at ${web.url}\n`);
    host.startScenario(scenario);
    if (open && canShowBrowser()) {
      openBrowser(web.url);
    }
    await terminated();
    await web.close();
  } finally {
    await host.close();
  }
}
