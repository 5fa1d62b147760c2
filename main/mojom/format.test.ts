import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatInput, formatPaths, formatSummary } from "./format.ts";

const UGLY = "struct S{int8 a;};";
const GOOD = "struct S {\n  int8 a;\n};\n";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "mojom-format-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, contents: string | Uint8Array): string {
  const target = path.join(folder, name);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, contents);
  return target;
}

describe("formatPaths", () => {
  it("rewrites what is not formatted yet, in folders too", () => {
    const a = file("a.mojom", UGLY);
    const b = file("sub/b.test-mojom", UGLY);
    file("sub/c.mojom", GOOD);
    const other = file("sub/other.txt", UGLY);
    const result = formatPaths([folder, a]);
    expect(result).toEqual({ files: 3, changed: [a, b], wrong: [], problems: [] });
    expect(formatSummary(result)).toBe("formatted 2 of 3 files, 0 with errors");
    expect([a, b, other].map((name) => readFileSync(name, "utf8"))).toEqual([GOOD, GOOD, UGLY]);
    expect(formatPaths([folder]).changed).toEqual([]);
  });

  it("writes nothing when it only checks", () => {
    const a = file("a.mojom", UGLY);
    file("b.mojom", GOOD);
    const result = formatPaths([folder], { check: true });
    expect(result.changed).toEqual([a]);
    expect(formatSummary(result, true)).toBe("1 of 2 files would change, 0 with errors");
    expect(readFileSync(a, "utf8")).toBe(UGLY);
  });

  it("leaves files with syntax errors as they are, and formats the others", () => {
    const bad = file("a.mojom", "struct S{int8;};");
    const fine = file("b.mojom", UGLY);
    const result = formatPaths([folder]);
    expect(result).toMatchObject({ files: 2, changed: [fine], wrong: [bad] });
    expect(result.problems).toHaveLength(1);
    expect(result.problems[0]).toContain(`${bad}:1:14: error: unexpected ";"`);
    expect(readFileSync(bad, "utf8")).toBe("struct S{int8;};");
  });

  it("does not touch what is not UTF-8, where it would change bytes", () => {
    const bytes = Buffer.from(`// caf\u00e9\n${UGLY}`, "latin1");
    const latin = file("a.mojom", bytes);
    const result = formatPaths([latin]);
    expect(result).toMatchObject({ changed: [], wrong: [latin] });
    expect(result.problems).toEqual([`${latin}: error: not UTF-8 text`]);
    expect(readFileSync(latin)).toEqual(bytes);
  });

  it("drops a byte order mark and keeps CRLF", () => {
    const a = file("a.mojom", `\ufeff${GOOD.replaceAll("\n", "\r\n")}`);
    expect(formatPaths([a]).changed).toEqual([a]);
    expect(readFileSync(a, "utf8")).toBe(GOOD.replaceAll("\n", "\r\n"));
    expect(formatPaths([a]).changed).toEqual([]);
  });

  it("keeps a file's mode, and follows links", () => {
    const a = file("a.mojom", UGLY);
    chmodSync(a, 0o640);
    const link = path.join(folder, "link.mojom");
    symlinkSync(a, link);
    formatPaths([link]);
    expect(readFileSync(a, "utf8")).toBe(GOOD);
    expect(statSync(a).mode & 0o777).toBe(0o640);
  });

  it("refuses paths where nothing is", () => {
    const nowhere = path.join(folder, "nowhere");
    expect(() => formatPaths([nowhere])).toThrow(`There is no file or folder ${nowhere}.`);
  });

  it("has nothing to do for the project's own files", () => {
    const { changed, files, problems } = formatPaths(["main", "shared"], { check: true });
    expect([changed, problems]).toEqual([[], []]);
    expect(files).toBeGreaterThan(10);
  });
});

describe("formatInput", () => {
  it("takes text in any pieces", async () => {
    const bytes = Buffer.from(`// \u20ac\n${UGLY}`);
    const pieces = [...bytes].map((byte) => Buffer.from([byte]));
    expect(await formatInput(Readable.from(pieces))).toEqual({
      text: `// \u20ac\n${GOOD}`,
      isChanged: true,
      problems: [],
    });
  });

  it("says what is wrong, and where", async () => {
    const { text, problems } = await formatInput(Readable.from([Buffer.from("struct")]));
    expect(text).toBeUndefined();
    expect(problems[0]).toMatch(/^<stdin>:1:7: error: unexpected end of file/);
  });
});
