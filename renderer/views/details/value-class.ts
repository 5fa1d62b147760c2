import type { TreeNode } from "../../state/contract.ts";

/** What colour a value is written in; the type beside it says the same in words. */
export type ValueClass = "string" | "number" | "handle" | "null" | "plain";

const NUMBER = /^(?:u?int\d+|float|double|bool)\b/;
const HANDLE = /^(?:handle|pending_|message_pipe)/;

/** The class of a node's value, from its mojom type. */
export function valueClass(node: TreeNode): ValueClass {
  if (node.value === "null") return "null";
  if (node.type.startsWith("string")) return "string";
  if (HANDLE.test(node.type)) return "handle";
  return NUMBER.test(node.type) ? "number" : "plain";
}
