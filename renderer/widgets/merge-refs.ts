import type { RefCallback } from "react";

/** One ref callback for several that want the same element. Keep the result (useMemo): a new one attaches anew. */
export function mergeRefs<T>(...refs: readonly RefCallback<T>[]): RefCallback<T> {
  return (element) => {
    const cleanups = refs.map((ref) => ref(element));
    return () => {
      for (const cleanup of cleanups) if (typeof cleanup === "function") cleanup();
    };
  };
}
