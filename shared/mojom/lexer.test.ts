import { describe, expect, it } from "vitest";
import { DiagnosticSink } from "./diagnostic.ts";
import { tokenize } from "./lexer.ts";
import { brief } from "./testing/compile-text.ts";

function lex(text: string) {
  const sink = new DiagnosticSink();
  const tokens = tokenize({ path: "t.mojom", text }, sink);
  return { tokens, found: brief(sink.diagnostics) };
}

function types(text: string): string {
  return lex(text)
    .tokens.map((token) => `${token.type}:${token.text}`)
    .join(" ");
}

describe("tokens", () => {
  it("are names and keywords", () => {
    expect(types("struct _a1 int32 feature result associated")).toBe(
      "keyword:struct name:_a1 name:int32 name:feature name:result name:associated end:",
    );
  });

  it("are numbers, with the sign apart", () => {
    expect(types("0 12 0xfF -1 +2")).toBe(
      "int:0 int:12 int:0xfF punctuation:- int:1 punctuation:+ int:2 end:",
    );
  });

  it.each(["1.", ".5", "1.5", "1e5", ".5E+10", "0.0", "3.e-2"])("are floats such as %s", (text) => {
    expect(types(text)).toBe(`float:${text} end:`);
  });

  it("are ordinals in one piece", () => {
    expect(types("@0 @4294967295")).toBe("ordinal:@0 ordinal:@4294967295 end:");
  });

  it("are punctuation, the arrow being one", () => {
    expect(types("()[]{}<>;,.|&?= =>")).toBe(
      Array.from("()[]{}<>;,.|&?=", (char) => `punctuation:${char}`).join(" ") +
        " punctuation:=> end:",
    );
  });

  it("may stand anywhere between white space", () => {
    expect(types("array\t<\r\nstring ? > ?")).toBe(types("array<string?>?"));
  });

  it("skip a byte order mark", () => {
    expect(types("\ufeffstruct")).toBe("keyword:struct end:");
  });

  it("know their place", () => {
    const [, second] = lex("a\n  bc").tokens;
    expect(second?.span).toEqual({ start: 4, end: 6 });
  });
});

describe("strings", () => {
  it("resolve C escapes", () => {
    const [token] = lex(String.raw`"a\n\t\\\"\x41\101\0"`).tokens;
    expect(token?.value).toBe('a\n\t\\"AA\0');
  });

  it.each([
    ["without end", '"abc', "bad-string 1:1"],
    ["over two lines", '"abc\n"', "bad-string 1:1"],
    ["with an unknown escape", String.raw`"\q"`, "bad-string 1:1"],
  ])("are refused %s", (_, text, found) => {
    expect(lex(text).found).toContain(found);
  });
});

describe("comments", () => {
  it("belong to the token below them, without markers", () => {
    const [token] = lex("// one\n//two\nfoo").tokens;
    expect(token?.leading.map(({ text }) => text)).toEqual(["one", "two"]);
  });

  it("belong to the token before them on its line", () => {
    const [first, second] = lex("foo; // why\nbar").tokens.filter(({ text }) => text !== "foo");
    expect(first?.trailing?.text).toBe("why");
    expect(second?.leading).toEqual([]);
  });

  it("at the end of the file trail the last token", () => {
    expect(lex("foo // end").tokens[0]?.trailing?.text).toBe("end");
  });

  it("in blocks lose their frame", () => {
    const [token] = lex("/**\n * one\n * two\n */\nfoo").tokens;
    expect(token?.leading.map(({ text }) => text)).toEqual(["one\ntwo"]);
  });

  it("in front of a token on its line lead it", () => {
    const [, token] = lex("a /* b */ c").tokens;
    expect(token?.leading.map(({ text }) => text)).toEqual(["b"]);
  });

  it("tell how far below the next thing is", () => {
    const [token] = lex("// far\n\n// near\nfoo").tokens;
    expect(token?.leading.map(({ linesBelow }) => linesBelow)).toEqual([2, 1]);
  });

  it("lose any number of stars, and only at their ends", () => {
    const comment = (text: string) => lex(`${text} foo`).tokens[0]?.leading[0]?.text;
    expect(comment("/**/")).toBe("");
    expect(comment("/****/")).toBe("");
    expect(comment("/*** a * b ***/")).toBe("a * b");
    expect(lex("//// a // b\nfoo").tokens[0]?.leading[0]?.text).toBe("a // b");
  });

  it("that never end are reported where they begin", () => {
    expect(lex("foo /* bar").found).toEqual(["unterminated-comment 1:5"]);
  });
});

describe("what is no token", () => {
  it.each([
    ["a leading zero", "012", "bad-number 1:1"],
    ["a suffix", "1.5f", "bad-number 1:1"],
    ["a name that begins with a digit", "3d", "bad-number 1:1"],
    ["an ordinal without number", "@ 1", "bad-ordinal 1:1"],
    ["a hexadecimal ordinal", "@0x1", "bad-ordinal 1:1"],
    ["an ordinal with a leading zero", "@07", "bad-ordinal 1:1"],
    ["an ordinal over 32 bits", "@4294967296", "bad-ordinal 1:1"],
    ["a stray character", "a # b", "unexpected-character 1:3"],
    ["a row of stray characters, told once", "a $$€$ b", "unexpected-character 1:3"],
    ["NUL", "\0", "unexpected-character 1:1"],
    ["more digits than any type has", "9".repeat(401), "bad-number 1:1"],
    ["a stray character outside the basic plane", "\u{1f600}", "unexpected-character 1:1"],
  ])("%s", (_, text, found) => {
    expect(lex(text).found).toEqual([found]);
  });

  it("does not stop the lexer", () => {
    const { found, tokens } = lex("a $ b 07 c");
    expect(found).toHaveLength(2);
    expect(tokens.filter(({ type }) => type === "name").map(({ text }) => text)).toEqual([
      "a",
      "b",
      "c",
    ]);
  });
});
