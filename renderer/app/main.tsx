import { createRoot } from "react-dom/client";
import { Workspace } from "../state/workspace.ts";
import { safeStorage } from "../state/local-storage.ts";
import { App } from "./App.tsx";
import { connect } from "./connect.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
const workspace = new Workspace(await connect(), safeStorage);
createRoot(root).render(<App workspace={workspace} />);
