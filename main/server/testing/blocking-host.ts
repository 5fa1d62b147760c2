import { Remote } from "../../../shared/bindings/index.ts";
import { Node } from "../../../shared/system/index.ts";
import { NamedMojoIpcServer } from "../index.ts";
import { Ledger, LedgerClient } from "../testdata/gen/blocking.mojom.ts";

/** Serves clients that block, from a thread that never does. */
export class BlockingHost {
  readonly server: NamedMojoIpcServer<Ledger>;
  /** Settles when a client waits for an answer that never comes. */
  readonly hanging: Promise<void>;
  /** Settles when a client can be reached. */
  readonly reached: Promise<void>;
  depositedBytes = 0;
  readonly #client = new Remote(LedgerClient);

  constructor(serverName: string) {
    let hang: () => void;
    let reach: () => void;
    this.reached = new Promise((resolve) => {
      reach = resolve;
    });
    this.hanging = new Promise((resolve) => {
      hang = resolve;
    });
    const client = this.#client;
    const implementation: Ledger = {
      setClient: (pending) => {
        client.reset();
        client.bind(pending);
        reach();
      },
      ping: async () => undefined,
      deposit: (bytes) => {
        this.depositedBytes += bytes.length;
      },
      echoBytes: async (bytes) => ({ bytes }),
      sumAnswers: async (rounds) => {
        let sum = 0;
        for (let i = 0; i < rounds; i += 1) {
          client.get().note(`before ${i}`);
          const { answer } = await client.interrupting().ask(i);
          sum += answer;
        }
        return { sum };
      },
      pingUninterrupted: async () => {
        client.get().note("first");
        // Its answer comes when the client is not blocked any more.
        void client.interrupting().ask(1);
        client.get().note("last");
      },
      hang: () => {
        // Behind what is sent in this turn.
        setImmediate(hang);
        return new Promise<void>(() => undefined);
      },
    };
    const node = new Node({ name: "host", role: "broker" });
    this.server = new NamedMojoIpcServer<Ledger>(
      Ledger,
      { node, messagePipeId: "ledger", serverName },
      () => implementation,
    );
  }
  /** Asks the client, whatever it is doing. */
  async ask(value: number): Promise<number> {
    await this.reached;
    const { answer } = await this.#client.interrupting().ask(value);
    return answer;
  }
}
