import { describe, expect, it } from "vitest";
import { toHex } from "../shared/base/index.ts";
import { parseVector } from "./parse-vector.ts";

const hexOf = (text: string): string => toHex(parseVector(text).bytes);

describe("items", () => {
  it.each([
    ["10", "0a"],
    ["0x1F 255", "1fff"],
    ["[u1]1 [u2]0x0203 [u4]4 [u8]0X5", "0103020400000005" + "00".repeat(7)],
    ["[s1]-1 [s2]-0x800 [s4]+7 [s8]-2", "ff00f807000000fe" + "ff".repeat(7)],
    ["[u8]0xFFFFFFFFFFFFFFFF", "ff".repeat(8)],
    ["[s8]-9223372036854775808", "0000000000000080"],
    ["[b]10000001", "81"],
    ["[f]1.5 [d]-1", "0000c03f000000000000f0bf"],
    ["[f]+.5e1", "0000a040"],
    ["", ""],
    ["  \t\n\r\n", ""],
  ])("%j", (text, hex) => {
    expect(hexOf(text)).toBe(hex);
  });

  it("may be followed by comments that end with their line", () => {
    expect(hexOf("// nothing")).toBe("");
    expect(hexOf("1//x\n2 // y\r3 /// z // z\r\n4")).toBe("01020304");
  });

  it("take the handle count first", () => {
    expect(parseVector("[handles]3 1")).toEqual({ bytes: Uint8Array.of(1), handleCount: 3 });
    expect(parseVector("// first\n[handles]0x10")).toMatchObject({ handleCount: 16 });
    expect(parseVector("1").handleCount).toBe(0);
  });

  it("measure distances from the slot to the anchor", () => {
    expect(hexOf("[dist4]foo 0 [dist8]bar 0 [anchr]foo [anchr]bar")).toBe(
      "0e00000000090000000000000000",
    );
    expect(hexOf("[dist4]a [u2]7 [anchr]a [u1]1")).toBe("06000000070001");
  });
});

describe("refused text", () => {
  it.each([
    ["a lone slash", "1 / 2"],
    ["a slash in an item", "1/2"],
    ["a word", "hello"],
    ["an unknown tag", "[x]1"],
    ["a size that no integer has", "[u3]1"],
    ["a tag that is not closed", "[u1"],
    ["a number too large", "256"],
    ["a number too large for its tag", "[u2]0x10000"],
    ["a number too small", "[s1]-129"],
    ["a sign on an unsigned number", "[u1]-1"],
    ["a sign alone", "[s1]-"],
    ["characters behind a number", "[u1]1x"],
    ["nothing behind a tag", "[u4]"],
    ["a space between tag and value", "[u4] 1"],
    ["seven bits", "[b]1010101"],
    ["nine bits", "[b]101010101"],
    ["bits that are none", "[b]10101012"],
    ["a float that is none", "[f]one"],
    ["a distance without a name", "[dist4]"],
    ["a distance without an anchor", "[dist4]foo"],
    ["an anchor without a distance", "[anchr]foo"],
    ["an anchor before its distance", "[anchr]foo [dist4]foo"],
    ["a second anchor", "[dist4]foo [anchr]foo [anchr]foo"],
    ["a name used twice", "[dist4]foo [dist8]foo [anchr]foo"],
    ["a name used again after its anchor", "[dist4]foo [anchr]foo [dist4]foo [anchr]foo"],
    ["handles that are not first", "1 [handles]2"],
    ["handles twice", "[handles]1 [handles]1"],
    ["negative handles", "[handles]-1"],
  ])("%s", (_, text) => {
    expect(() => parseVector(text)).toThrow(/^line 1: /u);
  });

  it("is reported with its line", () => {
    expect(() => parseVector("1\n2 // ok\r\n\n300")).toThrow("line 4: 300: does not fit 1 bytes");
    expect(() => parseVector("1\n[dist4]far\n2")).toThrow("line 2: the distance far has no anchor");
  });
});
