/** All that are compared. The first is what the others are compared with. */
export const CONTESTANT_NAMES = [
  "ours",
  "ours, tap on",
  "raw socket",
  "raw socket, as many bytes",
  "raw socket, unbatched",
  "child_process json",
  "child_process advanced",
  "worker_threads MessagePort",
  "vscode-jsonrpc",
  "grpc-js",
] as const;
/** One of {@link CONTESTANT_NAMES}. */
export type ContestantName = (typeof CONTESTANT_NAMES)[number];
