import type { ChildProcess, SerializationType } from "node:child_process";
import type { Worker } from "node:worker_threads";
import type {
  Reading,
  SinkCountResponse,
  SinkEchoResponse,
  SinkPutResponse,
} from "./gen/ipc.mojom.ts";
import type { SinkService } from "./sink.ts";

/** The sending end of a way to another process; its peer is a {@link SinkService}. */
export interface Channel {
  /** One way. */
  take(reading: Reading): void;
  /** Answered behind everything that was sent before. */
  count(): Promise<SinkCountResponse>;
  echo(reading: Reading): Promise<SinkEchoResponse>;
  /** The bytes stay the caller's and do not change. */
  put(bytes: Uint8Array): Promise<SinkPutResponse>;
}

/** The started peer, as the sending process sees it. */
export interface Peer {
  /** Its process; there is none if it is a thread. */
  readonly child: ChildProcess | undefined;
  /** File of the Unix socket on which it listens, if it does. */
  readonly socketPath: string;
  /** Starts the peer as a thread, for those who want one. */
  startThread(): Worker;
}

/** A way for two processes to talk. */
export interface Contestant {
  /** How `process.send` writes messages; the default is "json". */
  readonly serialization?: SerializationType;
  /** The peer is a thread, which `connect` starts. */
  readonly inThread?: boolean;
  /** Runs in the peer; settles when it can be connected to. */
  serve(sink: SinkService, socketPath: string): Promise<void>;
  /** Runs in the sending process. */
  connect(peer: Peer): Promise<Channel>;
}
