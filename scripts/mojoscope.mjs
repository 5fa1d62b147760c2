// npm run -s mojoscope -- <command>: the command line of a checkout, built first when needed.
import { buildIfStale } from "./lib/build.mjs";
import { inProject } from "./lib/project.mjs";
import { become } from "./lib/run.mjs";

const failure = await buildIfStale();
if (failure !== undefined) {
  console.error(`${failure}\nThe build failed; see above.`);
  process.exit(1);
}
await become(process.execPath, [inProject("dist/node/cli.js"), ...process.argv.slice(2)]);
