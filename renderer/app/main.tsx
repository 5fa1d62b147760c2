import { createRoot } from "react-dom/client";
import { describeFault, watchFaults } from "../state/faults.ts";
import { safeStorage } from "../state/local-storage.ts";
import { Workspace } from "../state/workspace.ts";
import { App } from "./App.tsx";
import { connect } from "./connect.ts";
import { fetchViewsWhenIdle } from "./shell/lazy-views.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
try {
  const workspace = new Workspace(await connect(), safeStorage);
  watchFaults(window, (fault) => void workspace.session.reportFault(fault));
  createRoot(root).render(<App workspace={workspace} />);
  fetchViewsWhenIdle();
} catch (cause) {
  // Without a link there is no window to show it in.
  root.setAttribute("role", "alert");
  root.textContent = `Mojoscope cannot reach its host: ${describeFault(cause)}`;
}
