import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Encoder } from "../encoder.ts";
import { arbitraryStruct } from "../../testing/index.ts";
import { kinds } from "../testing/kinds.ts";
import { VALIDATION_ERROR_CODES } from "../validation-error.ts";
import { type DecodedMessage, decodeMessage } from "./decode-message.ts";
import { structOf } from "./descriptor-access.ts";
import { encodeStruct } from "./encode-value.ts";
import { plainValue } from "./plain-value.ts";
import type { ValueNode } from "./value-node.ts";

const STRUCTS = ["Numbers", "Nullables", "Arrays", "NullableArrays", "Maps", "List", "All"];
const method = kinds.interfaces["t.Any"]?.methods[0];
if (method === undefined) throw new Error("no method");
const { params } = method;

/** A message with `value` as the parameter of Take. */
function encode(value: unknown): Uint8Array {
  const encoder = Encoder.begin({ name: 0, flags: 0, headerVersion: 0 });
  encodeStruct(encoder, kinds, params, { all: value });
  return encoder.finish();
}

const decode = (bytes: Uint8Array): DecodedMessage => decodeMessage(kinds, "t.Any", bytes);

/** Nodes of the tree that carry an error. */
function errorsIn(node: ValueNode | undefined): readonly ValueNode[] {
  if (node === undefined) return [];
  return [...(node.error === undefined ? [] : [node]), ...node.children.flatMap(errorsIn)];
}

describe("round trips", () => {
  const arbitraryAll = arbitraryStruct(kinds, structOf(kinds, "t.All"));

  it.each(STRUCTS)("%s comes back as it was", (name) => {
    const struct = structOf(kinds, `t.${name}`);
    const descriptor = {
      ...kinds,
      interfaces: {
        "t.Any": {
          name: "t.Any",
          version: 0,
          methods: [{ name: "Take", ordinal: 0, sync: false, minVersion: 0, params: struct }],
        },
      },
    };
    const arbitrary = arbitraryStruct(kinds, struct);
    fc.assert(
      fc.property(arbitrary, (value) => {
        const encoder = Encoder.begin({ name: 0, flags: 0, headerVersion: 0 });
        encodeStruct(encoder, descriptor, struct, value);
        const { verdict, payload } = decodeMessage(descriptor, "t.Any", encoder.finish());
        expect(verdict).toBe("PASS");
        expect(payload && plainValue(payload)).toEqual(value);
      }),
      { numRuns: 60 },
    );
  });

  it("encode again to the same bytes", () => {
    fc.assert(
      fc.property(arbitraryAll, (value) => {
        const bytes = encode(value);
        const { payload } = decode(bytes);
        const { all } = (payload ? plainValue(payload) : {}) as { all?: unknown };
        expect(encode(all)).toEqual(bytes);
      }),
      { numRuns: 40 },
    );
  });
});

describe("damaged messages", () => {
  const struct = structOf(kinds, "t.All");
  const arbitraryBytes = arbitraryStruct(kinds, struct, 3).map((value) => encode(value).slice());
  // Small values and single bits change counts, pointers and flags more often than random bytes do.
  const arbitraryByte = fc.oneof(fc.nat({ max: 255 }), fc.constantFrom(0, 1, 7, 8, 9, 16, 24, 255));
  const arbitraryDamage = fc.array(fc.tuple(fc.nat(), arbitraryByte), {
    minLength: 1,
    maxLength: 4,
  });

  it("are accepted or rejected with one of Mojo's errors, never more", () => {
    fc.assert(
      fc.property(arbitraryBytes, arbitraryDamage, (bytes, damage) => {
        for (const [position, byte] of damage) bytes[position % bytes.length] = byte;
        const { verdict, header, payload } = decode(bytes);
        expect(["PASS", ...VALIDATION_ERROR_CODES]).toContain(verdict);
        const errors = [...errorsIn(header), ...errorsIn(payload)];
        expect(errors.map((node) => node.error?.code)).toEqual(verdict === "PASS" ? [] : [verdict]);
      }),
      { numRuns: 300 },
    );
  });

  it("never pass when they are cut short", () => {
    fc.assert(
      fc.property(arbitraryBytes, fc.nat(), (bytes, cut) => {
        const { verdict } = decode(bytes.subarray(0, cut % (bytes.length - 8)));
        expect(verdict).not.toBe("PASS");
      }),
      { numRuns: 100 },
    );
  });

  it("may be nothing but noise", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(["PASS", ...VALIDATION_ERROR_CODES]).toContain(decode(bytes).verdict);
      }),
    );
  });
});
