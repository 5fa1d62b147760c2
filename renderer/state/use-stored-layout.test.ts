import { describe, expect, it } from "vitest";
import { parseLayout } from "./use-stored-layout.ts";

describe("parseLayout", () => {
  it("takes percentages by panel", () => {
    expect(parseLayout({ tree: 20, main: 80 })).toEqual({ tree: 20, main: 80 });
  });

  it.each([undefined, null, 3, [], {}, { tree: "20" }, { tree: -1 }, { tree: Number.NaN }])(
    "refuses %j",
    (stored) => {
      expect(parseLayout(stored)).toBeUndefined();
    },
  );
});
