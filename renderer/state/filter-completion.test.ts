import { describe, expect, it } from "vitest";
import { complete, completionAt } from "./filter-completion.ts";

const known = {
  interfaces: ["lab.mojom.Table", "lab.mojom.Logger"],
  processes: ["server", "chatty"],
  methods: ["AddRow"],
};

function suggested(text: string, caret = text.length): string[] {
  return completionAt(text, caret, known).items.map((item) => item.text);
}

describe("completionAt", () => {
  it("suggests fields at the start and after a connective", () => {
    expect(suggested("inter")).toEqual(["interface", "interface_id"]);
    expect(suggested("sync and la")).toEqual(["latency"]);
    expect(suggested("not (se")).toEqual(["seq"]);
    expect(suggested('interface == "lab.mojom.Table" and la')).toEqual(["latency"]);
  });

  it("suggests operators after a field", () => {
    expect(suggested("interface ")).toContain("contains");
    expect(suggested("payload.key ")).toContain("==");
  });

  it("suggests values that occur in the trace", () => {
    expect(suggested("interface == ")).toEqual(['"lab.mojom.Table"', '"lab.mojom.Logger"']);
    expect(suggested('interface == "Lo')).toEqual(['"lab.mojom.Logger"']);
    expect(suggested("from == c")).toEqual(['"chatty"']);
    expect(suggested("size == ")).toEqual([]);
  });

  it("suggests how to go on after a comparison", () => {
    expect(suggested("size == 5 ")).toEqual(["and", "or"]);
    expect(suggested("sync ")).toEqual(["and", "or"]);
  });

  it("does not suggest what is already there", () => {
    expect(suggested("latency")).toEqual([]);
  });
});

describe("complete", () => {
  it("replaces the word at the caret", () => {
    const text = "met == 3";
    const completion = completionAt(text, 2, known);
    const [item] = completion.items;
    expect(item?.text).toBe("method");
    if (item === undefined) throw new Error("nothing suggested");
    expect(complete(text, completion, item)).toEqual({ text: "method == 3", caret: 7 });
  });

  it("closes the quotes it opened", () => {
    const text = 'interface == "Log';
    const completion = completionAt(text, text.length, known);
    const [item] = completion.items;
    if (item === undefined) throw new Error("nothing suggested");
    expect(complete(text, completion, item).text).toBe('interface == "lab.mojom.Logger" ');
  });
});
