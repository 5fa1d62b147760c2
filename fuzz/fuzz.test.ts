import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { Random, toHex } from "../shared/base/index.ts";
import { VALIDATION_ERROR_CODES } from "../shared/wire/index.ts";
import { readCorpus } from "./corpus.ts";
import { type Failure, keepFailure, readFailure } from "./failure.ts";
import { CORPUS_SCHEMAS, FIXED_SCHEMAS } from "./fixed-schemas.ts";
import { FuzzRun } from "./fuzz-run.ts";
import { Judge } from "./judge.ts";
import { loadSchema, type Schema } from "./load-schema.ts";
import { randomSchema } from "./random-schema.ts";
import { replay } from "./replay.ts";
import { type Payload, Subject } from "./subject.ts";

/** What has to be there. */
function there<T>(item: T | undefined): T {
  if (item === undefined) throw new Error("not there");
  return item;
}

const ROOT = fileURLToPath(new URL("..", import.meta.url));

describe("a short run", () => {
  it("finds nothing, and reaches every rule that damage can break", async () => {
    const [seed, most] = [20_26, 40_000];
    const failures: string[] = [];
    const random = new Random(seed);
    const run = new FuzzRun(seed, random, {
      onMessage: () => undefined,
      onFailure: ({ what }) => failures.push(`seed ${seed}: ${what}`),
      goesOn: () => run.counts.mutated < most,
    });
    await run.schema(there(FIXED_SCHEMAS[1]));
    while (run.counts.mutated < most) {
      await run.schema({ name: "random", text: randomSchema(random) });
    }
    expect(failures).toEqual([]);
    // What is left is for deep-nesting.test.ts and for users' own types.
    const unreachable = ["MAX_RECURSION_DEPTH", "DESERIALIZATION_FAILED"];
    const reachable = VALIDATION_ERROR_CODES.filter((code) => !unreachable.includes(code));
    expect(new Set(run.counts.verdicts.keys())).toEqual(new Set(["PASS", ...reachable]));
    expect(run.counts.junkRefused).toBeGreaterThan(100);
  });

  it("is the same again for the same seed", () => {
    const text = (seed: number) => randomSchema(new Random(seed));
    expect(text(5)).toBe(text(5));
    expect(text(5)).not.toBe(text(6));
  });
});

async function subjectOf(schema: Schema, interfaceName: string): Promise<Subject> {
  const definition = schema.interfaces.find(({ name }) => name === interfaceName);
  return new Subject(schema, there(definition));
}

it.each(FIXED_SCHEMAS)("the schema $name loads, with all that it imports", async (source) => {
  const { interfaces } = await loadSchema(source);
  expect(interfaces.length).toBeGreaterThan(0);
});

describe.each(FIXED_SCHEMAS.filter(({ name }) => CORPUS_SCHEMAS.has(name)))(
  "the corpus of $name",
  (source) => {
    const corpus = readCorpus(source.name);

    it("is judged as it was when it was found", async () => {
      const schema = await loadSchema(source);
      const wrong: string[] = [];
      for (const interfaceName of new Set(corpus.map((entry) => entry.interfaceName))) {
        const judge = new Judge(await subjectOf(schema, interfaceName), new Random(1));
        for (const entry of corpus.filter((one) => one.interfaceName === interfaceName)) {
          const { code, decoded } = judge.judge(entry.direction, entry);
          const offset = decoded.error?.offset ?? -1;
          if (code !== entry.verdict || offset !== entry.offset) wrong.push(entry.reaches);
        }
      }
      expect(wrong).toEqual([]);
      expect(corpus.length).toBeGreaterThan(100);
    });
  },
);

const PAIR = `module t;
  enum Level { kLow, kHigh };
  struct Pair { array<Level, 2> levels; string name; map<Level, bool> seen; };
  interface I { Take(Pair pair) => (Pair? back); };`;

describe("a decoder that is wrong", () => {
  /** A schema whose description differs from what the code was generated from. */
  async function altered(change: (text: string) => string): Promise<[Judge, Subject, Payload]> {
    const right = await loadSchema({ name: "pair", text: PAIR });
    const wrong = await loadSchema({ name: "pair", text: change(PAIR) });
    const subject = await subjectOf(right, "t.I");
    Object.assign(subject, { schema: { ...right, descriptor: wrong.descriptor } });
    const [payload] = subject.payloads;
    return [new Judge(subject, new Random(1)), subject, there(payload)];
  }

  const value = { pair: { levels: [0, 1], name: "x", seen: new Map([[1, true]]) } };

  it("is found by its verdict", async () => {
    const [judge, subject, payload] = await altered((text) => text.replace(", kHigh", ""));
    const message = subject.encodeGenerated(payload, value);
    expect(() => judge.judge("request", message)).toThrow(/reflective: UNKNOWN_ENUM_VALUE at/u);
  });

  it("is found by what it reads", async () => {
    const [judge, subject, payload] = await altered((text) =>
      text.replace("string", "array<int8>"),
    );
    const like = { ...value, pair: { ...value.pair, name: "y" } };
    const message = subject.encodeGenerated(payload, like);
    expect(() => judge.judge("request", message)).toThrow("read different values");
  });

  it("is found by an exception of another kind", async () => {
    const [judge, subject, payload] = await altered((text) => text);
    const message = subject.encodeGenerated(payload, value);
    const broken = { ...subject.schema.descriptor, structs: {} };
    Object.assign(subject, { schema: { ...subject.schema, descriptor: broken } });
    expect(() => judge.judge("request", message)).toThrow("reflective decoder: Error");
  });
});

describe("a failure", () => {
  const folders: string[] = [];

  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  const base = {
    seed: 7,
    what: "Finding: it was wrong",
    schema: { name: "pair", text: PAIR },
    interfaceName: "t.I",
    direction: "request",
    method: 0,
  } as const;
  const value = {
    isGood: true,
    plain: { pair: { levels: [0, 1], name: "", seen: new Map([[0, false]]) } },
  };
  const message = { bytes: Uint8Array.of(1, 2, 3), handleCount: 2 };

  it.each<[string, Failure]>([
    ["message", { ...base, message }],
    ["value", { ...base, value }],
    ["bad value", { ...base, value: { isGood: false, plain: { pair: 1n } } }],
  ])("comes back from its file: a %s", async (_, failure) => {
    const folder = mkdtempSync(path.join(tmpdir(), "mojoscope-fuzz-"));
    folders.push(folder);
    const file = keepFailure(failure, 1, folder);
    expect(readFailure(file)).toEqual(failure);
    expect(await replay(readFailure(file))).toBeUndefined();
  });

  it("is seen again", async () => {
    const bad = { isGood: true, plain: { pair: { levels: [0], name: "", seen: new Map() } } };
    expect(await replay({ ...base, value: bad })).toContain("a good value is refused");
  });
});

// A process each, on a machine that may be busy.
describe("the command", { timeout: 90_000 }, () => {
  const command = (...args: string[]): Promise<{ code: number | string | null; stdout: string }> =>
    new Promise((resolve) => {
      const all = ["--import", "tsx", "fuzz/main.ts", ...args];
      execFile(process.execPath, all, { cwd: ROOT }, (error, stdout) => {
        resolve({ code: error === null ? 0 : (error.code ?? null), stdout });
      });
    });

  it("says the seed first and the counts at the end", async () => {
    const { code, stdout } = await command("--seconds", "3", "--seed", "7");
    expect(stdout).toMatch(/^seed 7\n[^]*PASS\n[^]*mutated messages[^]*\n0 failures\n$/u);
    expect(code).toBe(0);
  });

  it("knows what it cannot do", async () => {
    expect(await command("--seconds", "soon")).toMatchObject({ code: 2 });
    expect((await command("--replay", "no-such-file.json")).code).toBe(1);
  });
});

describe("messages of the corpus", () => {
  it("are small and all different", () => {
    const all = [...CORPUS_SCHEMAS].flatMap((name) => readCorpus(name));
    expect(Math.max(...all.map(({ bytes }) => bytes.length))).toBeLessThanOrEqual(320);
    const keys = all.map(({ bytes, direction, handleCount, interfaceName }) => {
      return [interfaceName, direction, handleCount, toHex(bytes)].join(" ");
    });
    expect(new Set(keys).size).toBe(keys.length);
  });
});
