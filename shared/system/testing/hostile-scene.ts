import { expect } from "vitest";
import { FrameType } from "../frame-layout.ts";
import type { PortAttachment } from "../frame-reader.ts";
import { writeGreeting, writeIntroduction } from "../frame-writer.ts";
import { type MessagePipeHandle, Node, type PipeName } from "../index.ts";
import { deliverAll, ManualTransport } from "./manual-transport.ts";
import { bytesOf, read, type RecordReader } from "./record-reader.ts";

/** A broker with an honest leaf and one whose frames are made by hand. */
export class Scene {
  readonly broker = new Node({
    name: "host",
    role: "broker",
    limits: { maxHandlesPerMessage: 3, maxPipesPerLink: 5, maxFrameBytes: 10_000 },
  });
  readonly sides: ManualTransport[] = [];
  readonly liar: ManualTransport;
  readonly liarAtBroker: ManualTransport;
  /** The broker's end of the liar's pipe; the liar has end 1. */
  readonly pipe: MessagePipeHandle;
  readonly atPipe: RecordReader;
  readonly honest: MessagePipeHandle;
  readonly atHonest: RecordReader;

  constructor() {
    const [honestBroker, honestLeaf] = this.#pair();
    this.honest = this.broker.invite(honestBroker).attachMessagePipe("x");
    const leaf = new Node({ name: "honest", role: "leaf" }).acceptInvitation(honestLeaf);
    this.atHonest = read(leaf.extractMessagePipe("x"));
    const [atBroker, liar] = this.#pair();
    this.liar = liar;
    this.liarAtBroker = atBroker;
    this.pipe = this.broker.invite(atBroker).attachMessagePipe("x");
    this.atPipe = read(this.pipe);
  }

  /** Says hello as a leaf should. */
  greet(): this {
    this.liar.inject(writeGreeting(FrameType.ACCEPT, "liar"));
    return this;
  }

  async send(...frames: Uint8Array[]): Promise<void> {
    for (const frame of frames) this.liar.inject(frame.slice());
    await deliverAll(this.sides);
  }

  #pair(): [ManualTransport, ManualTransport] {
    const pair = ManualTransport.pair();
    this.sides.push(...pair);
    return pair;
  }
}

/** Checks that the liar was cut off and the honest leaf was not. */
export async function expectCutOff(scene: Scene, code = "protocol-error"): Promise<void> {
  expect(scene.liarAtBroker.closeReason).toMatchObject({ code });
  await expectOthersUnharmed(scene);
}

/** Checks that the honest leaf still gets its messages. */
export async function expectOthersUnharmed(scene: Scene): Promise<void> {
  scene.honest.write(bytesOf("still there"));
  await deliverAll(scene.sides);
  expect(scene.atHonest.log.at(-1)).toBe("still there");
}

/** An end as it travels, before anything was sent over its pipe. */
export function attachment(
  handle: { pipe: PipeName; end: 0 | 1 },
  changes: Partial<PortAttachment> = {},
): PortAttachment {
  return { name: handle.pipe, end: handle.end, nextToSend: 1, nextToRead: 1, ...changes };
}

/** Makes a pipe known of which the liar has both ends. */
export function introduction(name: PipeName): Uint8Array {
  return writeIntroduction({ name, last: [0, 0], closed: [false, false] });
}
