/** What is selected in the pipes view. */
export type GraphSelection =
  | { readonly type: "process"; readonly process: number }
  | { readonly type: "pipe"; readonly pipe: number }
  | { readonly type: "interface"; readonly pipe: number; readonly interfaceId: number };

/** Whether two selections mean the same thing. */
export function sameSelection(a: GraphSelection | null, b: GraphSelection | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.type === "process") return b.type === "process" && a.process === b.process;
  if (a.type === "pipe") return b.type === "pipe" && a.pipe === b.pipe;
  return b.type === "interface" && a.pipe === b.pipe && a.interfaceId === b.interfaceId;
}
