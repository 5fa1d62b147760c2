import type { Dictionary, Value } from "./gen/union_dictionary.mojom.ts";

const INT64_MAX = 2n ** 63n - 1n;
const INT64_MIN = -(2n ** 63n);

/** How deep the dictionary of a number is nested at the most. */
const MAX_DEPTH = 4;

/** A dictionary with a value of every kind; two processes that know its number make the same one. */
export function sampleDictionary(number: number, depth = number % MAX_DEPTH): Dictionary {
  const entries = new Map<string, Value>([
    ["number", { tag: "number", value: BigInt(number) }],
    ["largest", { tag: "number", value: INT64_MAX }],
    ["smallest", { tag: "number", value: INT64_MIN }],
    ["even", { tag: "flag", value: number % 2 === 0 }],
    ["third", { tag: "real", value: number / 3 }],
    ["not a number", { tag: "real", value: Number.NaN }],
    ["greeting", { tag: "text", value: `Grüße aus Nummer ${number} 🦊` }],
    ["nothing said", { tag: "text", value: "" }],
    ["bytes", { tag: "bytes", value: Uint8Array.from({ length: number % 64 }, (_, at) => at) }],
    ["list", { tag: "list", value: sampleList(number) }],
  ]);
  if (depth > 0) {
    entries.set("inner", { tag: "dictionary", value: sampleDictionary(number + 1, depth - 1) });
  }
  return { entries };
}

/** Lists may hold values of different kinds, also further lists. */
function sampleList(number: number): Value[] {
  return [
    { tag: "number", value: BigInt(-number) },
    { tag: "text", value: "two" },
    { tag: "list", value: [{ tag: "flag", value: true }, emptyList()] },
  ];
}

function emptyList(): Value {
  return { tag: "list", value: [] };
}
