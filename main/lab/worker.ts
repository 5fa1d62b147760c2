// Entry of a lab worker process: connects to the named server as any client would, says who it is,
// and runs its program until it is told to stop or the host goes.
import {
  GenericPendingReceiver,
  type InterfaceDefinition,
  Receiver,
  Remote,
  type SyncInterfaceDefinition,
} from "../../shared/bindings/index.ts";
import { LinkError, type Node, setDefaultNode } from "../../shared/system/index.ts";
import { connectToServer, ServerError } from "../server/index.ts";
import { startTapShipping } from "../recorder/index.ts";
import { LabHost, Worker } from "./gen/lab.mojom.ts";
import { LAB_PIPE } from "./lab-pipe.ts";
import { PROGRAMS } from "./scenarios/programs.ts";
import { parseWorkerArguments } from "./worker-options.ts";
import type { WorkerContext, WorkerProgram } from "./worker-program.ts";

/** Rates above this take several steps a tick: timers are no finer than a millisecond. */
const TICK_MS = 10;

// Ctrl+C reaches every process of the terminal. The host is the one to end: it stops its workers in
// good order, and they end by themselves when it goes.
process.on("SIGINT", () => undefined);

async function main(): Promise<void> {
  const options = parseWorkerArguments(process.argv.slice(2));
  const loadProgram = PROGRAMS.get(options.kind);
  if (loadProgram === undefined) {
    throw new Error(`There is no worker kind "${options.kind}".`);
  }
  const bindProgram = await loadProgram();
  const shipping =
    options.tap === undefined ? undefined : await startTapShipping(options.tap, options.kind);
  const { node, invitation } = await connectToServer(options.server, {
    nodeName: options.kind,
    ioThread: options.ioThread,
    ...(shipping && { tap: shipping.tap }),
  });
  // The pipes that the program makes are to be seen by the tap from their first moment.
  setDefaultNode(node);
  const host = new Remote(LabHost, invitation.extractPendingRemote<LabHost>(LAB_PIPE));
  // Without the host there is nothing to do: end as a process whose peer has gone would.
  host.setDisconnectHandler(() => process.exit(0));

  const receiver = new Receiver<Worker>(Worker, { stop });
  host.get().register(options.kind, process.pid, receiver.bindNewPipeAndPassRemote());
  // A worker that is asked to stop while it begins stops when it has begun.
  receiver.pause();
  const program = await bindProgram(workerContext(host, node, options.server));
  const stopTicking = tick(program, options.rate);
  receiver.resume();

  async function stop(): Promise<void> {
    stopTicking();
    await program.finish?.();
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

function workerContext(host: Remote<LabHost>, node: Node, serverName: string): WorkerContext {
  return {
    bind<T, S extends keyof T & string = never>(
      definition: InterfaceDefinition<T> | SyncInterfaceDefinition<T, S>,
    ): Remote<T, S> {
      const remote = new Remote<T, S>(definition);
      const receiver = GenericPendingReceiver.from(definition, remote.bindNewPipeAndPassReceiver());
      host.get().bindInterface(receiver);
      return remote;
    },
    claim: (check, holds, detail) => host.get().claim(check, holds, detail),
    node,
    serverName,
  };
}

/** Calls step `rate` times a second on the average; returns how to stop it. */
function tick(program: WorkerProgram, rate: number): () => void {
  const begin = performance.now();
  let done = 0;
  const timer = setInterval(
    () => {
      const due = ((performance.now() - begin) * rate) / 1000;
      for (; done < due; done++) {
        program.step?.();
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
