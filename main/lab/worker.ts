// Entry of a lab worker process: connects to the named server as any client would, says who it is,
// and runs its program until it is told to stop or the host goes.
import { Receiver, Remote } from "../../shared/bindings/index.ts";
import { LinkError, type Node, setDefaultNode } from "../../shared/system/index.ts";
import { startTapShipping } from "../recorder/index.ts";
import { connectToServer, ServerError } from "../server/index.ts";
import { isServiceCommand, runServiceProcess } from "../services/index.ts";
import { FaultTransport } from "./faults/fault-transport.ts";
import { LabHost, Worker } from "./gen/lab.mojom.ts";
import { LAB_PIPE } from "./lab-pipe.ts";
import { PROGRAMS } from "./scenarios/programs.ts";
import { SERVICES } from "./scenarios/service-table.ts";
import { WorkerImpl } from "./worker-impl.ts";
import { parseWorkerArguments, type WorkerOptions } from "./worker-options.ts";
import { WorkerPipes } from "./worker-pipes.ts";

// Ctrl+C reaches every process of the terminal. The host is the one to end: it stops its workers in
// good order, and they end by themselves when it goes.
process.on("SIGINT", () => undefined);

async function main(args: readonly string[]): Promise<void> {
  const options = parseWorkerArguments(args);
  const loadProgram = PROGRAMS.get(options.kind);
  if (loadProgram === undefined) {
    throw new Error(`There is no worker kind "${options.kind}".`);
  }
  const bindProgram = await loadProgram();
  const { node, host, transport, stopShipping } = await connect(options);
  // Without the host there is nothing to do: end as a process whose peer has gone would.
  host.setDisconnectHandler(() => process.exit(0));

  const pipes = new WorkerPipes((receiver) => host.get().bindInterface(receiver));
  const worker = new WorkerImpl({ transport, pipes, leave });
  const receiver = new Receiver<Worker>(Worker, worker);
  host.get().register(options.kind, process.pid, receiver.bindNewPipeAndPassRemote());
  // A worker that is asked something while it begins does it when it has begun.
  receiver.pause();
  const program = await bindProgram({
    bind: (definition) => pipes.bind(definition),
    claim: (check, holds, detail) => host.get().claim(check, holds, detail),
    node,
    serverName: options.server,
  });
  worker.run(program, options.rate);
  receiver.resume();

  async function leave(): Promise<void> {
    receiver.reset();
    host.reset();
    await stopShipping();
    process.exit(0);
  }
}

interface HostConnection {
  readonly node: Node;
  readonly host: Remote<LabHost>;
  readonly transport: FaultTransport;
  readonly stopShipping: () => Promise<void>;
}

async function connect({ server, tap, kind, ioThread }: WorkerOptions): Promise<HostConnection> {
  const shipping = tap === undefined ? undefined : await startTapShipping(tap, kind);
  const wrapped: { transport?: FaultTransport } = {};
  const { node, invitation } = await connectToServer(server, {
    nodeName: kind,
    ioThread,
    wrapTransport: (dialled) => (wrapped.transport = new FaultTransport(dialled)),
    ...(shipping && { tap: shipping.tap }),
  });
  const { transport } = wrapped;
  if (transport === undefined) throw new Error("A connection has a transport.");
  // The pipes that the program makes are to be seen by the tap from their first moment.
  setDefaultNode(node);
  return {
    node,
    host: new Remote(LabHost, invitation.extractPendingRemote<LabHost>(LAB_PIPE)),
    transport,
    stopShipping: async () => shipping?.close(),
  };
}

const args = process.argv.slice(2);
try {
  // The same program runs the services of scenarios: there is one to build and to start.
  await (isServiceCommand(args) ? runServiceProcess(args, SERVICES) : main(args));
} catch (error) {
  const isExpected = error instanceof LinkError || error instanceof ServerError;
  const text = error instanceof Error && !isExpected ? error.stack : String(error);
  // Written before the process goes: standard error is a pipe to the host.
  process.stderr.write(`${text}\n`, () => process.exit(1));
}
