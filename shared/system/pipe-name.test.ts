import { describe, expect, it } from "vitest";
import { hashPipeName, PipeName } from "./pipe-name.ts";

describe("PipeName", () => {
  it("is drawn at random", () => {
    const names = Array.from({ length: 1000 }, () => PipeName.random().toString());
    expect(new Set(names).size).toBe(1000);
  });

  it("reads 32 hexadecimal digits, highest first", () => {
    expect(new PipeName(1, 2, 3, -1).toString()).toBe("ffffffff000000030000000200000001");
  });

  it("survives a trip through bytes", () => {
    const view = new DataView(new ArrayBuffer(24));
    const name = new PipeName(0x80000000, 0x01020304, -5, 0xffffffff);
    name.write(view, 4);
    expect(PipeName.read(view, 4).equals(name)).toBe(true);
    expect([...new Uint8Array(view.buffer, 8, 4)]).toEqual([4, 3, 2, 1]);
  });

  it("equals what has the same words and nothing else", () => {
    const name = new PipeName(1, 2, 3, 4);
    expect(name.equals(new PipeName(1, 2, 3, 4))).toBe(true);
    for (const other of [
      new PipeName(9, 2, 3, 4),
      new PipeName(1, 9, 3, 4),
      new PipeName(1, 2, 9, 4),
      new PipeName(1, 2, 3, 9),
    ]) {
      expect(name.equals(other)).toBe(false);
    }
  });

  it("has equal hashes for equal names, whether the words are signed or not", () => {
    const hash = new PipeName(0xffffffff, 0x80000000, 3, 4).hash;
    expect(new PipeName(-1, -0x80000000, 3, 4).hash).toBe(hash);
    expect(hash).toBe(hashPipeName(-1, -0x80000000, 3, 4));
  });

  it("spreads names that differ in one word only", () => {
    for (const word of [0, 1, 2, 3]) {
      const hashes = Array.from({ length: 4096 }, (_, i) => {
        const words = [7, 7, 7, 7];
        words[word] = i;
        const [w0 = 0, w1 = 0, w2 = 0, w3 = 0] = words;
        return hashPipeName(w0, w1, w2, w3) % 65_536;
      });
      expect(new Set(hashes).size).toBeGreaterThan(2000);
      expect(Math.min(...hashes)).toBeGreaterThanOrEqual(0);
    }
  });
});
