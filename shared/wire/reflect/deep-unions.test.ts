import { describe, expect, it } from "vitest";
import { Encoder } from "../encoder.ts";
import { describeText } from "../testing/describe-text.ts";
import { codeOf } from "../testing/expect-error.ts";
import { words } from "../testing/words.ts";
import { decodeMessage } from "./decode-message.ts";
import { encodeStruct, encodeValue } from "./encode-value.ts";

const descriptor = describeText(`
  module t;
  union Tree { bool leaf; array<Tree> branches; };
  struct Root { Tree tree; };
  interface I { Take(Tree tree); };
`);

const tree = (depth: number): unknown => {
  let value: unknown = { tag: "leaf", value: true };
  for (let i = 1; i < depth; i++) value = { tag: "branches", value: [value] };
  return value;
};

/** A message whose unions nest `depth` deep, without the encoder's own limit. */
function message(depth: number): Uint8Array {
  const unions = Array.from({ length: depth - 1 }, () => [16, 1, 8, 0, 24, 1]).flat();
  return words(24, 0, 0, 0, 0, 0, 24, 0, ...unions, 16, 0, 1, 0);
}

describe("unions inside each other", () => {
  const verdict = (depth: number) => decodeMessage(descriptor, "t.I", message(depth)).verdict;

  it("do not count as structs", () => {
    expect(verdict(201)).toBe("PASS");
    expect(verdict(300)).toBe("PASS");
  });

  it("are rejected before the stack is full", () => {
    expect(verdict(301)).toBe("MAX_RECURSION_DEPTH");
    expect(verdict(5000)).toBe("MAX_RECURSION_DEPTH");
  });

  it("are refused by the encoder at the same depth", () => {
    const encode = (depth: number) => encodeValue(descriptor, "t.Root", { tree: tree(depth) });
    expect(codeOf(() => encode(300))).toBe("PASS");
    expect(codeOf(() => encode(301))).toBe("TOO_DEEP");
    expect(codeOf(() => encode(50_000))).toBe("TOO_DEEP");
  });

  it("are laid out as the hand-made message", () => {
    const params = descriptor.interfaces["t.I"]?.methods[0]?.params;
    if (params === undefined) throw new Error("no parameters");
    const encoder = Encoder.begin({ name: 0, flags: 0, headerVersion: 0 });
    encodeStruct(encoder, descriptor, params, { tree: tree(7) });
    expect(encoder.finish()).toEqual(message(7));
  });
});
