import { InvalidArgumentError } from "commander";
import { findScenario, SCENARIOS } from "../lab/scenarios/index.ts";

const NAME_WIDTH = Math.max(...SCENARIOS.map(({ name }) => name.length)) + 2;

/** Every scenario with its summary: a line each, or JSON. */
export function scenarioList(json: boolean): string {
  const list = SCENARIOS.map(({ name, title, summary }) => ({ name, title, summary }));
  if (json) return `${JSON.stringify(list, undefined, 2)}\n`;
  return list.map(({ name, summary }) => `${name.padEnd(NAME_WIDTH)}${summary}\n`).join("");
}

/** The same for a command's help. */
export const SCENARIO_HELP = `\nScenarios:\n${scenarioList(false).replaceAll(/^/gm, "  ").trimEnd()}`;

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
