import { readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Reporter, TestModule } from "vitest/node";
import { CATALOGUE } from "../testing/catalogue.ts";
import type { TaskMeta } from "../testing/task-meta.ts";
import { type Outcome, renderTable } from "./render-table.ts";

const FOLDER = fileURLToPath(new URL("..", import.meta.url));
const TABLE = fileURLToPath(new URL("../../docs/behaviours.md", import.meta.url));

/**
 * Writes docs/behaviours.md after a run in which all tests of the behaviours took part and passed; the
 * run fails if that leaves any behaviour open.
 */
export class TableReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const ours = modules.filter(({ moduleId }) => moduleId.startsWith(FOLDER));
    const files = readdirSync(FOLDER).filter((name) => name.endsWith(".test.ts"));
    const isWhole = files.every((name) => ours.some(({ moduleId }) => moduleId === FOLDER + name));
    const tests = ours.flatMap((module) => [...module.children.allTests()]);
    if (!isWhole || !tests.every((test) => test.result().state === "passed")) return;
    const accounted = tests.flatMap((test) => test.meta().accounted ?? []);
    const outcomes = tests.flatMap((test): readonly Outcome[] => {
      const { behaviour }: TaskMeta = test.meta();
      return behaviour === undefined ? [] : [{ ...behaviour, passed: test.ok() }];
    });
    const { markdown, open } = renderTable(CATALOGUE, { accounted, outcomes });
    writeFileSync(TABLE, markdown);
    if (open === 0) return;
    process.stderr.write(`${open} behaviours of the catalogue are open: see ${TABLE}\n`);
    process.exitCode = 1;
  }
}
