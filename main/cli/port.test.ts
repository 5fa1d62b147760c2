import { describe, expect, it } from "vitest";
import { parsePort } from "./port.ts";

describe("parsePort", () => {
  it.each([
    ["0", 0],
    ["8080", 8080],
    ["65535", 65_535],
  ])("reads %s", (text, port) => {
    expect(parsePort(text)).toBe(port);
  });

  it.each(["", "65536", "-1", "80a", "0x50", "1.5"])("refuses %j", (text) => {
    expect(() => parsePort(text)).toThrow("from 0 to 65535");
  });
});
