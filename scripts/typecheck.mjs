// Checks every project: each part with the globals of its own platform, then all of it with tests.
import { run } from "./lib/run.mjs";
import { inProject } from "./lib/project.mjs";

const PROJECTS = ["shared", "main", "preload", "renderer", "scripts", "."];
const tsc = inProject("node_modules/typescript/bin/tsc");

let failed = false;
for (const project of PROJECTS) {
  const { code, output } = await run(process.execPath, [tsc, "-p", project, "--noEmit"]);
  process.stdout.write(output);
  failed ||= code !== 0;
}
process.exit(failed ? 1 : 0);
