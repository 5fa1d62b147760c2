import { describe, expect, it } from "vitest";
import { parseWorkerArguments, workerArguments } from "./worker-options.ts";

describe("worker arguments", () => {
  it("come back as they were given", () => {
    const options = { server: "a", tap: "b", kind: "ping", rate: 12.5, ioThread: true };
    expect(parseWorkerArguments(workerArguments(options))).toEqual(options);
  });

  it("may leave out the tap", () => {
    const options = { server: "a", tap: undefined, kind: "ping", rate: 0, ioThread: false };
    expect(parseWorkerArguments(workerArguments(options))).toEqual(options);
  });

  it.each([
    ["no server", ["--kind", "ping", "--rate", "1"]],
    ["no kind", ["--server", "a", "--rate", "1"]],
    ["a rate below zero", ["--server", "a", "--kind", "ping", "--rate=-1"]],
    ["a rate that is no number", ["--server", "a", "--kind", "ping", "--rate", "fast"]],
    ["an unknown option", ["--server", "a", "--kind", "ping", "--rate", "1", "--sudo"]],
  ])("are refused with %s", (_name, args) => {
    expect(() => parseWorkerArguments(args)).toThrow();
  });
});
