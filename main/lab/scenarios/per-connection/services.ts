import { type ConnectionInfo, type IpcServer, NamedMojoIpcServer } from "../../../server/index.ts";
import type { LabContext, LabServices } from "../../scenario.ts";
import { Tally, type TallyAddResponse } from "./gen/per_connection.mojom.ts";
import { TALLY_PIPE, tallyServerName } from "./tally-server.ts";

/** What all connections have together. */
interface Common {
  total: number;
}

/** The implementation of one connection. */
export class TallyImpl implements Tally {
  readonly #madeFor: ConnectionInfo;
  readonly #server: Pick<IpcServer, "currentConnectionInfo">;
  readonly #common: Common;
  #own = 0;

  constructor(
    madeFor: ConnectionInfo,
    server: Pick<IpcServer, "currentConnectionInfo">,
    common: Common,
  ) {
    this.#madeFor = madeFor;
    this.#server = server;
    this.#common = common;
  }

  add(amount: number): Promise<TallyAddResponse> {
    this.#own += amount;
    this.#common.total += amount;
    return Promise.resolve({
      own: this.#own,
      all: this.#common.total,
      madeFor: this.#madeFor.pid ?? 0,
      caller: this.#server.currentConnectionInfo.pid ?? 0,
    });
  }
}

/** A named server of the scenario's own: a worker connects to it as often as it likes. */
export async function tallyServices(context: LabContext): Promise<LabServices> {
  const common: Common = { total: 0 };
  const server: NamedMojoIpcServer<Tally> = new NamedMojoIpcServer<Tally>(
    Tally,
    {
      ...context.serverEvents,
      node: context.node,
      serverName: tallyServerName(context.serverName),
      messagePipeId: TALLY_PIPE,
    },
    (info) => new TallyImpl(info, server, common),
  );
  await server.startServer();
  return { offer: () => undefined, close: () => server.stopServer() };
}
