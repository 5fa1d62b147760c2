export { type Check, type CheckReport, CheckState, judgeAll } from "./check.ts";
export { type Claim, Evidence, type EvidenceSource } from "./evidence.ts";
export { claimed } from "./claimed.ts";
export { inverted, keptOrder } from "./order.ts";
export { card, never, seen, seenAfter } from "./seen.ts";
