/** Messages of the flood that a worker begins with. */
export const FLOOD_MESSAGES = 10_000;

/** Messages between two calls: few enough for the recorder to keep pace. */
export const BURST_MESSAGES = 1_000;
