/** What is selected in the pipes view. */
export type GraphSelection =
  | { readonly type: "process"; readonly process: number }
  | { readonly type: "pipe"; readonly pipe: number }
  | { readonly type: "interface"; readonly pipe: number; readonly interfaceId: number };
