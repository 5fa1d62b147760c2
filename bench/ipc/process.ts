// A program in three roles, by its first argument:
//
//   measure NAME SEED   starts the peer of a contestant, connects to it, and takes the turns that
//                       its parent asks for
//   serve NAME SOCKET   is that peer, in a process or a thread
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isMainThread, Worker } from "node:worker_threads";
import { CONTESTANT_NAMES } from "./contestant-names.ts";
import { CONTESTANTS } from "./contestants/index.ts";
import { SinkService } from "./sink.ts";
import { type Turn, WORKLOADS } from "./workloads.ts";

/** What the parent asks for. */
export interface TurnRequest {
  readonly workload: string;
  readonly milliseconds: number;
}

/** What the parent gets: first "ready", then a turn for each request. */
export type MeasuringMessage = "ready" | Turn;

const [, program = "", role, given, argument = ""] = process.argv;
const name = CONTESTANT_NAMES.find((candidate) => candidate === given);
if (name === undefined) throw new Error(`there is no contestant ${given}`);
const contestant = CONTESTANTS[name];
if (role === "serve") await serve(argument);
else await measure(Number(argument));

async function serve(socketPath: string): Promise<void> {
  // Whoever started this process has ended.
  if (isMainThread) process.on("disconnect", () => process.exit());
  await contestant.serve(new SinkService(), socketPath);
  if (isMainThread) process.send?.("ready");
}

async function measure(seed: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "mojoscope-bench-"));
  process.on("disconnect", () => {
    rmSync(folder, { recursive: true, force: true });
    process.exit();
  });
  const socketPath = path.join(folder, "socket");
  const channel = await contestant.connect({
    child: contestant.inThread === true ? undefined : await startPeer(socketPath),
    socketPath,
    startThread: () => new Worker(program, { argv: peerArguments(socketPath) }),
  });
  const turns = new Map(
    WORKLOADS.map((workload) => [workload.name, workload.start(channel, seed)]),
  );
  process.on("message", ({ milliseconds, workload }: TurnRequest) => {
    const take = turns.get(workload);
    if (take === undefined) throw new Error(`there is no workload ${workload}`);
    void take(milliseconds).then((turn) => process.send?.(turn));
  });
  process.send?.("ready");
}

async function startPeer(socketPath: string): Promise<ChildProcess> {
  const { serialization = "json" } = contestant;
  const child = fork(program, peerArguments(socketPath), { serialization });
  child.once("exit", () => {
    throw new Error("the peer has ended");
  });
  await once(child, "message");
  return child;
}

function peerArguments(socketPath: string): string[] {
  return ["serve", name ?? "", socketPath];
}
