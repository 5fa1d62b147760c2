// A leaf that lies about data pipes and shared buffers: what cannot be right on the link ends the
// link, what cannot be right on one data pipe ends that pipe, and nobody else notices.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeCredit } from "./data-pipe/credit.ts";
import type { StreamState } from "./data-pipe/stream-state.ts";
import {
  ATTACHMENT_CAPACITY_AT,
  ATTACHMENT_KIND_AT,
  MESSAGE_HEADER_BYTES,
} from "./frame-layout.ts";
import { writeMessageHead, writeMessageHeadWith } from "./frame-writer.ts";
import {
  DataPipeConsumerHandle,
  DataPipeProducerHandle,
  MAX_DATA_PIPE_BYTES,
  MAX_SHARED_BUFFER_BYTES,
  PipeName,
} from "./index.ts";
import { SharedRegion } from "./shared-region.ts";
import {
  attachment,
  expectCutOff,
  expectOthersUnharmed,
  introduction,
  Scene,
} from "./testing/hostile-scene.ts";

const HONEST: StreamState = {
  role: "producer",
  elementBytes: 4,
  capacityBytes: 16,
  freeBytes: 8,
};

/** The frames by which the liar sends end 0 of a data pipe of its own to the broker. */
function framesOf(scene: Scene, pipe: PipeName, changes: Partial<StreamState>): Uint8Array[] {
  const stream = { ...HONEST, ...changes };
  const end = attachment({ pipe, end: 0 }, { stream });
  return [introduction(pipe), writeMessageHeadWith(scene.pipe.pipe, 0, 1, [end])];
}

/** A message from the liar's end of the data pipe. */
function message(pipe: PipeName, sequence: number, body: Uint8Array): Uint8Array {
  return new Uint8Array([...writeMessageHead(pipe, 0, sequence), ...body]);
}

describe("a leaf is cut off that sends", () => {
  it.each<[string, Partial<StreamState>]>([
    ["elements of no bytes", { elementBytes: 0 }],
    ["a capacity of nothing", { capacityBytes: 0, freeBytes: 0 }],
    ["a capacity of half an element", { capacityBytes: 18 }],
    ["a capacity above the limit", { capacityBytes: MAX_DATA_PIPE_BYTES + 4 }],
    ["more room than there is", { freeBytes: 20 }],
    ["room for half an element", { freeBytes: 6 }],
  ])("a data pipe with %s", async (_title, changes) => {
    const scene = new Scene().greet();
    await scene.send(...framesOf(scene, PipeName.random(), changes));
    await expectCutOff(scene);
    expect(scene.atPipe.messages).toEqual([]);
  });

  it("a handle of a kind that does not exist", async () => {
    const scene = new Scene().greet();
    const [introduced, frame] = framesOf(scene, PipeName.random(), {});
    frame?.fill(4, MESSAGE_HEADER_BYTES + ATTACHMENT_KIND_AT, 50);
    await scene.send(introduced ?? new Uint8Array(0), frame ?? new Uint8Array(0));
    await expectCutOff(scene);
  });

  it.each([
    ["longer than its frame", 9],
    ["above the limit", MAX_SHARED_BUFFER_BYTES + 1],
    ["above what a number of 32 bits holds with its padding", 0xffffffff],
  ])("a shared buffer %s", async (_title, length) => {
    const scene = new Scene().greet();
    const head = writeMessageHeadWith(scene.pipe.pipe, 0, 1, [new SharedRegion(new Uint8Array(8))]);
    const frame = new Uint8Array([...head, ...new Uint8Array(8)]);
    new DataView(frame.buffer).setUint32(
      MESSAGE_HEADER_BYTES + ATTACHMENT_CAPACITY_AT,
      length,
      true,
    );
    await scene.send(frame);
    await expectCutOff(scene);
  });

  it("the end of a data pipe that it does not hold", async () => {
    const scene = new Scene().greet();
    const stolen = attachment({ pipe: scene.honest.pipe, end: 1 }, { stream: HONEST });
    await scene.send(writeMessageHeadWith(scene.pipe.pipe, 0, 1, [stolen]));
    await expectCutOff(scene);
  });
});

describe("a data pipe ends when the consumer's side is sent", () => {
  const consumer = { role: "consumer", freeBytes: 0 } as const;

  it.each<[string, number[]]>([
    ["data beyond the capacity", [16, 4]],
    ["data beyond the capacity at once", [20]],
    ["half an element", [4, 2]],
    ["nothing", [0]],
  ])("%s", async (_title, lengths) => {
    const scene = new Scene().greet();
    const pipe = PipeName.random();
    const messages = lengths.map((length, i) => message(pipe, i + 1, new Uint8Array(length)));
    await scene.send(...framesOf(scene, pipe, consumer), ...messages);
    const handle = scene.atPipe.allHandles[0];
    const cause = handle instanceof DataPipeConsumerHandle && handle.peerClosedCause;
    expect(cause).toBe("protocol-error");
    expect(scene.liarAtBroker.closeReason).toBeUndefined();
    await expectOthersUnharmed(scene);
  });

  it("handles", async () => {
    const scene = new Scene().greet();
    const [pipe, other] = [PipeName.random(), PipeName.random()];
    const carried = attachment({ pipe: other, end: 0 });
    const frame = writeMessageHeadWith(pipe, 0, 1, [carried]);
    const data = new Uint8Array([...frame, 1, 2, 3, 4]);
    await scene.send(...framesOf(scene, pipe, consumer), introduction(other), data);
    const handle = scene.atPipe.allHandles[0];
    expect(handle instanceof DataPipeConsumerHandle && handle.read().result).toBe(
      "FAILED_PRECONDITION",
    );
    await expectOthersUnharmed(scene);
  });

  it("too much, and can still be sent on: the news goes along", async () => {
    const scene = new Scene().greet();
    const pipe = PipeName.random();
    const data = message(pipe, 1, new Uint8Array(20));
    await scene.send(...framesOf(scene, pipe, consumer), data);
    const handle = scene.atPipe.allHandles[0];
    scene.honest.write(new Uint8Array(0), handle === undefined ? [] : [handle]);
    await scene.send();
    const [arrived] = scene.atHonest.allHandles;
    const cause = arrived instanceof DataPipeConsumerHandle && arrived.peerClosedCause;
    expect(cause).toBe("protocol-error");
    await expectOthersUnharmed(scene);
  });
});

describe("a data pipe ends when the producer's side is sent", () => {
  it.each<[string, Uint8Array]>([
    ["more credit than was used", writeCredit(12)],
    ["credit for half an element", writeCredit(6)],
    ["no credit", writeCredit(0)],
    ["the most that 32 bits hold", writeCredit(0xfffffffc)],
    ["less than a number", new Uint8Array(3)],
    ["more than a number", new Uint8Array([4, 0, 0, 0, 0])],
  ])("%s", async (_title, body) => {
    const scene = new Scene().greet();
    const pipe = PipeName.random();
    await scene.send(...framesOf(scene, pipe, {}), message(pipe, 1, body));
    const handle = scene.atPipe.allHandles[0];
    const isProducer = handle instanceof DataPipeProducerHandle;
    expect(isProducer && handle.peerClosedCause).toBe("protocol-error");
    expect(isProducer && handle.write(new Uint8Array(4)).result).toBe("FAILED_PRECONDITION");
    expect(scene.liarAtBroker.closeReason).toBeUndefined();
    await expectOthersUnharmed(scene);
  });
});

describe("frames with handles", () => {
  it("of which a few bytes are changed never throw, and never harm anybody else", async () => {
    const mutation = fc.record({ at: fc.nat({ max: 140 }), value: fc.nat({ max: 255 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (edits) => {
        const scene = new Scene().greet();
        const pipe = PipeName.random();
        const attachments = [
          attachment({ pipe, end: 0 }, { stream: { ...HONEST, role: "consumer", freeBytes: 0 } }),
          new SharedRegion(new Uint8Array(8)),
        ];
        const head = writeMessageHeadWith(scene.pipe.pipe, 0, 1, attachments);
        const frame = new Uint8Array([...head, ...new Uint8Array(16)]);
        for (const { at, value } of edits) frame[at] = value;
        const data = [message(pipe, 1, new Uint8Array(8)), message(pipe, 2, new Uint8Array(4))];
        await scene.send(introduction(pipe), frame, ...data);
        const handle = scene.atPipe.allHandles[0];
        if (handle instanceof DataPipeConsumerHandle) handle.read();
        await scene.send();
        await expectOthersUnharmed(scene);
      }),
    );
  });
});
