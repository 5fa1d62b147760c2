import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Scrambling } from "./scramble.ts";
import { brief, compileText, moduleOf, only } from "./testing/compile-text.ts";

const encoder = new TextEncoder();

function scrambling(salt: string): Scrambling {
  return {
    salt: encoder.encode(salt),
    sha256: (data) => createHash("sha256").update(data).digest(),
  };
}

function ordinals(text: string, salt: string): number[] {
  const module = moduleOf(text, { scrambling: scrambling(salt) });
  return only(module.interfaces).methods.map(({ ordinal }) => ordinal);
}

describe("scrambled ordinals", () => {
  // From Chromium's tests of its generator.
  const golden = [1257880741, 631133653, 549336076];

  it("are the first 31 bits of the hash of salt, name and counter", () => {
    expect(ordinals("interface RendererConfiguration { A(); B(); C(); };", "foo")).toEqual(golden);
  });

  it("depend on the interface's short name only, not on its module or its methods", () => {
    const text = "module chrome.mojom; interface RendererConfiguration { X(int8 a) => (); Y(); };";
    expect(ordinals(text, "foo")).toEqual(golden.slice(0, 2));
  });

  it("leave ordinals alone that are written down, and do not count them", () => {
    const text = "interface RendererConfiguration { A(); B@7(); C(); D@0(); };";
    expect(ordinals(text, "foo")).toEqual([golden[0], 7, golden[1], 0]);
  });

  it("do not count methods that a condition rules out", () => {
    const text = "interface RendererConfiguration { A(); [EnableIf=never] B(); C(); };";
    expect(ordinals(text, "foo")).toEqual(golden.slice(0, 2));
  });

  it("differ with the salt", () => {
    const text = "interface RendererConfiguration { A(); };";
    expect(ordinals(text, "bar")).not.toEqual(ordinals(text, "foo"));
  });

  it("pass over those that are taken", () => {
    const text = `interface RendererConfiguration { A(); B@${golden[0]}(); };`;
    expect(ordinals(text, "foo")).toEqual([golden[1], golden[0]]);
  });

  it("give up when every attempt gives the same", () => {
    const same = { salt: new Uint8Array(), sha256: () => new Uint8Array(32) };
    const { diagnostics } = compileText("interface I { A(); B(); };", { scrambling: same });
    expect(brief(diagnostics)).toEqual(["bad-ordinals 1:11"]);
  });
});
