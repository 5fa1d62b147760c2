import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { describeText } from "../testing/describe-text.ts";
import { runVector, vectorTarget } from "./run-vector.ts";

const CORPUS = fileURLToPath(new URL("../../../../shared/mojo-validation/", import.meta.url));
const MOJOM = new URL("../testdata/validation.mojom", import.meta.url);

const descriptor = describeText(readFileSync(MOJOM, "utf8"), {
  extensibleWithoutDefault: ["mojo.test.ExtensibleEmptyEnum"],
});
const names = existsSync(CORPUS)
  ? readdirSync(CORPUS).filter((file) => file.endsWith(".data"))
  : [];
const judged = names.filter((name) => vectorTarget(name) !== undefined);

describe.skipIf(judged.length === 0)("conformance corpus (skipped where it is absent)", () => {
  it.each(judged)("%s", (name) => {
    const target = vectorTarget(name);
    if (target === undefined) throw new Error(`${name} has no target`);
    const text = readFileSync(CORPUS + name, "utf8");
    const expected = readFileSync(CORPUS + name.replace(".data", ".expected"), "utf8").trim();
    expect(runVector(descriptor, target, text)).toBe(expected);
  });

  it("leaves out nothing but what needs live endpoints", () => {
    const left = names.filter((name) => !judged.includes(name));
    expect(left.every((name) => name.startsWith("integration_"))).toBe(true);
  });
});

describe("runVector", () => {
  const target = vectorTarget("boundscheck_anything.data");

  it.each([
    ["PASS", "[u4]24 [u4]0 [u4]0 [u4]1 [u4]0 [u4]0 [u4]16 [u4]0 [u8]7"],
    ["VALIDATION_ERROR_ILLEGAL_MEMORY_RANGE", "// nothing"],
    ["VALIDATION_ERROR_MESSAGE_HEADER_UNKNOWN_METHOD", "[u4]24 [u4]0 [u4]0 [u4]2 [u4]0 [u4]0"],
  ])("says %s as the corpus does", (expected, text) => {
    expect(target && runVector(descriptor, target, text)).toBe(expected);
  });

  it("takes the direction and the interface from the file's name", () => {
    expect(vectorTarget("resp_boundscheck_x.data")).toEqual({
      interface: "mojo.test.BoundsCheckTestInterface",
      response: true,
    });
    expect(vectorTarget("associated_conformance_x.data")).toEqual({
      interface: "mojo.test.AssociatedConformanceTestInterface",
      response: false,
    });
    expect(vectorTarget("integration_msghdr_x.data")).toBeUndefined();
  });
});
