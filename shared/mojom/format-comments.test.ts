import { describe, expect, it } from "vitest";
import { formatMojom } from "./format.ts";

/** Expects the lines before, joined, to be formatted as those after; and these to stay. */
function expectFormat(before: readonly string[], after: readonly string[]): void {
  const text = `${after.join("\n")}\n`;
  expect(formatMojom({ path: "a", text: before.join("\n") })).toEqual({ text, errors: [] });
  expect(formatMojom({ path: "a", text })).toEqual({ text, errors: [] });
}

describe("formatMojom, of comments on lines of their own", () => {
  it("keeps them above what they stand above, with one empty line where there were some", () => {
    expectFormat(
      ["// Licence", "", "", "", "// About", "module a;", "/* b */", "// b", "struct B { };"],
      ["// Licence", "", "// About", "module a;", "", "/* b */", "// b", "struct B {};"],
    );
  });

  it("keeps them below what they stand right below, if an empty line follows", () => {
    const lines = ["struct A {};", "// More of A.", "", "// B", "struct B {};"];
    expectFormat(lines, lines);
  });

  it("keeps them in bodies, and at their ends", () => {
    expectFormat(
      [
        "struct S {",
        "",
        "// a",
        "",
        "",
        "int8 a;",
        "// b",
        "",
        "};",
        "enum E {",
        "// c",
        "};",
        "// d",
      ],
      [
        ...["struct S {", "  // a", "", "  int8 a;", "  // b", "};", ""],
        ...["enum E {", "  // c", "};", "// d"],
      ],
    );
  });

  it("keeps them between attributes, parameters and anything else", () => {
    expectFormat(
      ["[A,", "// b", "B]", "// s", "struct", "// S", "S{};"],
      ["[A,", " // b", " B]", "// s", "struct", "    // S", "    S {};"],
    );
    expectFormat(
      ["interface I {", "M(", "// a", "int8 a,", "// b", "[C] int8 b", "// end", ");", "};"],
      [
        ...[
          "interface I {",
          "  M(",
          "      // a",
          "      int8 a,",
          "      // b",
          "      [C] int8 b",
        ],
        ...["      // end", "      );", "};"],
      ],
    );
  });

  it("moves lines that begin with stars along, and leaves others as they are", () => {
    expectFormat(
      ["struct S {", "/**", "* One.", "      */ ", "int8 a;", "/* Two", " lines */", "};"],
      ["struct S {", "  /**", "   * One.", "   */", "  int8 a;", "  /* Two", " lines */", "};"],
    );
  });
});

describe("formatMojom, of comments among code", () => {
  it("keeps block comments where they are", () => {
    expectFormat(
      ["interface/*a*/I{/*b*/M/*c*/(/*d*/int8/*e*/a/*f*/,/*g*/int8 b/*h*/)/*i*/=>/*j*/(/*k*/);};"],
      [
        "interface /*a*/ I {",
        "  /*b*/ M /*c*/(/*d*/ int8 /*e*/ a /*f*/, /*g*/ int8 b /*h*/)",
        "      /*i*/ => /*j*/(/*k*/);",
        "};",
      ],
    );
  });

  it("gives those before a brace that closes a line of their own", () => {
    expectFormat(
      ["struct S { /* empty */ };", "enum E { kA /* a */ };"],
      ["struct S {", "  /* empty */", "};", "", "enum E {", "  kA,", "  /* a */", "};"],
    );
  });

  it("ends a line where a line comment does", () => {
    expectFormat(
      ["const // a", "int8 // b", "kA = // c", "1 // d", ";"],
      ["const  // a", "    int8  // b", "    kA =  // c", "    1     // d", "    ;"],
    );
  });
});

describe("formatMojom, of comments behind code", () => {
  it("keeps them there, in one column on neighbouring lines", () => {
    expectFormat(
      ["enum E { // e", "kA, // a", "kLong = 1, /* b */", "kC // c", "}; // end"],
      [
        "enum E {  // e",
        "  kA,         // a",
        "  kLong = 1,  /* b */",
        "  kC,         // c",
        "};  // end",
      ],
    );
  });

  it("does not let them break code, nor aligns what would get too long", () => {
    const [name, words] = ["a".repeat(40), "b".repeat(50)];
    expectFormat(
      ["struct S {", `int8 ${name}; // ${words}`, `int8 b; // ${words}`, "};"],
      ["struct S {", `  int8 ${name};  // ${words}`, `  int8 b;  // ${words}`, "};"],
    );
  });

  it("keeps what goes on below in the same column, but not what only stands below", () => {
    expectFormat(
      [
        "struct S {",
        "int8 a; // a",
        "        // goes on",
        "        // further",
        " // b",
        "int8 long; // c",
        "};",
      ],
      [
        ...["struct S {", "  int8 a;  // a", "           // goes on", "           // further"],
        ...["  // b", "  int8 long;  // c", "};"],
      ],
    );
    expectFormat(
      ["struct S {", "int8 a; // a", "        // b", "int8 long; // c", "};"],
      ["struct S {", "  int8 a;     // a", "              // b", "  int8 long;  // c", "};"],
    );
  });

  it("puts parameters that have some on lines of their own", () => {
    expectFormat(
      ["interface I { M(int8 a, // a", "int8 b); };"],
      ["interface I {", "  M(", "      int8 a,  // a", "      int8 b);", "};"],
    );
  });
});
