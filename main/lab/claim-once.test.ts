import { expect, it } from "vitest";
import { claimOnce } from "./claim-once.ts";

it("claimOnce tells each check's good word once, and its bad word once", () => {
  const told: string[] = [];
  const claim = claimOnce({
    claim: (check, holds, detail) => told.push(`${check} ${holds} ${detail}`),
  });
  claim("a", true, "first");
  claim("a", true, "again");
  claim("b", true, "first");
  claim("a", false, "not any more");
  claim("a", false, "nor now");
  expect(told).toEqual(["a true first", "b true first", "a false not any more"]);
});
