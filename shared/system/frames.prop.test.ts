import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StreamState } from "./data-pipe/stream-state.ts";
import { FrameType, ISOLATED_FLAG, MAX_SEQUENCE, MESSAGE_HEADER_BYTES } from "./frame-layout.ts";
import {
  type Attachment,
  isIsolated,
  readAttach,
  readAttachments,
  readBodyStart,
  readCause,
  readFrameSequence,
  readGoodbye,
  readGreeting,
  readIntroduction,
  readPipeName,
} from "./frame-reader.ts";
import {
  writeAttach,
  writeClosed,
  writeGoodbye,
  writeGreeting,
  writeIntroduction,
  writeMessageBody,
  writeMessageHead,
  writeMessageHeadWith,
  writeReady,
} from "./frame-writer.ts";
import { PipeName } from "./pipe-name.ts";
import { SharedRegion } from "./shared-region.ts";

const word = fc.integer({ min: -0x80000000, max: 0x7fffffff });
const pipeName = fc.tuple(word, word, word, word).map((words) => new PipeName(...words));
const end = fc.constantFrom(0 as const, 1 as const);
const sequence = fc.maxSafeNat().filter((value) => value >= 1 && value <= MAX_SEQUENCE);
const stream: fc.Arbitrary<StreamState> = fc
  .record({
    role: fc.constantFrom("producer" as const, "consumer" as const),
    elementBytes: fc.integer({ min: 1, max: 1000 }),
    elements: fc.integer({ min: 1, max: 1000 }),
    free: fc.nat(),
  })
  .map(({ role, elementBytes, elements, free }) => {
    const capacityBytes = elementBytes * elements;
    return { role, elementBytes, capacityBytes, freeBytes: elementBytes * (free % (elements + 1)) };
  });
const port = { name: pipeName, end, nextToSend: sequence, nextToRead: sequence };
const attachment: fc.Arbitrary<Attachment> = fc.oneof(
  fc.record({ ...port, stream: fc.constant(undefined) }),
  fc.record({ ...port, stream }),
  fc.uint8Array({ maxLength: 30 }).map((bytes) => new SharedRegion(bytes)),
);
const name = fc.string({ unit: "grapheme", maxLength: 50 });

describe("frames", () => {
  it("of messages read as they were written", () => {
    fc.assert(
      fc.property(pipeName, end, sequence, fc.array(attachment, { maxLength: 5 }), (...fields) => {
        const [pipe, flags, number, attachments] = fields;
        const frame = joined(
          writeMessageHeadWith(pipe, flags, number, attachments),
          writeMessageBody(attachments, new Uint8Array([7])),
        );
        expect(readPipeName(frame).equals(pipe)).toBe(true);
        expect([frame[0], frame[1]]).toEqual([FrameType.MESSAGE, flags]);
        expect(readFrameSequence(frame)).toBe(number);
        const start = readBodyStart(frame, 5);
        expect([start % 8, ...frame.subarray(start)]).toEqual([0, 7]);
        expect(readAttachments(frame).map(describeAttachment)).toEqual(
          attachments.map(describeAttachment),
        );
      }),
    );
  });

  it("without attachments have the short header, whatever was in its memory before", () => {
    fc.assert(
      fc.property(pipeName, end, sequence, (pipe, flags, number) => {
        writeClosed(PipeName.random(), 3, 77, "lost-in-transit");
        const frame = writeMessageHead(pipe, flags, number).slice();
        expect(frame).toEqual(writeMessageHeadWith(pipe, flags, number, []));
        expect(frame.length).toBe(MESSAGE_HEADER_BYTES);
      }),
    );
  });

  it("of closes, introductions and attachments do as well", () => {
    const cause = fc.constantFrom("closed", "link-lost", "lost-in-transit", "protocol-error");
    const last = fc
      .tuple(fc.maxSafeNat(), fc.maxSafeNat())
      .filter((pair) => Math.max(...pair) < MAX_SEQUENCE);
    fc.assert(
      fc.property(pipeName, sequence, cause, last, name, (pipe, number, why, numbers, text) => {
        const closed = writeClosed(pipe, 1, number, why);
        expect([readFrameSequence(closed), readCause(closed)]).toEqual([number, why]);
        const introduced = readIntroduction(
          writeIntroduction({ name: pipe, last: numbers, closed: [false, true] }),
        );
        expect(introduced.name.equals(pipe)).toBe(true);
        expect([introduced.last, introduced.closed]).toEqual([numbers, [false, true]]);
        const bytes = new TextEncoder().encode(text);
        const attached = readAttach(writeAttach(pipe, bytes));
        expect([attached.pipe.equals(pipe), attached.name]).toEqual([true, bytes]);
      }),
    );
  });

  it("of the handshake do as well", () => {
    fc.assert(
      fc.property(name, (text) => {
        for (const flags of [0, ISOLATED_FLAG]) {
          const greeting = writeGreeting(FrameType.INVITATION, text, flags);
          expect([readGreeting(greeting), isIsolated(greeting)]).toEqual([text, flags !== 0]);
        }
        expect(readGoodbye(writeGoodbye({ code: "refused", message: text }))).toEqual({
          code: "refused",
          message: text,
        });
      }),
    );
    expect([...writeReady()]).toEqual([FrameType.READY, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("cut short anywhere in the header are refused", () => {
    const frame = writeIntroduction({
      name: PipeName.random(),
      last: [1, 1],
      closed: [false, false],
    });
    for (let length = 0; length < frame.length; length += 1) {
      expect(() => readIntroduction(frame.subarray(0, length))).toThrow(/bytes where/u);
    }
    expect(() => readGreeting(new Uint8Array(7))).toThrow(/bytes where/u);
    expect(() => readGoodbye(new Uint8Array(7))).toThrow(/bytes where/u);
    expect(() => readAttach(new Uint8Array(23))).toThrow(/bytes where/u);
  });

  it("have a documented layout", () => {
    const frame = writeMessageHeadWith(
      new PipeName(0x04030201, 0, 0, 0x08070605),
      1,
      0x1_0000_0002,
      [
        {
          name: new PipeName(9, 0, 0, 0),
          end: 1,
          nextToSend: 3,
          nextToRead: 4,
          stream: { role: "consumer", elementBytes: 5, capacityBytes: 10, freeBytes: 0 },
        },
        new SharedRegion(new Uint8Array(6)),
      ],
    );
    expect([...frame.subarray(0, 32)]).toEqual(
      [
        [1, 1, 2, 0, 0, 0, 0, 0],
        [1, 2, 3, 4, 0, 0, 0, 0],
        [0, 0, 0, 0, 5, 6, 7, 8],
        [2, 0, 0, 0, 1, 0, 0, 0],
      ].flat(),
    );
    expect([...frame.subarray(32)]).toEqual(
      [
        [9, 0, 0, 0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0, 0, 0, 0],
        [1, 2, 0, 0, 5, 0, 0, 0],
        [3, 0, 0, 0, 0, 0, 0, 0],
        [4, 0, 0, 0, 0, 0, 0, 0],
        [10, 0, 0, 0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0, 0, 0, 0],
        [0, 3, 0, 0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0, 0, 0, 0],
        [6, 0, 0, 0, 0, 0, 0, 0],
      ].flat(),
    );
  });

  it("say goodbye with as much text as fits", () => {
    const { message } = readGoodbye(writeGoodbye({ code: "lost", message: "€".repeat(10_000) }));
    expect(message).toBe("€".repeat(1024));
  });
});

function describeAttachment(value: Attachment): unknown {
  if (value instanceof SharedRegion) return [...value.bytes];
  return { ...value, name: value.name.toString() };
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
