// Entry of a lab worker process: connects to the named server as any client would, says who it is,
// and runs its program until it is told to stop or the host goes.
import { Receiver, Remote } from "../../shared/bindings/index.ts";
import { LinkError, setDefaultNode } from "../../shared/system/index.ts";
import { connectToServer, ServerError } from "../server/index.ts";
import { startTapShipping } from "../recorder/index.ts";
import { LabHost, Worker } from "./gen/lab.mojom.ts";
import { LAB_PIPE } from "./lab-pipe.ts";
import { findWorkerKind } from "./scenarios.ts";
import { parseWorkerArguments } from "./worker-options.ts";
import { PROGRAMS } from "./workers/programs.ts";
import type { WorkerProgram } from "./workers/worker-program.ts";

/** Rates above this take several steps a tick: timers are no finer than a millisecond. */
const TICK_MS = 10;

// Ctrl+C reaches every process of the terminal. The host is the one to end: it stops its workers in
// good order, and they end by themselves when it goes.
process.on("SIGINT", () => undefined);

async function main(): Promise<void> {
  const options = parseWorkerArguments(process.argv.slice(2));
  const bindProgram = PROGRAMS.get(options.kind);
  if (bindProgram === undefined) {
    throw new Error(`There is no worker kind "${options.kind}".`);
  }
  const shipping =
    options.tap === undefined ? undefined : await startTapShipping(options.tap, options.kind);
  const { node, invitation } = await connectToServer(options.server, {
    nodeName: options.kind,
    ioThread: findWorkerKind(options.kind)?.blocks,
    ...(shipping && { tap: shipping.tap }),
  });
  // The pipes that the program makes are to be seen by the tap from their first moment.
  setDefaultNode(node);
  const host = new Remote(LabHost, invitation.extractPendingRemote<LabHost>(LAB_PIPE));
  // Without the host there is nothing to do: end as a process whose peer has gone would.
  host.setDisconnectHandler(() => process.exit(0));

  const receiver = new Receiver<Worker>(Worker, { stop });
  host.get().register(options.kind, process.pid, receiver.bindNewPipeAndPassRemote());
  const program = bindProgram(host.get());
  const stopTicking = tick(program, options.rate);

  async function stop(): Promise<void> {
    stopTicking();
    await program.finish();
    // The reply to this very call goes out first, and is recorded too.
    setImmediate(() => void leave());
  }

  async function leave(): Promise<void> {
    program.close();
    receiver.reset();
    host.reset();
    await shipping?.close();
    process.exit(0);
  }
}

/** Calls step `rate` times a second on the average; returns how to stop it. */
function tick(program: WorkerProgram, rate: number): () => void {
  const begin = performance.now();
  let done = 0;
  const timer = setInterval(
    () => {
      const due = ((performance.now() - begin) * rate) / 1000;
      for (; done < due; done++) {
        program.step();
      }
    },
    Math.max(TICK_MS, 1000 / rate / 2),
  );
  return () => clearInterval(timer);
}

try {
  await main();
} catch (error) {
  const isExpected = error instanceof LinkError || error instanceof ServerError;
  const text = error instanceof Error && !isExpected ? error.stack : String(error);
  // Written before the process goes: standard error is a pipe to the host.
  process.stderr.write(`${text}\n`, () => process.exit(1));
}
