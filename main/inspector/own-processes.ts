import { Severity } from "../../shared/contract/index.ts";
import type { Node, NodeLimits } from "../../shared/system/index.ts";
import { type BrokerName, BrokerServer, type BrokerServerEvents } from "../broker/index.ts";
import { monotonicClock } from "../recorder/index.ts";
import { ServerError } from "../server/index.ts";
import type { NoticeBoard } from "./notice-board.ts";
import type { Session } from "./session.ts";

/** What the host lends to the server for the user's own processes. */
export interface OwnProcessesOptions
  extends BrokerName, Pick<BrokerServerEvents, "onRefused" | "onClosed"> {
  readonly node: Node;
  readonly session: Session;
  readonly notices: NoticeBoard;
  readonly limits: Partial<NodeLimits> | undefined;
}

/** Takes in processes that nobody here has started, as clients of the session. */
export class OwnProcesses {
  readonly #options: OwnProcessesOptions;
  readonly #server: BrokerServer;

  constructor(options: OwnProcessesOptions) {
    this.#options = options;
    const { limits, session } = options;
    const addClient = (pid: number, name: string): number => {
      return session.addProcess({ pid, name, role: "client" });
    };
    this.#server = new BrokerServer({
      ...options,
      tap: { merger: session.merger, clock: monotonicClock, findProcess: addClient, limits },
      onGreeted: ({ pid }, name) => {
        if (pid !== undefined) addClient(pid, name);
      },
      onOffered: ({ pid }, interfaceName) => this.#offered(pid, interfaceName),
      onGone: (pid, hasLeft) => {
        session.processExited(pid, { code: null, signal: null, hasLeft });
      },
    });
  }

  /** The name that processes connect to; see `connectToHost`. */
  get serverName(): string {
    return this.#server.name;
  }

  /** @throws ServerError if the name cannot be had; a host that would take another does without */
  async start(): Promise<void> {
    const { mayChange, name, notices } = this.#options;
    try {
      await this.#server.start();
    } catch (error) {
      if (!mayChange || !(error instanceof ServerError)) throw error;
      notices.post(Severity.WARNING, "Your own processes cannot connect", error.message);
      return;
    }
    if (this.serverName === name) return;
    notices.post(
      Severity.NOTE,
      `Your own processes reach this Mojoscope as "${this.serverName}"`,
      `Another process has the name "${name}".`,
    );
  }

  /** Lets all clients go. */
  stop(): Promise<void> {
    return this.#server.stop();
  }

  /** Messages that cannot be read are no fault, but the user may have forgotten a file. */
  #offered(pid: number | undefined, interfaceName: string): void {
    const { notices, session } = this.#options;
    if (session.reader.isDescribed(interfaceName)) return;
    notices.post(
      Severity.NOTE,
      `The values of ${interfaceName} cannot be shown`,
      `${pid === undefined ? "A process" : `Process ${pid}`} offers it, and no .mojom describes it: start with --mojom and its file.`,
    );
  }
}
