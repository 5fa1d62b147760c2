// One list for the whole process, so that a turn serves every end that has something, in the order
// in which they got it.

/** Something with queued work. */
export interface Drainable {
  /** Does what is queued. Work that comes meanwhile must be scheduled again. */
  drain(): void;
  /** This only moves frames towards the pipes, and so goes on while the thread is blocked. */
  readonly movesFrames?: boolean;
}

/** Turns in a row that may run before timers and sockets get their chance. */
const MAX_MICROTASK_TURNS = 1024;

/** Its `then` queues a microtask at a fraction of what `queueMicrotask` takes in Node. */
const RESOLVED = Promise.resolve();

/** Stands where something had its turn early. */
const DONE: Drainable = { drain: () => undefined };

let ready: Drainable[] = [];
let spare: Drainable[] = [];
/** What the turn under way has still to drain, and where it is. */
let turn: Drainable[] = [];
let position = 0;
let scheduled = false;
let turns = 0;
let yieldPort: ReturnType<typeof makeYieldPort> | undefined;

/** Has `work` drained soon, never from inside this call. Each call causes one drain. */
export function scheduleDrain(work: Drainable): void {
  ready.push(work);
  if (!scheduled) schedule();
}

/** Whether any work waits for its turn. */
export function isDrainScheduled(): boolean {
  return scheduled;
}

/**
 * Drains, ahead of its turn, what only moves frames. For a thread that is blocked in the middle of a
 * turn, or between turns. Returns whether there was anything.
 */
export function drainFrames(): boolean {
  // What comes while this runs is for the next call.
  const early = [...takeFrameMovers(turn, position + 1), ...takeFrameMovers(ready, 0)];
  for (const work of early) work.drain();
  return early.length > 0;
}

function takeFrameMovers(list: Drainable[], from: number): Drainable[] {
  const found: Drainable[] = [];
  for (let at = from; at < list.length; at += 1) {
    const work = list[at];
    if (work?.movesFrames !== true) continue;
    found.push(work);
    list[at] = DONE;
  }
  return found;
}

function schedule(): void {
  scheduled = true;
  turns += 1;
  if (turns < MAX_MICROTASK_TURNS) {
    void RESOLVED.then(runMicrotaskTurn);
    return;
  }
  turns = 0;
  yieldPort ??= makeYieldPort();
  yieldPort.post();
}

function runMicrotaskTurn(): void {
  try {
    runTurn();
  } catch (error) {
    // An uncaught error, as it would be from any other callback, and no rejection.
    queueMicrotask(() => {
      throw error;
    });
  }
}

function runTurn(): void {
  turn = ready;
  ready = spare;
  position = 0;
  try {
    for (; position < turn.length; position += 1) turn[position]?.drain();
  } finally {
    // A drain that threw is over; those behind it still get their turn, ahead of newcomers.
    if (position < turn.length) ready = [...turn.slice(position + 1), ...ready];
    // Not by its length, which would give up the memory that the next turn needs.
    while (turn.length > 0) turn.pop();
    spare = turn;
    scheduled = false;
    if (ready.length > 0) schedule();
  }
}

/** What Node's and the browsers' message ports have in common, and what only Node's have. */
interface YieldPort {
  addEventListener(type: "message", listener: () => void): void;
  start(): void;
  postMessage(message: unknown): void;
  ref?(): void;
  unref?(): void;
}

/**
 * A way to run a turn after timers and sockets had theirs. Pending work keeps a Node process
 * alive, an idle port does not.
 */
function makeYieldPort(): { post(): void } {
  const channel: { port1: YieldPort; port2: YieldPort } = new MessageChannel();
  const { port1, port2 } = channel;
  port1.addEventListener("message", () => {
    port1.unref?.();
    runTurn();
  });
  port1.start();
  port1.unref?.();
  return {
    post() {
      port1.ref?.();
      port2.postMessage(0);
    },
  };
}
