import { describe, expect, it } from "vitest";
import { brief, compileText, moduleOf, only } from "./testing/compile-text.ts";

describe("conditions", () => {
  const text = `
    [EnableIf=a] struct A { [EnableIf=b] int8 x; int8 y; [EnableIf=b] const int8 kC = 1; };
    [EnableIfNot=a] struct NotA {};
    [EnableIf=a|b] enum AnyOf { kX, [EnableIf=b] kY };
    [EnableIf=a&b] union AllOf { bool p; [EnableIf=c] int8 q; };
    interface I { [EnableIf=b] M([EnableIfNot=a] int8 p, int8 q) => ([EnableIf=c] bool r); };
    [EnableIfNot=a|b] const int8 kNone = 1;
    feature F { [EnableIf=a] const bool default_state = true; };
  `;

  function summary(...enabledFeatures: string[]) {
    const module = moduleOf(text, { enabledFeatures });
    const method = only(module.interfaces).methods[0];
    return {
      structs: module.structs.map(({ name, fields }) => `${name}:${fields.length}`).join(" "),
      enums: module.enums.map(({ name, values: v }) => `${name}:${v.length}`).join(" "),
      unions: module.unions.map(({ name, fields }) => `${name}:${fields.length}`).join(" "),
      method: method && `${method.params.fields.length}=>${method.response?.fields.length}`,
      consts: module.consts.length,
    };
  }

  it("drop definitions, members, enumerators and parameters", () => {
    expect(summary()).toEqual({
      structs: "NotA:0",
      enums: "",
      unions: "",
      method: undefined,
      consts: 1,
    });
    expect(summary("a")).toMatchObject({ structs: "A:1", enums: "AnyOf:1", unions: "" });
    expect(summary("a", "b")).toEqual({
      structs: "A:2",
      enums: "AnyOf:2",
      unions: "AllOf:1",
      method: "1=>0",
      consts: 0,
    });
    expect(summary("b", "c")).toMatchObject({ structs: "NotA:0", method: "2=>1" });
  });

  it("drop imports, which then need not exist", () => {
    const files = '[EnableIf=windows] import "windows.mojom"; struct S {};';
    expect(compileText(files).diagnostics).toEqual([]);
    const { diagnostics } = compileText(files, { enabledFeatures: ["windows"] });
    expect(brief(diagnostics)).toEqual(["file-not-found 1:1"]);
  });
});
