import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromHex } from "../../shared/base/index.ts";
import { runCommandHere } from "./testing/command-in-process.ts";

const MOJOM = `module example.mojom;

struct Opt {
  bool first;
  bool second;
  array<uint8> bytes;
  double? nan;
};

interface Greeter {
  Greet(string name) => (string text);
  Take(Opt opt);
  Open(handle<message_pipe> pipe);
};
interface Other {};
`;
const GREET =
  "2000000001000000 0000000000000000 0100000000000000 0100000000000000 " +
  "1000000000000000 0800000000000000 0b00000003000000 4164610000000000";
const GREETED =
  "2000000001000000 0000000000000000 0200000000000000 0100000000000000 " +
  "1000000000000000 0800000000000000 0b00000003000000 4164610000000000";
const TAKE =
  "1800000000000000 0000000001000000 0000000000000000 1000000000000000 0800000000000000 " +
  "2000000000000000 0600000000000000 1000000000000000 000000000000f87f 0a00000002000000 00ff000000000000";
const OPEN = "1800000000000000 0000000002000000 0000000000000000 1000000000000000 0000000000000000";

let folder = "";
let mojom = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "decode-"));
  mojom = path.join(folder, "greeter.mojom");
  writeFileSync(mojom, MOJOM);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function decode(...args: readonly string[]) {
  return runCommandHere("decode", "--mojom", mojom, "--interface", "Greeter", ...args);
}

describe("decode", () => {
  it("prints the tree with offsets, and the verdict last", async () => {
    const { code, stdout, stderr } = await decode("--hex", GREET);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout.split("\n")).toEqual([
      "example.mojom.Greeter: request Greet (0), header v1, 64 bytes",
      "0000..0020    header: MessageHeader",
      "0000..0004      num_bytes: uint32 = 32",
      "0004..0008      version: uint32 = 1",
      "0008..000c      interface_id: uint32 = primary (0)",
      "000c..0010      name: uint32 = Greet (0)",
      "0010..0014      flags: uint32 = ExpectsResponse (1)",
      "0014..0018      trace_nonce: uint32 = 0",
      "0018..0020      request_id: uint64 = 1",
      "0020..0030    payload: example.mojom.Greeter.Greet_Params",
      '0030..003b      name: string = "Ada"',
      "verdict: PASS",
      "",
    ]);
  });

  it("reads files, and calls bits by their place", async () => {
    const file = path.join(folder, "take.bin");
    writeFileSync(file, fromHex(TAKE));
    const { code, stdout } = await decode("--file", file);
    expect(code).toBe(0);
    expect(stdout).toContain("0030.0..0031      first: bool = false");
    expect(stdout).toContain("0030.1..0031      second: bool = true");
    expect(stdout).toContain("0048..0052        bytes: array<uint8> = 2 bytes: 00 ff");
  });

  it("shows what a broken message says up to where it breaks, and exits with 1", async () => {
    const broken = TAKE.replace("0a00000002000000", "0a00000003000000");
    const { code, stdout } = await decode("--hex", broken);
    expect(code).toBe(1);
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toContain("0030.1..0031      second: bool = true");
    expect(lines.slice(-4)).toEqual([
      "0038..0040        bytes: array<uint8>",
      "                    ^ UNEXPECTED_ARRAY_HEADER at byte 72",
      "verdict: UNEXPECTED_ARRAY_HEADER at byte 72",
      "         the size of an array does not suit its elements, or there are too many",
    ]);
  });

  it("marks the header when that is what is broken", async () => {
    const { code, stdout } = await decode("--hex", GREET.slice(0, 40));
    expect(code).toBe(1);
    expect(stdout).toMatch(/^example\.mojom\.Greeter: a message with a broken header, 19 bytes\n/);
    expect(stdout).toContain("verdict: ILLEGAL_MEMORY_RANGE at byte 0");
  });
});

describe("decode, of what bytes alone do not say", () => {
  it("judges by the flags, unless told that it is a response", async () => {
    expect((await decode("--hex", GREETED)).code).toBe(0);
    const { stdout } = await decode("--hex", GREET, "--response");
    expect(stdout).toContain("verdict: MESSAGE_HEADER_INVALID_FLAGS");
  });

  it("takes the number of handles on trust, and asks for it", async () => {
    expect((await decode("--hex", OPEN, "--handles", "1")).code).toBe(0);
    const { code, stderr } = await decode("--hex", OPEN);
    expect(code).toBe(1);
    expect(stderr).toContain("say --handles N");
  });

  it("knows methods by the ordinals that a salt gives them", async () => {
    const salt = path.join(folder, "salt");
    writeFileSync(salt, "foo");
    const config = path.join(folder, "config.mojom");
    writeFileSync(config, "interface RendererConfiguration { Go(); };");
    // 1257880741, from Chromium's tests of its generator.
    const hex = "1800000000000000 00000000a5bcf94a 0000000000000000 0800000000000000";
    const command = ["decode", "--mojom", config, "--interface", "RendererConfiguration"];
    const salted = await runCommandHere(...command, "--hex", hex, "--salt-file", salt);
    expect(salted.stdout).toContain("one-way Go (1257880741), header v0");
    expect(salted.code).toBe(0);
    const plain = await runCommandHere(...command, "--hex", hex);
    expect(plain.stdout).toContain("verdict: MESSAGE_HEADER_UNKNOWN_METHOD");
  });

  it("prints JSON for programs", async () => {
    const { code, stdout } = await decode("--hex", TAKE, "--json");
    expect(code).toBe(0);
    const report = JSON.parse(stdout) as {
      readonly verdict: string;
      readonly payload: { readonly children: readonly { readonly children: readonly object[] }[] };
    };
    expect(report).toMatchObject({ interface: "example.mojom.Greeter", verdict: "PASS" });
    expect(report.payload.children[0]?.children).toMatchObject([
      { name: "first", leaf: false, start: 48, bit: 0 },
      { name: "second", leaf: true, bit: 1 },
      { name: "bytes", leaf: "00ff", start: 72, end: 82 },
      { name: "nan", leaf: "NaN" },
    ]);
  });
});

describe("decode, wrongly used", () => {
  it.each([
    [["--hex", "00", "--file", "x"], "give the message either as --hex or as --file"],
    [[], "give the message either as --hex or as --file"],
    [["--hex", "0z"], '"z" is not a hex digit.'],
    [["--file", "/nowhere/at-all"], "Cannot read the message: ENOENT"],
    [["--hex", "00", "--handles", "-1"], "This is a whole number, 0 or more."],
    [["--hex", "00", "--salt-file", "/nowhere"], "There is no salt file /nowhere."],
  ])("%j: exit code 2, words on standard error, nothing else", async (args, message) => {
    const { code, stdout, stderr } = await decode(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });

  it("names the interfaces that may have been meant", async () => {
    const run = (name: string) =>
      runCommandHere("decode", "--mojom", mojom, "--interface", name, "--hex", "");
    expect((await run("example.greeter")).stderr).toContain("did you mean example.mojom.Greeter?");
    expect((await run("Nobody")).stderr).toMatch(
      /There is no interface "Nobody" .*there are example\.mojom\.Greeter, example\.mojom\.Other/,
    );
  });
});
