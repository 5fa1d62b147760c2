import { createContext, use, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import type { Scenario } from "./contract.ts";
import type { FilterState } from "./filter.ts";
import type { RowsSnapshot } from "./rows.ts";
import type { SelectionState } from "./selection.ts";
import type { SessionState } from "./session.ts";
import type { Settings } from "./settings.ts";
import type { WindowState, Workspace } from "./workspace.ts";

/** Provides the workspace to the window's components. */
export const WorkspaceContext = createContext<Workspace | null>(null);

/** The window's workspace. */
export function useWorkspace(): Workspace {
  const workspace = use(WorkspaceContext);
  if (workspace === null) throw new Error("There is no workspace around this component");
  return workspace;
}

/** A part of what the host has told; select what is stable between changes. */
export function useSession<T>(select: (state: SessionState) => T): T {
  return useStore(useWorkspace().session.store, select);
}

/** The scenario that runs; undefined before the first. */
export function useScenario(): Scenario | undefined {
  return useSession(({ info, scenario }) => info?.scenarios.find(({ name }) => name === scenario));
}

/** A part of the remembered settings. */
export function useSettings<T>(select: (state: Settings) => T): T {
  return useStore(useWorkspace().settings, select);
}

/** A part of what the window shows. */
export function useWindow<T>(select: (state: WindowState) => T): T {
  return useStore(useWorkspace().window, select);
}

/** A part of the selection. */
export function useSelection<T>(select: (state: SelectionState) => T): T {
  return useStore(useWorkspace().selection.store, select);
}

/** A part of the filter box. */
export function useFilter<T>(select: (state: FilterState) => T): T {
  return useStore(useWorkspace().filter.store, select);
}

/** The list under the current filter; a new object whenever something about it changed. */
export function useRows(): RowsSnapshot {
  const { rows } = useWorkspace();
  return useSyncExternalStore(rows.subscribe, rows.snapshot);
}
