import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LegacyMessage } from "./legacy-message.ts";
import {
  MAX_REFERENCE_NUMBER,
  MessagePriority,
  readLegacyHeader,
  writeLegacyHeader,
} from "./message-header.ts";
import {
  enumParam,
  optionalParam,
  Params,
  type ParamTraits,
  structParam,
  vectorParam,
} from "./param-traits.ts";
import { PickleError } from "./pickle-error.ts";
import { PickleReader } from "./pickle-reader.ts";
import { PickleWriter } from "./pickle-writer.ts";

const SEED = 20_261_126;
const RUNS = { seed: SEED, numRuns: 500 };

const int = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const uint32 = fc.nat(0xffffffff);

const header = fc.record({
  routingId: int,
  type: uint32,
  flags: fc.nat(0xff),
  referenceNumber: fc.nat(MAX_REFERENCE_NUMBER),
  numFds: fc.nat(0xffff),
});

/** A type of parameter with its values. */
interface Typed {
  readonly traits: ParamTraits<unknown>;
  readonly value: fc.Arbitrary<unknown>;
}

function typed<T>(traits: ParamTraits<T>, value: fc.Arbitrary<T>): Typed {
  // A pair stays a pair: the traits never meet another one's values.
  return { traits, value };
}

const LEAVES: readonly Typed[] = [
  typed(Params.bool, fc.boolean()),
  typed(Params.int, int),
  typed(Params.uint32, uint32),
  typed(Params.uint16, fc.nat(0xffff)),
  typed(Params.int64, fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n)),
  typed(Params.uint64, fc.bigInt(0n, 2n ** 64n - 1n)),
  typed(Params.float, fc.float()),
  typed(Params.double, fc.double()),
  typed(Params.string, fc.string({ unit: "grapheme" })),
  typed(Params.string16, fc.string({ unit: "binary", maxLength: 20_000, size: "max" })),
  typed(Params.data, fc.uint8Array({ size: "large" })),
  typed(enumParam([-1, 0, 7]), fc.constantFrom(-1, 0, 7)),
];

/** Any type, up to a few levels deep. */
const anyType: fc.Arbitrary<Typed> = fc.letrec<{ type: Typed }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(...LEAVES),
    tie("type").map(({ traits, value }) =>
      typed(vectorParam(traits), fc.array(value, { maxLength: 5 })),
    ),
    tie("type").map(({ traits, value }) => typed(optionalParam(traits), fc.option(value))),
    fc
      .tuple(tie("type"), tie("type"))
      .map(([a, b]) =>
        typed(
          structParam<{ a: unknown; b: unknown }>({ a: a.traits, b: b.traits }),
          fc.record({ a: a.value, b: b.value }, { noNullPrototype: true }),
        ),
      ),
  ),
})).type;

const typeAndValue = anyType.chain(({ traits, value }) =>
  fc.record({ traits: fc.constant(traits), value }),
);

describe(`legacy messages (seed ${SEED})`, () => {
  it("any header comes back as it was written", () => {
    fc.assert(
      fc.property(header, uint32, (fields, payloadSize) => {
        const bytes = new Uint8Array(20);
        writeLegacyHeader(bytes, fields, payloadSize);
        expect(readLegacyHeader(bytes)).toEqual({ ...fields, payloadSize });
      }),
      RUNS,
    );
  });

  it("any message comes back from its bytes", () => {
    fc.assert(
      fc.property(header, fc.uint8Array(), (fields, payload) => {
        const message = LegacyMessage.build(
          { ...fields, priority: MessagePriority.NORMAL },
          (pickle) => pickle.writeBytes(payload),
        );
        const parsed = LegacyMessage.parse(message.toBytes());
        expect(parsed.header).toEqual(message.header);
        expect(parsed.reader().readBytes(payload.length)).toEqual(payload);
      }),
      RUNS,
    );
  });

  it("any parameters come back as they were, and take whole units", () => {
    fc.assert(
      fc.property(typeAndValue, ({ traits, value }) => {
        const pickle = new PickleWriter();
        traits.write(pickle, value);
        const bytes = pickle.finish();
        expect(bytes.length % 4).toBe(0);
        const reader = new PickleReader(bytes);
        expect(traits.read(reader)).toEqual(value);
        expect(reader.remaining).toBe(0);
      }),
      RUNS,
    );
  });

  it("hostile bytes are read to some value or refused, by nothing but a PickleError", () => {
    const junk = fc.uint8Array({ maxLength: 64 });
    let refused = 0;
    fc.assert(
      fc.property(anyType, junk, ({ traits }, bytes) => {
        try {
          traits.read(new PickleReader(bytes));
        } catch (error) {
          if (!(error instanceof PickleError)) throw error;
          refused += 1;
        }
      }),
      RUNS,
    );
    expect(refused).toBeGreaterThan(0);
  });

  it("hostile messages are parsed or refused, by nothing but a PickleError", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        try {
          expect(LegacyMessage.parse(bytes).toBytes().length).toBe(bytes.length);
        } catch (error) {
          if (!(error instanceof PickleError)) throw error;
        }
      }),
      RUNS,
    );
  });
});
