import { describe, expect, it } from "vitest";
import { hexDump, lineBytes, lineCount, moveByte } from "./hex-lines.ts";

const bytes = Uint8Array.from({ length: 20 }, (_, index) => 0x3c + index);

describe("hex lines", () => {
  it("holds sixteen bytes a line, the rest in the last", () => {
    expect(lineCount(bytes)).toBe(2);
    expect(lineBytes(bytes, 1).map((byte) => byte.offset)).toEqual([16, 17, 18, 19]);
    expect(lineCount(new Uint8Array())).toBe(0);
  });

  it("shows what can be printed", () => {
    const line = lineBytes(new Uint8Array([0x41, 0x00, 0x7f, 0x20]), 0);
    expect(line.map((byte) => byte.text)).toEqual(["A", "·", "·", " "]);
    expect(line.map((byte) => byte.hex)).toEqual(["41", "00", "7f", "20"]);
  });

  it("copies as an aligned dump", () => {
    const [first, second] = hexDump(bytes).split("\n");
    expect(first).toBe("000000  3c 3d 3e 3f 40 41 42 43 44 45 46 47 48 49 4a 4b  <=>?@ABCDEFGHIJK");
    expect(second?.indexOf("LMNO")).toBe(first?.indexOf("<=>?"));
  });
});

describe("moveByte", () => {
  it("stays within the message", () => {
    expect(moveByte("ArrowRight", 19, 20)).toBe(19);
    expect(moveByte("ArrowUp", 3, 20)).toBe(0);
    expect(moveByte("ArrowDown", 2, 20)).toBe(18);
    expect(moveByte("End", 2, 20)).toBe(19);
    expect(moveByte("Home", 9, 20)).toBe(0);
  });

  it("leaves other keys alone", () => {
    expect(moveByte("x", 3, 20)).toBeNull();
  });
});
