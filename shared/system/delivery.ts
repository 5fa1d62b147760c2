// One list for the whole process, so that a turn serves every end that has something, in the order
// in which they got it.

/** Something with queued work. */
export interface Drainable {
  /** Does what is queued. Work that comes meanwhile must be scheduled again. */
  drain(): void;
}

/** Turns in a row that may run before timers and sockets get their chance. */
const MAX_MICROTASK_TURNS = 256;

let ready: Drainable[] = [];
let spare: Drainable[] = [];
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

function schedule(): void {
  scheduled = true;
  turns += 1;
  if (turns < MAX_MICROTASK_TURNS) {
    queueMicrotask(runTurn);
    return;
  }
  turns = 0;
  yieldPort ??= makeYieldPort();
  yieldPort.post();
}

function runTurn(): void {
  const turn = ready;
  ready = spare;
  let done = 0;
  try {
    for (; done < turn.length; done += 1) turn[done]?.drain();
  } finally {
    // A drain that threw is over; those behind it still get their turn, ahead of newcomers.
    if (done < turn.length) ready = [...turn.slice(done + 1), ...ready];
    turn.length = 0;
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
