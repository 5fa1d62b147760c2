import { InvalidArgumentError } from "commander";
import { findScenario, SCENARIOS } from "../lab/scenarios.ts";

/** Every scenario with its description, for a command's help. */
export const SCENARIO_HELP = `
Scenarios:
${SCENARIOS.map(({ name, description }) => `  ${name.padEnd(19)}${description}`).join("\n")}`;

/**
 * The name of a scenario that there is.
 * @throws InvalidArgumentError, which commander shows with the option's name
 */
export function parseScenario(text: string): string {
  if (findScenario(text) === undefined) {
    const known = SCENARIOS.map(({ name }) => name).join(", ");
    throw new InvalidArgumentError(`Unknown scenario "${text}". There is: ${known}.`);
  }
  return text;
}
