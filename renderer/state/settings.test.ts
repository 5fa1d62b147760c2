import { describe, expect, it } from "vitest";
import type { SafeStorage } from "./local-storage.ts";
import { createSettingsStore, parseSettings } from "./settings.ts";

function memoryStorage(initial: Record<string, string> = {}): SafeStorage {
  const items = new Map(Object.entries(initial));
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
  };
}

describe("settings", () => {
  it("come back at the next visit", () => {
    const storage = memoryStorage();
    createSettingsStore(storage).setState({ theme: "dark", dock: "right" });
    expect(createSettingsStore(storage).getState()).toMatchObject({ theme: "dark", dock: "right" });
  });

  it("start with the usual values when the stored text is broken", () => {
    const store = createSettingsStore(memoryStorage({ "mojoscope.settings": "{" }));
    expect(store.getState()).toEqual(parseSettings(undefined));
  });

  it("ignore values that they do not know", () => {
    expect(parseSettings({ theme: "pink", dock: 3, detailsOpen: "no" })).toEqual(parseSettings({}));
  });
});
