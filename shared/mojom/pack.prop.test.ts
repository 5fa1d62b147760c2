// Layouts of random structs against the rule of the wire format, written down plainly.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inlineSize } from "./pack.ts";
import { moduleOf, only } from "./testing/compile-text.ts";

const SIZES: ReadonlyMap<string, readonly [size: number, align: number]> = new Map([
  ["bool", [1, 1]],
  ["int8", [1, 1]],
  ["uint16", [2, 2]],
  ["int32", [4, 4]],
  ["double", [8, 8]],
  ["string", [8, 8]],
  ["U", [16, 8]],
  ["pending_remote<I>", [8, 4]],
  ["pending_receiver<I>", [4, 4]],
  ["handle", [4, 4]],
]);

const NULLABLE_VALUES = ["bool?", "int8?", "int32?", "double?"];

interface Placed {
  readonly type: string;
  readonly offset: number;
  readonly bit: number;
}

/** Behind the first placed field after which there is room, as a walk over all of them finds it. */
function place(placed: Placed[], type: string): Placed {
  const [size, align] = SIZES.get(type) ?? [0, 1];
  if (placed.length === 0) return { type, offset: 0, bit: 0 };
  const inOrder = placed.toSorted((a, b) => a.offset - b.offset || a.bit - b.bit);
  for (const [index, before] of inOrder.entries()) {
    const end = before.offset + (SIZES.get(before.type)?.[0] ?? 0);
    const shares = type === "bool" && before.type === "bool" && before.bit < 7;
    const offset = shares ? before.offset : Math.ceil(end / align) * align;
    const after = inOrder[index + 1];
    if (after === undefined || offset + size <= after.offset) {
      return { type, offset, bit: shares ? before.bit + 1 : 0 };
    }
  }
  throw new Error("there is always room behind the last");
}

function expected(types: readonly string[]): string[] {
  const placed: Placed[] = [];
  const places: string[] = [];
  for (const type of types) {
    const isOptional = type.endsWith("?");
    for (const part of isOptional ? ["bool", type.slice(0, -1)] : [type]) {
      const slot = place(placed, part);
      placed.push(slot);
      places.push(`${slot.offset}.${slot.bit}`);
    }
  }
  return places;
}

function layoutOf(types: readonly string[]) {
  const fields = types.map((type, i) => `${type} f${i};`).join(" ");
  const text = `struct S { ${fields} }; union U { int8 a; }; interface I {};`;
  return only(moduleOf(text).structs).layout;
}

const types = fc.array(fc.constantFrom(...SIZES.keys(), ...NULLABLE_VALUES), { maxLength: 40 });

describe("the layout of any struct", () => {
  it("is that of the rule", () => {
    fc.assert(
      fc.property(types, (all) => {
        const places = layoutOf(all).fields.flatMap(({ bit, flag, offset }) => {
          const own = `${offset}.${bit}`;
          return flag === undefined ? [own] : [`${flag.offset}.${flag.bit}`, own];
        });
        expect(places).toEqual(expected(all));
      }),
      { numRuns: 150 },
    );
  });

  it("has room for every field and no bit for two", () => {
    fc.assert(
      fc.property(types, (all) => {
        const { fields, numBytes } = layoutOf(all);
        const bits: number[] = [];
        let end = 0;
        for (const { bit, field, flag, offset } of fields) {
          const isBool = field.kind.type === "primitive" && field.kind.name === "bool";
          const size = isBool ? 0 : inlineSize(field.kind);
          if (flag !== undefined) bits.push(flag.offset * 8 + flag.bit);
          if (isBool) bits.push(offset * 8 + bit);
          for (let i = 0; i < size * 8; i++) bits.push(offset * 8 + i);
          end = Math.max(end, offset + Math.max(size, 1));
        }
        expect(new Set(bits).size).toBe(bits.length);
        expect(end).toBeLessThanOrEqual(numBytes - 8);
        expect(numBytes % 8).toBe(0);
      }),
      { numRuns: 80 },
    );
  });
});
