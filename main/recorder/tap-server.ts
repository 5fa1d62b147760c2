import { Node, type NodeLimits } from "../../shared/system/index.ts";
import { type ConnectionInfo, type EndpointOptions, NamedMojoIpcServer } from "../server/index.ts";
import { TapSink } from "./gen/tap_sink.mojom.ts";
import { TAP_PIPE } from "./tap-pipe.ts";
import { TapSinkImpl, type TapSinkOptions } from "./tap-sink-impl.ts";

/** What a tap server is told. */
export interface TapServerOptions
  extends TapSinkOptions, Pick<EndpointOptions, "onRefused" | "onClosed"> {
  readonly limits?: Partial<NodeLimits> | undefined;
  /** Told of every process that was let in; `onClosed` is told of its end. */
  readonly onConnected?: ((info: ConnectionInfo) => void) | undefined;
}

/**
 * The named server to which processes ship what their taps see. Its node is its own and has no tap:
 * shipping is not seen, and stands in no queue with what is.
 */
export class TapServer {
  readonly name: string;
  readonly #server: NamedMojoIpcServer<TapSink>;

  constructor(name: string, options: TapServerOptions) {
    const { limits, onRefused, onClosed, onConnected } = options;
    this.name = name;
    const node = new Node({ name: "recorder", role: "broker", limits });
    this.#server = new NamedMojoIpcServer<TapSink>(
      TapSink,
      {
        serverName: name,
        messagePipeId: TAP_PIPE,
        node,
        onRefused,
        onClosed,
        onConnection: ({ info }) => onConnected?.(info),
      },
      ({ pid }) =>
        new TapSinkImpl({
          ...options,
          // What the kernel says of a peer counts more than its own word.
          findProcess: (claimedPid, name_) => options.findProcess(pid ?? claimedPid, name_),
        }),
    );
  }

  /** Begins to take records. @throws ServerError if the name cannot be had */
  start(): Promise<void> {
    return this.#server.startServer();
  }

  /** Takes no more. */
  stop(): Promise<void> {
    return this.#server.stopServer();
  }
}
