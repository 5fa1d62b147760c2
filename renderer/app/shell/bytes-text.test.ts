import { describe, expect, it } from "vitest";
import { bytesText } from "./bytes-text.ts";

describe("bytesText", () => {
  it.each([
    [0, "0 bytes"],
    [1023, "1023 bytes"],
    [1536, "1.5 KiB"],
    [256 * 1024 * 1024, "256 MiB"],
    [1024 * 1024 - 1, "1.0 MiB"],
    [3.25 * 1024 ** 3, "3.3 GiB"],
  ])("%d is %s", (bytes, text) => {
    expect(bytesText(bytes)).toBe(text);
  });
});
