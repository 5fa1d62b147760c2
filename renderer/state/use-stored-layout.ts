import { useState } from "react";
import type { Layout } from "react-resizable-panels";
import { readStoredJson, safeStorage } from "./local-storage.ts";

/** Props for a panel Group whose sizes (per cent by panel id) come back at the next visit. */
export function useStoredLayout(id: string): {
  defaultLayout?: Layout;
  onLayoutChanged: (layout: Layout, meta: { isUserInteraction: boolean }) => void;
} {
  const key = `mojoscope.layout.${id}`;
  const [stored] = useState(() => parseLayout(readStoredJson(key)));
  return {
    ...(stored === undefined ? {} : { defaultLayout: stored }),
    onLayoutChanged: (layout, { isUserInteraction }) => {
      if (isUserInteraction) safeStorage.setItem(key, JSON.stringify(layout));
    },
  };
}

/** A layout read from storage; undefined if it is not one. */
export function parseLayout(stored: unknown): Layout | undefined {
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) return undefined;
  const sizes = new Map<string, number>();
  for (const [id, size] of Object.entries(stored)) {
    if (typeof size !== "number" || !(size >= 0 && size <= 100)) return undefined;
    sizes.set(id, size);
  }
  return sizes.size === 0 ? undefined : Object.fromEntries(sizes);
}
