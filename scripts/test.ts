// npm test: everything that has to be right, and one line that says whether it is.
// Stages may be named: npm test -- types unit
import { singleResult, type StageResult, sum, summaryLine } from "./testing/stage-result.ts";
import { type Stage, STAGES } from "./testing/stages.ts";

const NAME_WIDTH = 12;

async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !STAGES.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    const known = STAGES.map(({ name }) => name).join(", ");
    console.error(`There is no stage ${unknown.join(", ")}; there are ${known}.`);
    process.exitCode = 2;
    return;
  }
  const total = sum(
    await runAll(STAGES.filter(({ name }) => names.length === 0 || names.includes(name))),
  );
  console.log(summaryLine(total));
  process.exitCode = total.failed === 0 ? 0 : 1;
}

async function runAll(stages: readonly Stage[]): Promise<StageResult[]> {
  const results: StageResult[] = [];
  let built = true;
  for (const stage of stages) {
    process.stdout.write(stage.name.padEnd(NAME_WIDTH));
    const begin = performance.now();
    const result: StageResult =
      stage.needsBuild === true && !built
        ? singleResult(false, "Not run: the build failed.")
        : await runStage(stage);
    report(result, performance.now() - begin);
    results.push(result);
    built &&= stage.name !== "build" || result.failed === 0;
  }
  return results;
}

async function runStage(stage: Stage): Promise<StageResult> {
  try {
    return await stage.run();
  } catch (error) {
    return singleResult(
      false,
      error instanceof Error ? (error.stack ?? error.message) : String(error),
    );
  }
}

function report(result: StageResult, milliseconds: number): void {
  const single = result.passed + result.failed === 1;
  const verdict = single ? (result.failed === 0 ? "ok" : "FAILED") : summaryLine(result);
  console.log(`${verdict} (${(milliseconds / 1000).toFixed(1)} s)`);
  if (result.details !== "") {
    console.log(result.details.trimEnd().replace(/^/gm, "  "));
  }
}

await main(process.argv.slice(2));
