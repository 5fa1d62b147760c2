import { Remote } from "../../../shared/bindings/index.ts";
import { Node, type Tap } from "../../../shared/system/index.ts";
import { TapMerger, type TapRecorder, Trace } from "../../../shared/trace/index.ts";
import {
  createHostTap,
  monotonicClock,
  startTapShipping,
  TapServer,
} from "../../../main/recorder/index.ts";
import { connectToServer, NamedMojoIpcServer } from "../../../main/server/index.ts";
import type { Channel, Contestant } from "../contestant.ts";
import { Sink } from "../gen/ipc.mojom.ts";
import type { SinkService } from "../sink.ts";

const PIPE = "sink";
/** As in a session of the app. */
const MERGE_INTERVAL_MS = 50;
/** A trace is emptied well before it is full, so that storing never stops. */
const ROWS_TO_KEEP = 500_000;

/** This project's Mojo over its named server. */
export const ours: Contestant = {
  serve: (sink, socketPath) => serve(sink, socketPath, undefined),
  connect: ({ socketPath }) => connect(socketPath, undefined),
};

/**
 * The same while everything is recorded: the peer is the host, which has a tap, and to which the
 * sending process ships what its own tap sees.
 */
export const oursTapped: Contestant = {
  serve: async (sink, socketPath) => {
    const recording = startRecording();
    const server = new TapServer(tapName(socketPath), {
      merger: recording.merger,
      clock: monotonicClock,
      findProcess: (pid, name) =>
        recording.merger.addProcess({ pid, name, role: "worker" }, monotonicClock()),
    });
    await server.start();
    await serve(sink, socketPath, recording.tap);
  },
  connect: async ({ socketPath }) => {
    const { tap } = await startTapShipping(tapName(socketPath));
    return connect(socketPath, tap);
  },
};

async function serve(sink: SinkService, serverName: string, tap: Tap | undefined): Promise<void> {
  const node = new Node({ name: "host", role: "broker", tap });
  const server = new NamedMojoIpcServer<Sink>(
    Sink,
    { serverName, messagePipeId: PIPE, node },
    () => sink,
  );
  await server.startServer();
}

async function connect(serverName: string, tap: Tap | undefined): Promise<Channel> {
  const { invitation } = await connectToServer(serverName, { tap });
  return new Remote(Sink, invitation.extractPendingRemote<Sink>(PIPE)).get();
}

function tapName(serverName: string): string {
  return `${serverName}.tap`;
}

/** The host's half of recording, as in a session of the app. */
function startRecording(): { readonly merger: TapMerger; readonly tap: TapRecorder } {
  const trace = new Trace({
    start: monotonicClock(),
    methodName: (_interfaceName, ordinal) => Sink.methods[ordinal]?.name,
  });
  const merger = new TapMerger(trace);
  setInterval(() => {
    merger.advance(monotonicClock());
    if (trace.dropped + trace.losses.records > 0) throw new Error("not everything was recorded");
    if (trace.rowCount > ROWS_TO_KEEP) trace.clear();
  }, MERGE_INTERVAL_MS).unref();
  const self = merger.addProcess(
    { pid: process.pid, name: "host", role: "host" },
    monotonicClock(),
  );
  return { merger, tap: createHostTap(merger, self, monotonicClock) };
}
