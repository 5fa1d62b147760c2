/** Storage as the page may use it: reading yields null and writing does nothing where the browser refuses it. */
export interface SafeStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** The page's local storage behind guards (it may be switched off, full or forbidden). */
export const safeStorage: SafeStorage = {
  getItem(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  setItem(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch {
      // A setting that is not remembered is no reason to fail.
    }
  },
};

/** The stored JSON under `key`, or undefined when there is none or it is broken. */
export function readStoredJson(key: string, storage: SafeStorage = safeStorage): unknown {
  const text = storage.getItem(key);
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
