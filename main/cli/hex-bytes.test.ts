import { describe, expect, it } from "vitest";
import { parseHexBytes } from "./hex-bytes.ts";

describe("parseHexBytes", () => {
  it.each([
    ["", []],
    ["00ffA5", [0, 255, 0xa5]],
    ["00 ff\n\ta5", [0, 255, 0xa5]],
    ["0x00, 0xFF, 0xa5", [0, 255, 0xa5]],
    ["00:ff:a5", [0, 255, 0xa5]],
  ])("reads %j", (text, bytes) => {
    expect([...parseHexBytes(text)]).toEqual(bytes);
  });

  it.each([
    ["0g", '"g" is not a hex digit.'],
    ["123", "A byte is two hex digits; there are 3 in all."],
  ])("refuses %j", (text, message) => {
    expect(() => parseHexBytes(text)).toThrow(message);
  });
});
