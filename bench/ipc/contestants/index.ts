import type { ContestantName } from "../contestant-names.ts";
import type { Contestant } from "../contestant.ts";
import { grpc } from "./grpc.ts";
import { jsonRpc } from "./jsonrpc.ts";
import { childProcessAdvanced, childProcessJson, messagePort } from "./object-messages.ts";
import { ours, oursTapped } from "./ours.ts";
import { naiveSocket, paddedSocket, rawSocket } from "./raw-socket.ts";

/** What the names stand for. */
export const CONTESTANTS: Readonly<Record<ContestantName, Contestant>> = {
  ours,
  "ours, tap on": oursTapped,
  "raw socket": rawSocket,
  "raw socket, as many bytes": paddedSocket,
  "raw socket, unbatched": naiveSocket,
  "child_process json": childProcessJson,
  "child_process advanced": childProcessAdvanced,
  "worker_threads MessagePort": messagePort,
  "vscode-jsonrpc": jsonRpc,
  "grpc-js": grpc,
};
