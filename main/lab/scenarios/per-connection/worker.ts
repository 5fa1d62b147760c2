import { Remote } from "../../../../shared/bindings/index.ts";
import { connectToServer } from "../../../server/index.ts";
import { PendingReplies } from "../../pending-replies.ts";
import type { WorkerContext, WorkerProgram } from "../../worker-program.ts";
import { Tally, type TallyAddResponse } from "./gen/per_connection.mojom.ts";
import { TALLY_PIPE, tallyServerName } from "./tally-server.ts";

/** What a worker adds in each step, over a connection each. */
const AMOUNTS = [1, 10];
/** So many answers in a row are worth telling. */
const ANSWERS_TO_TELL = 3;

/** One connection of a worker, and what it should have. */
class Connection {
  added = 0;
  readonly amount: number;
  readonly tally: Remote<Tally>;
  readonly #context: WorkerContext;
  readonly #close: () => void;
  #answers = 0;

  constructor(context: WorkerContext, amount: number, tally: Remote<Tally>, close: () => void) {
    this.#context = context;
    this.amount = amount;
    this.tally = tally;
    this.#close = close;
  }

  static async open(context: WorkerContext, amount: number): Promise<Connection> {
    const { invitation } = await connectToServer(tallyServerName(context.serverName), {
      nodeName: context.node.name,
      tap: context.node.tap,
    });
    const tally = new Remote(Tally, invitation.extractPendingRemote<Tally>(TALLY_PIPE));
    return new Connection(context, amount, tally, () => invitation.close());
  }

  async add(): Promise<void> {
    this.added += this.amount;
    const expected = this.added;
    this.#judge(expected, await this.tally.get().add(this.amount));
  }

  close(): void {
    this.tally.reset();
    this.#close();
  }

  #judge(expected: number, { own, all, madeFor, caller }: TallyAddResponse): void {
    const context = this.#context;
    this.#answers++;
    const detail = `${own} of its own where ${expected} were added, ${all} in all`;
    if (this.#answers === 1) context.claim("fresh-start", own === this.amount, detail);
    if (own !== expected || this.#answers === ANSWERS_TO_TELL) {
      context.claim("own-state", own === expected, detail);
    }
    if (this.#answers === ANSWERS_TO_TELL && all > own) context.claim("common-state", true, detail);
    const isMine = [madeFor, caller].every((pid) => pid === process.pid || pid === 0);
    if (!isMine || this.#answers === 1) {
      const names = `process ${process.pid} is ${caller} to an implementation for ${madeFor}`;
      context.claim("by-pid", isMine, names);
    }
  }
}

/** Holds several connections, and adds to the tally of each. */
export async function tallyKeeperProgram(context: WorkerContext): Promise<WorkerProgram> {
  const connections = await Promise.all(AMOUNTS.map((amount) => Connection.open(context, amount)));
  const replies = new PendingReplies();
  return {
    step() {
      for (const connection of connections) replies.add(connection.add());
    },
    finish: () => replies.settle(),
    close() {
      for (const connection of connections) connection.close();
    },
  };
}
