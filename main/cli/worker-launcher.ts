import path from "node:path";
import { ChildProcessLauncher } from "../lab/process-launcher.ts";
import { packageRoot } from "../page/index.ts";

/**
 * Launches workers as Node processes: the built entry, or, when this program itself runs from its
 * sources, the entry's source through the same loader.
 */
export function workerLauncher(): ChildProcessLauncher {
  if (import.meta.url.endsWith(".ts")) {
    const source = path.join(packageRoot(), "main/lab/worker.ts");
    return new ChildProcessLauncher(source, ["--import", import.meta.resolve("tsx")]);
  }
  return new ChildProcessLauncher(path.join(packageRoot(), "dist/node/worker.js"));
}
