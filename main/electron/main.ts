// Entry of the desktop app. The order matters: rules before windows, the host before the page.
import path from "node:path";
import { app, dialog, session } from "electron";
import { fromMainPort, MessagePortTransport } from "../../shared/system/index.ts";
import { DEFAULT_HOST_NAME } from "../broker/index.ts";
import { type Host, startHost } from "../inspector/host.ts";
import { packageRoot, pageDirectory, PageFiles } from "../page/index.ts";
import { registerAppScheme, serveApp } from "./app-protocol.ts";
import { installMenu } from "./menu.ts";
import { blockNavigation } from "./security/block-navigation.ts";
import { denyPermissions } from "./security/deny-permissions.ts";
import { sendLinksOutside } from "./security/external-links.ts";
import { becomeSingleInstance } from "./security/single-instance.ts";
import { UtilityProcessLauncher } from "./utility-process-launcher.ts";
import { handOutViewPorts } from "./view-ports.ts";
import { openWindow } from "./window.ts";

/** What the lab begins with, so that the first screen is not empty. */
const FIRST_SCENARIO = "default";

app.enableSandbox();
registerAppScheme();
app.on("web-contents-created", (_event, contents) => {
  blockNavigation(contents);
  sendLinksOutside(contents);
});

if (becomeSingleInstance()) {
  app.on("window-all-closed", () => app.quit());
  run().catch((error: unknown) => {
    dialog.showErrorBox(
      "Mojoscope could not start",
      error instanceof Error ? error.message : String(error),
    );
    app.exit(1);
  });
} else {
  app.quit();
}

async function run(): Promise<void> {
  await app.whenReady();
  denyPermissions(session.defaultSession);
  serveApp(PageFiles.load(pageDirectory()));
  installMenu();
  const launcher = new UtilityProcessLauncher(path.join(packageRoot(), "dist/node/worker.js"));
  const ownProcesses = { name: DEFAULT_HOST_NAME, mayChange: true };
  const host = await startHost({ kind: "electron", launcher, ownProcesses });
  closeBeforeQuit(host);
  handOutViewPorts((port) => host.attachView(new MessagePortTransport(fromMainPort(port))));
  host.startScenario(FIRST_SCENARIO);
  await openWindow();
}

/** Ends the workers and the named server before the app goes. */
function closeBeforeQuit(host: Host): void {
  let closed = false;
  app.on("will-quit", (event) => {
    if (closed) {
      return;
    }
    event.preventDefault();
    void host.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}
