// For property tests: .mojom files that compile, written as nobody would write them.
import * as fc from "fast-check";

/** Defines what the types below refer to. */
const KNOWN =
  "struct P { } ; enum Q { kQ } ; union R { bool b ; } ; interface T { } ; feature G { const bool " +
  "default_state = true ; } ; ";

const TYPES = [
  ...["bool", "int32 ?", "double", "string", "string ?", "P", "m . n . P ?", "Q", "R ?"],
  ...["handle", "handle < platform > ?", "pending_remote < T >", "T & ?"],
  ...["associated T & ?", "pending_associated_receiver < m . n . T >", "array < uint8 , 16 >"],
];

const ATTRIBUTES = [
  ...["", "", "", "[ ]", "[ EnableIfNot = x ]", "[ EnableIfNot = x | y . z ]"],
  ...["[ EnableIf = x & y ]", '[ EnableIfNot = "a , b ; c" ]'],
];

const CONSTANTS = [
  ...["int32 # = - 0x2A", "int8 # = m . n . kX", "double # = + 1.5e3", "bool # = true"],
  ...['string # = "a \\" // } ; b"', "float # = float . INFINITY", "Q # = kQ"],
];
const INITIALISED = [...CONSTANTS, "P # = default", "int8 # = kX", "uint32 ? # = 4"];

const type = fc.letrec<{ type: string }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc.constantFrom(...TYPES),
    tie("type").map((element) => `array < ${element} > ?`),
    tie("type").map((value) => `map < string , ${value} >`),
  ),
})).type;

const attributes = fc.constantFrom(...ATTRIBUTES);
/** Names get their number when the file is put together. */
const name = fc.constantFrom("a#", "a_name_of_some_length#", `a${"_very".repeat(8)}_long_name#`);
const declared = fc
  .tuple(attributes, fc.oneof(type, type, fc.constant("associated T ?")), name)
  .map((parts) => parts.join(" "));

const initialised = fc
  .tuple(attributes, fc.constantFrom(...INITIALISED), name)
  .map(([attribute, item, id]) => `${attribute} ${item.replace("#", id)}`);
const field = fc.oneof(declared, initialised).map((item) => `${item} ;`);
const constant = fc
  .tuple(attributes, fc.constantFrom(...CONSTANTS), name)
  .map(([attribute, item, id]) => `${attribute} const ${item.replace("#", id)} ;`);

const enumerators = fc
  .tuple(fc.array(fc.tuple(attributes, name, fc.constantFrom("", "= - 7", "= 0x10"))), fc.boolean())
  .map(([all, hasComma]) => {
    const list = all.map((parts) => parts.join(" ")).join(" , ");
    return hasComma && list !== "" ? `${list} ,` : list;
  });
const enumeration = fc
  .tuple(attributes, name, enumerators)
  .map(([attribute, id, values]) => `${attribute} enum ${id} { ${values} } ;`);

const parameters = fc.array(declared, { maxLength: 4 }).map((all) => `( ${all.join(" , ")} )`);
const response = fc.oneof(
  fc.constant(""),
  parameters.map((list) => `=> ${list}`),
  type.map((success) => `=> result < ${success} , string ? >`),
);
const method = fc
  .tuple(attributes, name, parameters, response)
  .map(([attribute, id, list, reply]) => `${attribute} ${id} ${list} ${reply} ;`);

function body(word: string, members: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc
    .tuple(attributes, name, fc.array(fc.oneof(...members), { maxLength: 5 }))
    .map(([attribute, id, all]) => `${attribute} ${word} ${id} { ${all.join(" ")} } ;`);
}

const definition = fc.oneof(
  constant,
  enumeration,
  body("struct", [field, field, constant, enumeration]),
  body("union", [declared.map((head) => `${head} ;`)]),
  body("interface", [method, method, constant, enumeration]),
  body("feature", [constant]),
);

/** The tokens of a file, in order. */
const tokens = fc
  .tuple(
    fc.constantFrom("", "[ ]", "[ EnableIfNot = x ]"),
    fc.array(fc.tuple(attributes, fc.constant('import "other.mojom" ;')), { maxLength: 3 }),
    fc.array(definition, { maxLength: 5 }),
  )
  .map(([attribute, imports, definitions]) => {
    const parts = [
      attribute,
      "module m . n ;",
      ...imports.flat(),
      "const int32 kX = 1 ;",
      KNOWN,
      ...definitions,
    ];
    return splitTokens(numbered(parts.join(" ")));
  });

/** What may stand between two tokens; # is the number of a comment. */
const gap = fc.constantFrom(
  ...["", "", "", " ", "\n", "\t\n\n\n ", "\r\n", " // c#\n", "// c#\n\n", "\n// c#\n   // c#\n"],
  ...["/*c#*/", " /* c# */ ", "\n/* c# */\n", "\n\n/** c#\n * and\n   * so */\n", " /*c#\n  so */"],
  ...["/* c# */ // c#\n", "\n\n//c# */ /*\n\n", " // c#\n // c#\n", "/* c# */\n\n"],
);

/** The text of a file that mostly compiles, with comments and white space anywhere. */
export const mojomText = fc
  .tuple(tokens, fc.array(gap, { minLength: 1, maxLength: 40 }), fc.boolean())
  .map(([words, gaps, endsBare]) => {
    let text = "";
    for (const [i, word] of words.entries()) {
      text += gaps[i % gaps.length];
      text += /[\w"]$/.test(text) && /^[\w"@]/.test(word) ? ` ${word}` : word;
    }
    text = numbered(text + gaps[words.length % gaps.length]);
    return endsBare ? text.trimEnd() : text;
  });

function numbered(text: string): string {
  let count = 0;
  return text.replaceAll("#", () => String(count++));
}

/** Splits at spaces, but not inside of strings. */
function splitTokens(text: string): string[] {
  return text.match(/"(?:[^"\\]|\\.)*"|\S+/g) ?? [];
}
