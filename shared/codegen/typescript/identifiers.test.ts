import { describe, expect, it } from "vitest";
import {
  camelCase,
  convertScope,
  localName,
  pascalCase,
  screamingCase,
  shorthand,
  typeName,
  withArticle,
} from "./identifiers.ts";

describe("camelCase", () => {
  it.each([
    ["foo", "foo"],
    ["foo_bar", "fooBar"],
    ["FooBar", "fooBar"],
    ["OnGrown", "onGrown"],
    ["GetURL", "getURL"],
    ["URLLoader", "urlLoader"],
    ["URL", "url"],
    ["A", "a"],
    ["ABTest", "abTest"],
    ["a_1", "a1"],
    ["_private", "_private"],
    ["trailing_", "trailing_"],
    ["double__under", "doubleUnder"],
    ["IPv6Address", "iPv6Address"],
  ])("%s becomes %s", (name, expected) => {
    expect(camelCase(name)).toBe(expected);
  });
});

describe("screamingCase", () => {
  it.each([
    ["kFoo", "FOO"],
    ["kFooBar", "FOO_BAR"],
    ["kHTTPError", "HTTP_ERROR"],
    ["FOO_BAR", "FOO_BAR"],
    ["fooBar", "FOO_BAR"],
    ["k3D", "K3_D"],
    ["kind", "KIND"],
    ["kUtf8Text", "UTF8_TEXT"],
  ])("%s becomes %s", (name, expected) => {
    expect(screamingCase(name)).toBe(expected);
  });
});

describe("names that are taken", () => {
  it("as locals get an underscore", () => {
    expect(["class", "at", "e", "version", "name"].map(localName)).toEqual([
      "class_",
      "at_",
      "e_",
      "version_",
      "name",
    ]);
  });

  it("as types get an underscore", () => {
    expect(["Map", "Promise", "mojo", "Logger"].map(typeName)).toEqual([
      "Map_",
      "Promise_",
      "mojo_",
      "Logger",
    ]);
  });

  it("by each other stay as they were written", () => {
    const converted = convertScope(["foo_bar", "fooBar", "other_one"], camelCase);
    expect([...converted]).toEqual([
      ["foo_bar", "foo_bar"],
      ["fooBar", "fooBar"],
      ["other_one", "otherOne"],
    ]);
  });

  it("by the language's own constructor are changed", () => {
    expect(convertScope(["Constructor"], camelCase).get("Constructor")).toBe("constructor_");
  });
});

describe("small words", () => {
  it("go in front of names", () => {
    expect([withArticle("Overview"), withArticle("Row")]).toEqual(["an Overview", "a Row"]);
  });

  it("start types with a capital", () => {
    expect(pascalCase("fooBar")).toBe("FooBar");
  });

  it("name a property by its local variable", () => {
    expect([shorthand("a", "a"), shorthand("class", "class_")]).toEqual(["a", "class: class_"]);
  });
});
