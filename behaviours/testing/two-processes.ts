import { randomBytes } from "node:crypto";
import { MessagePipeServer } from "../../main/server/index.ts";
import { Node, type OutgoingInvitation, setDefaultNode } from "../../shared/system/index.ts";
import type { TwoSidedBehaviour } from "./behaviour.ts";
import { FarProcess } from "./far-process.ts";
import { type Mode, ModeName, type Stage } from "./mode.ts";
import { Side } from "./side.ts";

/** The far sides in a process of their own, which connects over the named channel. */
export const TWO_PROCESSES: Mode = {
  name: ModeName.TwoProcesses,
  start: async ({ url, name }) => {
    const node = new Node({ name: "near", role: "broker" });
    setDefaultNode(node);
    const serverName = `behaviours-${process.pid}-${randomBytes(6).toString("hex")}`;
    let invitation: OutgoingInvitation | undefined;
    const server = new MessagePipeServer({
      serverName,
      messagePipeId: "first",
      node,
      validate: () => ({ isValid: true, context: undefined }),
      onConnection: (connection) => {
        invitation = connection.invitation;
      },
    });
    await server.start();
    const far = new FarProcess(serverName, url, name);
    await far.ready;
    if (invitation === undefined) throw new Error("the far process did not connect");
    return new TwoProcesses(server, far, invitation);
  },
};

class TwoProcesses implements Stage {
  readonly #server: MessagePipeServer<undefined>;
  readonly #far: FarProcess;
  readonly #invitation: OutgoingInvitation;

  constructor(
    server: MessagePipeServer<undefined>,
    far: FarProcess,
    invitation: OutgoingInvitation,
  ) {
    this.#server = server;
    this.#far = far;
    this.#invitation = invitation;
  }

  async play(name: string, { near }: TwoSidedBehaviour): Promise<void> {
    const far = this.#far;
    const side = new Side({
      takePipe: (pipe) => this.#invitation.attachMessagePipe(`${name}/${pipe}`),
      tell: (topic, value) => far.send({ kind: "tell", topic, value }),
    });
    far.onTell = (topic, value) => side.receive(topic, value);
    const farDone = far.farDone(name);
    far.send({ kind: "play", name });
    try {
      await Promise.all([this.#playNear(side, near), farDone]);
    } finally {
      await far.end();
      side.end();
    }
  }

  async stop(): Promise<void> {
    await this.#far.kill();
    await this.#server.stop();
  }

  async #playNear(side: Side, near: TwoSidedBehaviour["near"]): Promise<void> {
    await near(side);
    this.#far.send({ kind: "nearDone" });
  }
}
