// Checks every project: each part with the globals of its own platform, then all of it with tests.
import { runNode, TOOLS } from "./lib/run.mjs";

const PROJECTS = ["shared", "main", "preload", "renderer", "scripts", "."];

let failed = false;
for (const project of PROJECTS) {
  const { code, output } = await runNode(TOOLS.tsc, ["-p", project, "--noEmit"]);
  process.stdout.write(output);
  failed ||= code !== 0;
}
process.exit(failed ? 1 : 0);
