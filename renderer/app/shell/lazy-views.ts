import { lazy } from "react";

const loaders = {
  pipes: () => import("./ConnectedPipes.tsx"),
  sequence: () => import("./ConnectedSequence.tsx"),
  groups: () => import("./ConnectedGroups.tsx"),
  disconnects: () => import("./ConnectedDisconnects.tsx"),
};

/** The views that are not on the first screen come in files of their own. */
export const ConnectedPipes = lazy(async () => ({
  default: (await loaders.pipes()).ConnectedPipes,
}));
export const ConnectedSequence = lazy(async () => ({
  default: (await loaders.sequence()).ConnectedSequence,
}));
export const ConnectedGroups = lazy(async () => ({
  default: (await loaders.groups()).ConnectedGroups,
}));
export const ConnectedDisconnects = lazy(async () => ({
  default: (await loaders.disconnects()).ConnectedDisconnects,
}));

/** Under a flood of messages a page may never be idle. */
const FETCH_TIMEOUT_MS = 1000;

/** Fetches them while nothing else is to do, so that they open at once, and also after the host is gone. */
export function fetchViewsWhenIdle(): void {
  const fetchViews = (): void => {
    // One that does not come is asked for again, and reported, when its tab is opened.
    void Promise.allSettled(Object.values(loaders).map((load) => load()));
  };
  requestIdleCallback(fetchViews, { timeout: FETCH_TIMEOUT_MS });
}
