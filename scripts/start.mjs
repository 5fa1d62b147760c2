// npm start: the desktop app where Electron's runtime is present, else the same app in a browser.
import { buildIfStale } from "./lib/build.mjs";
import { electronExecutable, fetchElectron } from "./lib/electron-runtime.mjs";
import { inProject } from "./lib/project.mjs";
import { become } from "./lib/run.mjs";

const { DISPLAY, WAYLAND_DISPLAY } = process.env;
const hasDisplay = process.platform !== "linux" || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);

const [failure, electron] = await Promise.all([
  buildIfStale({ onBuild: () => console.log("Building Mojoscope...") }),
  electronExecutable() ?? (hasDisplay ? fetchElectron() : undefined),
]);
if (failure !== undefined) {
  console.error(`${failure}\nThe build failed; see above.`);
  process.exit(1);
}
const args = process.argv.slice(2);
if (electron !== undefined && hasDisplay) {
  await become(electron, [inProject(), ...args]);
}
const reason =
  electron === undefined
    ? "Electron's runtime is not on this machine"
    : "There is no display for the desktop app";
console.log(`${reason}: serving it to a browser instead.`);
await become(process.execPath, [inProject("dist/node/cli.js"), "serve", ...args]);
