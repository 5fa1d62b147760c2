import { describe, expect, it } from "vitest";
import { fromHex, toHex } from "./hex.ts";

describe("hex", () => {
  it("writes two digits per byte", () => {
    expect(toHex(Uint8Array.of(0, 10, 255))).toBe("000aff");
    expect(toHex(Uint8Array.of(0, 10, 255), " ")).toBe("00 0a ff");
    expect(toHex(new Uint8Array())).toBe("");
  });

  it("reads digits of either case with any white space", () => {
    expect(fromHex("00 0aFF\n01")).toEqual(Uint8Array.of(0, 10, 255, 1));
    expect(fromHex("")).toEqual(new Uint8Array());
  });

  it.each(["0", "0x10", "gg", "0-"])("refuses %j", (text) => {
    expect(() => fromHex(text)).toThrow(RangeError);
  });
});
