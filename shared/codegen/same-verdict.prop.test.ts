// Generated code and the reflective decoder must accept and reject exactly the same messages.
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe as suite, expect, it } from "vitest";
import { compile } from "../mojom/index.ts";
import { PendingReceiver, PendingRemote } from "../bindings/index.ts";
import { type BareMessage, captureCall, fittingHandles } from "../testing/index.ts";
import { createDataPipe, createMessagePipe, createSharedBuffer } from "../system/index.ts";
import { decodeMessage, Decoder, readMessageHeader, ValidationError } from "../wire/index.ts";
import { describe } from "./describe.ts";
import { Carrier } from "./testdata/gen/kinds.mojom.ts";
import type { Service, Systems } from "./testdata/gen/kinds.mojom.ts";
import type { Sink } from "./testdata/gen/other.mojom.ts";
import { EVERYTHING, GROWING, MAPS, PRESENT, TREE } from "./testdata/samples.ts";

const FOLDER = new URL("testdata/", import.meta.url);
const { modules } = compile(["kinds.mojom"], (path) => {
  return { path, text: readFileSync(new URL(path, FOLDER), "utf8") };
});
const DESCRIPTOR = describe(modules);

function systems(): Systems {
  const [any, pipe] = createMessagePipe();
  const [remote, receiver] = createMessagePipe();
  const [sink, maybe] = createMessagePipe();
  const { consumer } = createDataPipe();
  return {
    any,
    pipe,
    maybePipe: maybe,
    consumer,
    buffer: createSharedBuffer(new Uint8Array(0)),
    remote: new PendingRemote<Service>(remote, 0),
    maybeRemote: null,
    receiver: new PendingReceiver<Service>(receiver),
    maybeReceiver: null,
    sinks: [new PendingRemote<Sink>(sink, 0)],
    pipes: [null],
    receivers: new Map(),
  };
}

const SAMPLES: readonly BareMessage[] = [
  captureCall(Carrier, (carrier) => carrier.carry(EVERYTHING, GROWING, TREE)),
  captureCall(Carrier, (carrier) => {
    const everything = { ...EVERYTHING, numbers: PRESENT, lists: null, maps: MAPS };
    return carrier.carry(everything, { ...GROWING, g: null, h: null, i: null }, TREE);
  }),
  captureCall(Carrier, (carrier) => carrier.carrySystems(systems())),
].map(({ bytes, handles }) => ({ bytes, handleCount: handles.length }));

/** What generated code says if each handle is of the kind that its field asks for. */
function generatedVerdict({ bytes, handleCount }: BareMessage): string {
  const never: Carrier = {
    carry: () => expect.unreachable("nothing is accepted"),
    carrySystems: () => expect.unreachable("nothing is accepted"),
  };
  try {
    const header = readMessageHeader(bytes);
    const message = { bytes, handleCount };
    const handles = fittingHandles(DESCRIPTOR, Carrier.name, message, false);
    Carrier.dispatch(never, {
      name: header.name,
      decoder: Decoder.forMessage(bytes, header, handles),
      accept: () => false,
      reply: () => expect.unreachable("nothing is accepted"),
    });
    return "PASS";
  } catch (error) {
    if (error instanceof ValidationError) return error.code;
    throw error;
  }
}

function reflectiveVerdict({ bytes, handleCount }: BareMessage): string {
  return decodeMessage(DESCRIPTOR, Carrier.name, bytes, { handleCount }).verdict;
}

suite("generated and reflective decoding", () => {
  it.each(SAMPLES.map((sample, index) => ({ sample, index })))(
    "accept sample $index",
    ({ sample }) => {
      expect(generatedVerdict(sample)).toBe("PASS");
      expect(reflectiveVerdict(sample)).toBe("PASS");
    },
  );

  it("give the same verdict on damaged payloads", () => {
    const words = fc.oneof(
      fc.constantFrom(0, 1, 2, 4, 7, 8, 16, 24, 0xff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff),
      fc.nat(300),
    );
    const damage = fc.array(fc.tuple(fc.nat(), words), {
      minLength: 1,
      maxLength: 3,
    });
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.constantFrom(...SAMPLES), damage, (sample, changes) => {
        const bytes = sample.bytes.slice();
        const view = new DataView(bytes.buffer);
        for (const [where, value] of changes) {
          // Headers are the business of other tests.
          const slots = Math.floor((bytes.length - 32) / 4);
          view.setUint32(32 + 4 * (where % slots), value, true);
        }
        const damaged = { bytes, handleCount: sample.handleCount };
        const verdict = generatedVerdict(damaged);
        seen.add(verdict);
        expect(reflectiveVerdict(damaged)).toBe(verdict);
      }),
      { numRuns: 3000 },
    );
    // The damage must reach more than one rule for the comparison to mean something.
    expect(seen.size).toBeGreaterThan(6);
  });

  it("give the same verdict on cut payloads", () => {
    fc.assert(
      fc.property(fc.constantFrom(...SAMPLES), fc.nat(), ({ bytes, handleCount }, length) => {
        const cut = { bytes: bytes.slice(0, 32 + (length % (bytes.length - 32))), handleCount };
        expect(reflectiveVerdict(cut)).toBe(generatedVerdict(cut));
      }),
      { numRuns: 300 },
    );
  });
});
