import type { HostInfo, Scenario } from "../../shared/contract/index.ts";

/** One thing to choose from, and a line about it. */
interface ListItem {
  readonly value: string;
  readonly label: string;
  readonly detail: string;
  readonly note: string;
}

/** Things to choose from under one heading. */
export interface ListGroup {
  readonly value: string;
  readonly items: readonly ListItem[];
}

/** The scenarios under their topics, in the order in which the host names both. */
export function scenarioGroups({
  scenarios,
  topics,
}: Pick<HostInfo, "scenarios" | "topics">): ListGroup[] {
  return grouped(topics, (topic) =>
    scenarios
      .filter((scenario) => scenario.topic === topic)
      .map(({ name, title, summary }) => ({
        value: name,
        label: title,
        detail: summary,
        note: name,
      })),
  );
}

/** The kinds of workers: first those of a scenario, then all others. */
export function workerGroups(
  { workerKinds }: Pick<HostInfo, "workerKinds">,
  scenario: Scenario | undefined,
): ListGroup[] {
  const own = scenario?.workers ?? [];
  return grouped(["In this scenario", "In other scenarios"], (_, at) =>
    workerKinds
      .filter(({ name }) => own.includes(name) === (at === 0))
      .map(({ name, description }) => ({
        value: name,
        label: name,
        detail: description,
        note: "",
      })),
  );
}

function grouped(
  headings: readonly string[],
  itemsOf: (heading: string, at: number) => readonly ListItem[],
): ListGroup[] {
  return headings
    .map((value, at) => ({ value, items: itemsOf(value, at) }))
    .filter(({ items }) => items.length > 0);
}
