import { describe, expect, it } from "vitest";
import { parseToken, randomToken } from "../../shared/services/index.ts";
import { isServiceCommand, parseServiceArguments, serviceArguments } from "./service-options.ts";

describe("the command line of a service process", () => {
  it("comes back as it went in", () => {
    const options = { server: "s", tap: undefined, service: "a b", launch: randomToken() };
    expect(parseServiceArguments(serviceArguments(options))).toEqual(options);
    const tapped = { ...options, tap: "t" };
    expect(parseServiceArguments(serviceArguments(tapped))).toEqual(tapped);
  });

  it("can be told from others", () => {
    const options = { server: "s", tap: undefined, service: "a", launch: randomToken() };
    expect(isServiceCommand(serviceArguments(options))).toBe(true);
    expect(isServiceCommand(["--server", "s", "--kind", "ping"])).toBe(false);
    expect(isServiceCommand([])).toBe(false);
  });

  it.each([
    { args: [] },
    { args: ["--service", "a", "--server", "s"] },
    { args: ["--service", "a", "--server", "s", "--launch", "12"] },
  ])("is refused when something is missing or malformed: $args", ({ args }) => {
    expect(() => parseServiceArguments(args)).toThrow("needs --service NAME");
  });

  it("has tokens that only digits make", () => {
    expect(parseToken(`${"0".repeat(31)}g`)).toBeUndefined();
    expect(parseToken(`${"0".repeat(15)}10000000000000002`)).toEqual({ high: 1n, low: 2n });
  });
});
