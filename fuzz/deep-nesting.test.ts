import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { MAX_ARRAY_DEPTH, MAX_STRUCT_DEPTH, MAX_UNION_DEPTH } from "../shared/wire/index.ts";
import type { Schema } from "./load-schema.ts";
import { loadNesting, nested, verdictsOn } from "./testing/nesting.ts";

const all = (encoder: string, decoder: string) => ({
  generatedEncoder: encoder,
  reflectiveEncoder: encoder,
  generatedDecoder: decoder,
  reflectiveDecoder: decoder,
});
const FLAT = { structs: 1, unions: 0, arrays: 0, maps: 0 };

let schema: Schema;
beforeAll(async () => {
  schema = await loadNesting();
});

describe("values inside each other", () => {
  it.each([
    ["structs", { ...FLAT, structs: MAX_STRUCT_DEPTH - 1 }],
    ["unions", { ...FLAT, unions: MAX_UNION_DEPTH - 1 }],
    ["arrays", { ...FLAT, arrays: MAX_ARRAY_DEPTH, structs: 3 }],
    ["maps", { ...FLAT, unions: MAX_UNION_DEPTH, maps: MAX_UNION_DEPTH - 1 }],
  ])("are taken by all coders up to the limit of %s", (_, depths) => {
    expect(verdictsOn(schema, nested(depths))).toEqual(all("PASS", "PASS"));
  });

  it.each([
    ["structs", { ...FLAT, structs: MAX_STRUCT_DEPTH }],
    ["unions", { ...FLAT, unions: MAX_UNION_DEPTH + 1 }],
    ["arrays", { ...FLAT, arrays: MAX_ARRAY_DEPTH + 150, structs: 4 }],
    ["arrays and maps", { ...FLAT, arrays: 300, structs: 3, unions: 2, maps: 1 }],
    ["thousands of arrays", { ...FLAT, arrays: 15_000, structs: 101 }],
    ["all of them", { structs: 5000, unions: 5000, arrays: 15_000, maps: 2000 }],
  ])("are refused beyond the limit of %s", (_, depths) => {
    const { generatedEncoder, reflectiveEncoder } = verdictsOn(schema, nested(depths));
    expect([generatedEncoder, reflectiveEncoder]).toEqual(["TOO_DEEP", "TOO_DEEP"]);
  });

  /** Rows of arrays between structs, without an encoder's limit. */
  function message(structs: number, row = 150): Uint8Array {
    const words = [24, 0, 0, 0, 0, 0, 16, 0, 8, 0];
    const array = [16, 1, 8, 0];
    for (let i = 0; i < structs; i++) {
      words.push(40, 0, 0, 0, 8, 0, 0, 0, 0, 0);
      // The pointer to the rows, or to nothing; the pick stands behind it.
      const isLast = i === structs - 1;
      words.splice(-8, 8, 0, 0, 0, 0, 0, 0, isLast ? 0 : 8, 0);
      if (!isLast) for (let level = 0; level < row; level++) words.push(...array);
    }
    return new Uint8Array(new Uint32Array(words).buffer);
  }

  it.each([2, 3, 4, 50, 201, 5000])("are rejected alike: rows of %d structs", (structs) => {
    const verdicts = verdictsOn(schema, nested(FLAT), message(structs));
    const arrays = 150 * (structs - 1);
    const expected = arrays > MAX_ARRAY_DEPTH ? "MAX_RECURSION_DEPTH" : "PASS";
    expect(verdicts).toEqual(all("PASS", expected));
  });

  it("take less than half of Node's stack, whatever lies in whatever", async () => {
    const script = fileURLToPath(new URL("testing/nest-in-half-a-stack.ts", import.meta.url));
    // Node's own default is 984.
    const args = ["--stack-size=492", "--import", "tsx", script];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    const passed = all("PASS", "PASS");
    expect(JSON.parse(stdout)).toEqual([passed, passed, passed]);
  });
});
