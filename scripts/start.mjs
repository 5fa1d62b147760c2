// npm start: the desktop app where Electron's runtime is present, else the same app in a browser.
import { buildIfStale } from "./lib/build.mjs";
import { electronExecutable, fetchElectron } from "./lib/electron-runtime.mjs";
import { inProject } from "./lib/project.mjs";
import { become } from "./lib/run.mjs";

const args = process.argv.slice(2);
const present = electronExecutable();
const [failure, electron] = await Promise.all([
  buildIfStale({ onBuild: () => console.log("Building Mojoscope...") }),
  present ?? fetchElectron(),
]);
if (failure !== undefined) {
  console.error(`${failure}\nThe build failed; see above.`);
  process.exit(1);
}
if (electron !== undefined) {
  await become(electron, [inProject(), ...args]);
}
console.log("Electron's runtime is not on this machine and could not be fetched; serving instead.");
await become(process.execPath, [inProject("dist/node/cli.js"), "serve", ...args]);
