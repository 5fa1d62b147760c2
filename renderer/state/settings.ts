import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import type { ColumnSettings } from "./columns.ts";
import { parseColumnSettings } from "./columns.ts";
import type { SafeStorage } from "./local-storage.ts";
import { readStoredJson } from "./local-storage.ts";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];
export type DetailsDock = "bottom" | "right";

/** What the user arranged, remembered from one visit to the next. */
export interface Settings {
  readonly theme: Theme;
  readonly dock: DetailsDock;
  readonly detailsOpen: boolean;
  readonly treeOpen: boolean;
  readonly labOpen: boolean;
  readonly hideEnded: boolean;
  readonly workersOpen: boolean;
  readonly columns: ColumnSettings;
}

const STORAGE_KEY = "mojoscope.settings";

/** Settings read from storage; whatever is not understood takes its usual value. */
export function parseSettings(stored: unknown): Settings {
  const value = new Map<string, unknown>(
    typeof stored === "object" && stored !== null ? Object.entries(stored) : [],
  );
  return {
    theme: THEMES.find((theme) => theme === value.get("theme")) ?? "system",
    dock: value.get("dock") === "right" ? "right" : "bottom",
    detailsOpen: value.get("detailsOpen") !== false,
    treeOpen: value.get("treeOpen") !== false,
    labOpen: value.get("labOpen") !== false,
    hideEnded: value.get("hideEnded") === true,
    workersOpen: value.get("workersOpen") !== false,
    columns: parseColumnSettings(value.get("columns")),
  };
}

/** The settings store, filled from `storage` and written back on every change. */
export function createSettingsStore(storage: SafeStorage): StoreApi<Settings> {
  const store = createStore<Settings>(() => parseSettings(readStoredJson(STORAGE_KEY, storage)));
  store.subscribe((settings) => storage.setItem(STORAGE_KEY, JSON.stringify(settings)));
  return store;
}
