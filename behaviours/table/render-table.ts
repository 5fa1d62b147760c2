import type { Accounted } from "../testing/account.ts";
import type { CatalogueSuite, Mark } from "../testing/catalogue.ts";
import { ModeName } from "../testing/mode.ts";
import type { ShownBehaviour } from "../testing/task-meta.ts";

/** How the test of a behaviour ended in one mode. */
export interface Outcome extends ShownBehaviour {
  readonly passed: boolean;
}

/** What a test run has shown. */
export interface Shown {
  readonly accounted: readonly Accounted[];
  readonly outcomes: readonly Outcome[];
}

const MEANINGS: Readonly<Record<Mark, string>> = {
  "★": "carries over as it is",
  "☆": "adapted: it is about threads or C++ types there",
  "○": "about C++ only",
};

const HEAD = `# Behaviours

Every unit test of Chromium's C++ bindings by its name, then those of its legacy IPC channel that concern Mojo, and what
became of it here: ★ ${MEANINGS["★"]},
☆ ${MEANINGS["☆"]}, ○ ${MEANINGS["○"]}. The tests
are in [behaviours/](../behaviours). Running them writes this file; \`npm test\` fails if it is out of date.
`;

const TABLE_HEAD = ["| behaviour | one process | two processes | |", "| --- | --- | --- | --- |"];

/** The table, and how many behaviours are neither shown nor excused. */
export interface Table {
  readonly markdown: string;
  readonly open: number;
}

/** Renders the table of all behaviours of `catalogue`. */
export function renderTable(catalogue: readonly CatalogueSuite[], shown: Shown): Table {
  const counts = { both: 0, one: 0, excused: 0, open: 0 };
  const sections = catalogue.map((known) => {
    const title = `## ${known.suite} ${known.mark}\n`;
    if (known.why !== undefined) {
      counts.excused += known.names.length;
      return `${title}\nNot applicable (${known.names.length}): ${known.why}.\n`;
    }
    const rows = known.names.map((name) => {
      const { count, texts } = cellsOf(known.suite, name, shown);
      counts[count] += 1;
      return `| ${name} | ${texts.join(" | ")} |`;
    });
    return [title, ...TABLE_HEAD, ...rows, ""].join("\n");
  });
  const total =
    `${counts.both} pass in both modes, ${counts.one} in the one that they are about, ` +
    `${counts.excused} do not apply, ${counts.open} are open.\n`;
  return { markdown: [HEAD, total, ...sections].join("\n"), open: counts.open };
}

/** The cells of a row, and as what it counts. */
interface Cells {
  readonly texts: readonly [string, string, string];
  readonly count: "both" | "one" | "excused" | "open";
}

const OPEN: Cells = { texts: ["**open**", "**open**", ""], count: "open" };

function cellsOf(suite: string, name: string, { accounted, outcomes }: Shown): Cells {
  const entries = accounted.find((candidate) => candidate.suite === suite)?.entries ?? [];
  const entry = entries.find((candidate) => candidate.name === name);
  if (entry === undefined) return OPEN;
  if (entry.form === "not applicable") return { texts: ["–", "–", entry.why], count: "excused" };
  const passed = (mode: ModeName): boolean =>
    outcomes.some((o) => o.suite === suite && o.name === name && o.mode === mode && o.passed);
  if (entry.form === "two processes only") {
    return passed(ModeName.TwoProcesses) ? { texts: ["–", "pass", entry.why], count: "one" } : OPEN;
  }
  if (!passed(ModeName.OneProcess)) return OPEN;
  if (entry.form === "one process only") return { texts: ["pass", "–", entry.why], count: "one" };
  return passed(ModeName.TwoProcesses) ? { texts: ["pass", "pass", ""], count: "both" } : OPEN;
}
