// A process of a chaos run: the host with the named server, or a worker that connects to it. Started
// by the conductor with its settings as JSON.
import { connectToServer, NamedMojoIpcServer } from "../main/server/index.ts";
import { Random } from "../shared/base/index.ts";
import {
  type ReceiverId,
  Remote,
  setBadMessageHandler,
  setUncaughtErrorHandler,
} from "../shared/bindings/index.ts";
import { Node } from "../shared/system/index.ts";
import { Actor } from "./actor.ts";
import type { Answer, Command, HostCounts, ProcessSettings } from "./commands.ts";
import { Meeting } from "./gen/chaos.mojom.ts";
import { Holdings } from "./holdings.ts";
import { Journal } from "./journal.ts";
import { PLANNED, PlannedFailure } from "./line.ts";
import { NO_REASON, type Side } from "./records.ts";
import { takeSample } from "./sample.ts";
import { MAX_STALL_MS, stall } from "./stall.ts";
import { TypedEnd } from "./typed-end.ts";

const MEETING = "meeting";
/** Steps are this far apart, in milliseconds, so that messages are under way between them. */
const STEP_MS = 1;
/** A conductor wants to hear of every so many steps. */
const STEPS_PER_NEWS = 25;

const STEPS_AFTER_STALL = 20;

const settings = JSON.parse(process.argv[2] ?? "") as ProcessSettings;
const journal = new Journal();
const holdings = new Holdings(journal, settings.process);
const random = new Random(Math.imul(settings.seed, 0x9e3779b1) ^ settings.process);
const actor = new Actor(holdings, random, settings.ends);

/** What only one of the two roles can do. */
interface Role {
  /** Settles when everything sent before has reached the host, and everything from there has come. */
  barrier(): Promise<void>;
  counts(): HostCounts | undefined;
  /** Bytes that were sent and are still in the process's hands. */
  bufferedBytes(): number;
  leave(): Promise<void>;
  /** Closes the link of another process. */
  drop(process: number): void;
}

async function serve(): Promise<Role> {
  const node = new Node({ name: "chaos host", role: "broker" });
  const receivers = new Map<number, ReceiverId>();
  const meeting: Meeting = {
    join: (joining, ends) => {
      receivers.set(joining, server.currentReceiver);
      for (const trunk of holdings.take(ends, true)) trunk.bind();
    },
    barrier: () => Promise.resolve(),
  };
  const options = { node, serverName: settings.serverName, messagePipeId: MEETING };
  const server = new NamedMojoIpcServer<Meeting>(Meeting, options, () => meeting);
  await server.startServer();
  return {
    barrier: () => Promise.resolve(),
    counts: () => ({
      routes: node.routeCount,
      links: node.linkCount,
      connections: server.numberOfActiveConnections,
    }),
    // What the host sends is safe anyway: it is never killed.
    bufferedBytes: () => 0,
    leave: () => server.stopServer(),
    drop: (dropped) => {
      const id = receivers.get(dropped);
      if (id !== undefined) server.close(id);
    },
  };
}

async function join(): Promise<Role> {
  const nodeName = `worker ${settings.process}`;
  const { invitation } = await connectToServer(settings.serverName, { nodeName });
  invitation.onClosed = () => void leave(role);
  const remote = new Remote(Meeting, invitation.extractPendingRemote<Meeting>(MEETING));
  const [up, upThere] = holdings.makePipe("typed", true);
  const [downThere, down] = holdings.makePipe("typed", true);
  up.bind();
  down.bind();
  const via = { domain: 0, side: 0, number: 0 } as const;
  const trunks = [upThere, downThere].map((end) => holdings.letGo(end, via));
  remote.get().join(
    settings.process,
    trunks.filter((end) => end !== undefined),
  );
  return {
    barrier: () => remote.get().barrier(),
    counts: () => undefined,
    bufferedBytes: () => invitation.bufferedBytes,
    leave: () => {
      remote.reset();
      invitation.close();
      return Promise.resolve();
    },
    drop: () => undefined,
  };
}

let timer: NodeJS.Timeout | undefined;
let steps = 0;

function play(): void {
  holdings.decider = actor;
  timer = setInterval(() => {
    noteFlushed();
    guarded(() => actor.step());
    steps += 1;
    if (steps % STEPS_PER_NEWS === 0) tell({ type: "step", steps });
  }, STEP_MS);
}

/** No more decisions: what waits for one is bound, or answered. */
function rest(): void {
  clearInterval(timer);
  holdings.decider = undefined;
  for (const end of holdings.list()) {
    end.bind();
    if (!(end instanceof TypedEnd)) continue;
    for (const line of end.lines()) {
      line.bind();
      line.pause(false);
      line.answerAll();
    }
  }
}

function close(side: Side, withTrunks: boolean): void {
  for (const end of holdings.list()) {
    if (end.side !== side || (end.isTrunk && !withTrunks)) continue;
    const code = random.below(3);
    end.close(code === 0 ? NO_REASON : { code, text: "the run is over" });
  }
}

function openEnds(): number {
  return holdings.list().filter((end) => !end.isTrunk).length;
}

/** Dies in the middle of things. */
function die(): void {
  guarded(() => {
    for (let i = random.below(STEPS_PER_NEWS); i >= 0; i -= 1) actor.step();
    actor.flee();
  });
  const kill = (): void => {
    journal.flush();
    process.kill(process.pid, "SIGKILL");
  };
  // Either nothing of that leaves the process, or nothing that comes is read any more.
  if (random.oneIn(2)) kill();
  else {
    setImmediate(() => {
      noteFlushed();
      if (random.oneIn(2)) stall(MAX_STALL_MS);
      kill();
    });
  }
}

function noteFlushed(): void {
  if (role.bufferedBytes() === 0) journal.write({ type: "flushed" });
}

function quit(): void {
  process.exit(0);
}

function guarded(run: () => void): void {
  try {
    run();
  } catch (error) {
    holdings.fault(describe(error));
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function tell(answer: Answer): void {
  process.send?.(answer);
}

/** The process ends by itself then: nothing is left that would keep it. */
async function leave(role: Role): Promise<void> {
  if (!process.connected) return;
  clearInterval(timer);
  holdings.decider = undefined;
  process.off("disconnect", quit);
  process.disconnect();
  await role.leave();
}

async function obey(role: Role, command: Command): Promise<void> {
  switch (command.type) {
    case "play":
      play();
      break;
    case "rest":
      rest();
      tell({ type: "rest" });
      break;
    case "barrier":
      await role.barrier();
      tell({ type: "barrier", records: journal.count });
      break;
    case "close":
      close(command.side, command.withTrunks);
      tell({ type: "close" });
      break;
    case "sample":
      tell({ type: "sample", sample: takeSample(openEnds()), host: role.counts() });
      break;
    case "leave":
      await leave(role);
      break;
    case "stall":
      stall(MAX_STALL_MS * 3);
      for (let i = 0; i < STEPS_AFTER_STALL; i += 1) guarded(() => actor.step());
      break;
    case "drop":
      role.drop(command.process);
      break;
    case "die":
      die();
  }
}

setBadMessageHandler(({ error, interfaceName }) => {
  if (!error.message.includes(PLANNED))
    holdings.fault(`a bad message for ${interfaceName}: ${describe(error)}`);
});
setUncaughtErrorHandler((error) => {
  if (!(error instanceof PlannedFailure)) holdings.fault(describe(error));
});
const role = settings.role === "host" ? await serve() : await join();
process.on("message", (command: Command) => {
  obey(role, command).catch((error: unknown) => holdings.fault(describe(error)));
});
// Without its conductor it is of no use.
process.on("disconnect", quit);
tell({ type: "ready" });
