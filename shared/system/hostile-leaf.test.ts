// A leaf that lies: whatever it sends, its own link is closed for it and nobody else notices.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ATTACHMENT_TO_READ_AT, FrameType, RETURNED_FLAG } from "./frame-layout.ts";
import type { PortAttachment } from "./frame-reader.ts";
import {
  writeAttach,
  writeClosed,
  writeGreeting,
  writeIntroduction,
  writeMessageHead,
  writeMessageHeadWith,
  writeReady,
} from "./frame-writer.ts";
import { PipeName } from "./index.ts";
import {
  attachment,
  expectCutOff,
  expectOthersUnharmed,
  introduction,
  Scene,
} from "./testing/hostile-scene.ts";
import { turns } from "./testing/manual-transport.ts";

describe("the broker cuts off a leaf that", () => {
  it("does not greet", async () => {
    const scene = new Scene();
    await scene.send(writeMessageHead(scene.pipe.pipe, 0, 1));
    await expectCutOff(scene);
  });

  it("greets with something else", async () => {
    const scene = new Scene();
    const greeting = writeGreeting(FrameType.ACCEPT, "liar");
    greeting[4] = 0;
    await scene.send(greeting);
    await expectCutOff(scene);
  });

  it("speaks another version", async () => {
    const scene = new Scene();
    const greeting = writeGreeting(FrameType.ACCEPT, "liar");
    greeting[2] = 99;
    await scene.send(greeting);
    await expectCutOff(scene, "version-mismatch");
  });

  it("has a name that is too long or no text", async () => {
    for (const name of [new Uint8Array(5000), new Uint8Array([0xff, 0xfe])]) {
      const scene = new Scene();
      await scene.send(new Uint8Array([...writeGreeting(FrameType.ACCEPT, ""), ...name]));
      await expectCutOff(scene);
    }
  });

  it.each([
    ["the broker's own frames", () => writeReady()],
    ["attachments of pipes", () => writeAttach(PipeName.random(), new Uint8Array([120]))],
    ["a second greeting", () => writeGreeting(FrameType.ACCEPT, "again")],
    ["an unknown frame", () => new Uint8Array([200, 0, 0, 0, 0, 0, 0, 0])],
    ["an empty frame", () => new Uint8Array(0)],
    ["half a header", () => writeMessageHead(PipeName.random(), 0, 1).slice(0, 20)],
    ["a message on a pipe that nobody knows", () => writeMessageHead(PipeName.random(), 0, 1)],
    ["a close of a pipe that nobody knows", () => writeClosed(PipeName.random(), 0, 1, "closed")],
    ["an unknown close code", () => new Uint8Array([FrameType.GOODBYE, 0, 99, 0, 0, 0, 0, 0])],
  ])("sends %s", async (_title, frame) => {
    const scene = new Scene().greet();
    await scene.send(frame());
    await expectCutOff(scene);
    expect(scene.atPipe.closed).toEqual(["protocol-error"]);
  });

  it("sends a frame above the limit", async () => {
    const scene = new Scene().greet();
    await scene.send(new Uint8Array(10_001));
    await expectCutOff(scene, "frame-too-large");
  });

  it("sends from an end that it does not hold", async () => {
    const scene = new Scene().greet();
    await scene.send(writeMessageHead(scene.honest.pipe, 0, 1));
    await expectCutOff(scene);
    const other = new Scene().greet();
    await other.send(writeMessageHead(other.pipe.pipe, 1, 1));
    await expectCutOff(other);
  });

  it.each([
    ["skips", [2]],
    ["repeats", [1, 1]],
    ["begins with 0", [0]],
    ["goes beyond what a number holds", [Number.MAX_SAFE_INTEGER]],
  ])("%s sequence numbers", async (_title, numbers) => {
    const scene = new Scene().greet();
    const frames = numbers.map((number) => writeMessageHead(scene.pipe.pipe, 0, number).slice());
    await scene.send(...frames);
    await expectCutOff(scene);
    expect(scene.atPipe.messages.length).toBe(numbers.length - 1);
  });

  it("closes out of sequence or for a reason that does not exist", async () => {
    const scene = new Scene().greet();
    await scene.send(writeClosed(scene.pipe.pipe, 0, 5, "closed"));
    await expectCutOff(scene);
    const other = new Scene().greet();
    const frame = writeClosed(other.pipe.pipe, 0, 1, "closed").slice();
    frame[2] = 77;
    await other.send(frame);
    await expectCutOff(other);
  });

  it.each([
    ["claims more handles than fit", 4],
    ["claims more handles than are there", 2],
  ])("%s", async (_title, count) => {
    const scene = new Scene().greet();
    const frame = writeMessageHead(scene.pipe.pipe, 0, 1).slice();
    frame[2] = count;
    await scene.send(frame);
    await expectCutOff(scene);
  });

  it("sends along an end that it does not hold, or its own pipe's, or one twice", async () => {
    const one = new Scene().greet();
    const name = PipeName.random();
    await one.send(writeMessageHeadWith(one.pipe.pipe, 0, 1, [attachment({ pipe: name, end: 0 })]));
    await expectCutOff(one);

    const two = new Scene().greet();
    const stolen = attachment({ pipe: two.honest.pipe, end: 1 });
    await two.send(writeMessageHeadWith(two.pipe.pipe, 0, 1, [stolen]));
    await expectCutOff(two);

    const three = new Scene().greet();
    const itself = attachment({ pipe: three.pipe.pipe, end: 1 });
    await three.send(writeMessageHeadWith(three.pipe.pipe, 0, 1, [itself]));
    await expectCutOff(three);

    const four = new Scene().greet();
    const twice = attachment({ pipe: name, end: 0 });
    await four.send(introduction(name), writeMessageHeadWith(four.pipe.pipe, 0, 1, [twice, twice]));
    await expectCutOff(four);
  });

  it.each<[string, Partial<PortAttachment>]>([
    ["has sent what it did not", { nextToSend: 9 }],
    ["has read what was never sent", { nextToRead: 9 }],
    ["sends 0 next", { nextToSend: 0 }],
  ])("sends along an end that %s", async (_title, changes) => {
    const scene = new Scene().greet();
    const pipe = PipeName.random();
    const frame = writeMessageHeadWith(scene.pipe.pipe, 0, 1, [
      attachment({ pipe, end: 0 }, changes),
    ]);
    await scene.send(introduction(pipe), frame);
    await expectCutOff(scene);
  });

  it("sends along a third end of a pipe", async () => {
    const scene = new Scene().greet();
    const pipe = PipeName.random();
    const frame = writeMessageHeadWith(scene.pipe.pipe, 0, 1, [attachment({ pipe, end: 0 })]);
    frame[32 + 16] = 2;
    await scene.send(introduction(pipe), frame);
    await expectCutOff(scene);
  });

  it("introduces a pipe that exists, one without open ends, or too many", async () => {
    const one = new Scene().greet();
    await one.send(introduction(one.honest.pipe));
    await expectCutOff(one);

    const two = new Scene().greet();
    const frame = writeIntroduction({
      name: PipeName.random(),
      last: [0, 0],
      closed: [true, true],
    });
    await two.send(frame);
    await expectCutOff(two);

    const three = new Scene().greet();
    await three.send(...[1, 2, 3, 4, 5, 6].map(() => introduction(PipeName.random())));
    await expectCutOff(three);
    three.pipe.close();
    three.honest.close();
    await turns();
    expect(three.broker.routeCount).toBe(1);
  });

  it("sends back what it was not given", async () => {
    const scene = new Scene().greet();
    await scene.send(writeMessageHead(scene.honest.pipe, 1 | RETURNED_FLAG, 1));
    await expectCutOff(scene);
    const other = new Scene().greet();
    await other.send(writeClosed(other.honest.pipe, 1 | RETURNED_FLAG, 1, "closed"));
    await expectCutOff(other);
  });
});

describe("the broker puts up with a leaf that", () => {
  it("sends back messages of pipes that are closed by now", async () => {
    const scene = new Scene().greet();
    const frame = writeMessageHead(PipeName.random(), RETURNED_FLAG, 1).slice();
    const close = writeClosed(PipeName.random(), RETURNED_FLAG, 1, "closed").slice();
    await scene.send(frame, close);
    expect(scene.liarAtBroker.closeReason).toBeUndefined();
    await expectOthersUnharmed(scene);
  });

  it("closes a pipe and introduces others, as often as it likes", async () => {
    const scene = new Scene().greet();
    for (let i = 0; i < 20; i += 1) {
      const name = PipeName.random();
      const closes = [writeClosed(name, 0, 1, "closed").slice(), writeClosed(name, 1, 1, "closed")];
      await scene.send(introduction(name), ...closes);
    }
    expect(scene.liarAtBroker.closeReason).toBeUndefined();
  });
});

describe("random frames", () => {
  it("never throw, and never harm anybody else", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 120 }), { maxLength: 20 }),
        async (frames) => {
          const scene = new Scene().greet();
          await scene.send(...frames);
          await expectOthersUnharmed(scene);
        },
      ),
    );
  });

  it("made of honest ones with a few bytes changed do no better", async () => {
    const mutation = fc.record({ at: fc.nat({ max: 71 }), value: fc.nat({ max: 255 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(mutation, { maxLength: 4 }),
        fc.nat({ max: 3 }),
        async (edits, kind) => {
          const scene = new Scene().greet();
          const pipe = PipeName.random();
          const whole = [
            introduction(pipe),
            writeMessageHeadWith(scene.pipe.pipe, 0, 1, [attachment({ pipe, end: 0 })]),
            writeMessageHead(scene.pipe.pipe, 0, 2).slice(),
            writeClosed(scene.pipe.pipe, 0, 3, "closed").slice(),
          ];
          const victim = whole[kind];
          for (const { at, value } of edits) {
            if (victim !== undefined && at < victim.length) victim[at] = value;
          }
          await scene.send(...whole);
          await expectOthersUnharmed(scene);
        },
      ),
    );
  });
});

describe("a lie about what was read", () => {
  it("is believed only forwards", async () => {
    const scene = new Scene().greet();
    const pipe = PipeName.random();
    // The end travels to the honest leaf's process and back to nobody: reading 2 then 1 is a lie.
    const first = writeMessageHeadWith(scene.pipe.pipe, 0, 1, [attachment({ pipe, end: 0 })]);
    expect(first.length).toBeGreaterThan(32 + ATTACHMENT_TO_READ_AT);
    await scene.send(introduction(pipe), first);
    const [moved] = scene.atPipe.handles;
    expect(moved?.pipe.equals(pipe)).toBe(true);
    await scene.send(first);
    await expectCutOff(scene);
  });
});
