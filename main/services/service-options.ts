import { parseArgs } from "node:util";
import { parseToken, type Token, tokenText } from "../../shared/services/index.ts";

/** What the process of a service is told when it starts. */
export interface ServiceOptions {
  /** The named server to connect to. */
  readonly server: string;
  /** The named server that takes tap records; undefined: nothing is recorded. */
  readonly tap: string | undefined;
  /** Name of the service to run. */
  readonly service: string;
  /** Shows the server which of the processes it has started this is. */
  readonly launch: Token;
}

/** The command line of such a process, so that both ends of it stand in one file. */
export function serviceArguments({ server, tap, service, launch }: ServiceOptions): string[] {
  const args = ["--service", service, "--server", server, "--launch", tokenText(launch)];
  return tap === undefined ? args : [...args, "--tap", tap];
}

/** Whether a command line is that of a service; programs that are started for other ends too ask. */
export function isServiceCommand(args: readonly string[]): boolean {
  return args[0] === "--service";
}

/**
 * Reads what {@link serviceArguments} wrote.
 * @throws when something is missing or malformed
 */
export function parseServiceArguments(args: readonly string[]): ServiceOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      service: { type: "string" },
      server: { type: "string" },
      launch: { type: "string" },
      tap: { type: "string" },
    },
  });
  const { service, server, tap } = values;
  const launch = parseToken(values.launch ?? "");
  if (service === undefined || server === undefined || launch === undefined) {
    throw new Error("A service process needs --service NAME --server NAME --launch TOKEN.");
  }
  return { service, server, tap, launch };
}
