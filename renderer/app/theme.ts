import type { Settings } from "../state/settings.ts";

/** Applies the chosen theme to the page; "system" leaves it to the system. */
export function applyTheme(theme: Settings["theme"]): void {
  const { documentElement } = document;
  if (theme === "system") delete documentElement.dataset["theme"];
  else documentElement.dataset["theme"] = theme;
}
