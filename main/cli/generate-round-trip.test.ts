// Bindings that the command line has generated, at work: what a user of the package does.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type InterfaceDefinition, Receiver, Remote } from "../../shared/bindings/index.ts";
import { runCommandHere } from "./testing/command-in-process.ts";

const GREETER = `module example.mojom;

import "words.mojom";

interface Greeter {
  Greet(string name, Tone tone) => (Greeting greeting);
};
`;
const WORDS = `module example.mojom;

enum Tone { kPlain, kLoud };

struct Greeting {
  string text;
  array<int32> lengths;
  Tone tone;
};
`;

/** What the generated file is expected to hold. */
interface Greeter {
  greet(
    name: string,
    tone: number,
  ): Promise<{ greeting: { text: string; lengths: number[]; tone: number } }>;
}

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "round-trip-"));
  writeFileSync(path.join(folder, "greeter.mojom"), GREETER);
  writeFileSync(path.join(folder, "words.mojom"), WORDS);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it("mojom generate writes code that carries a call and its response", async () => {
  const out = path.join(folder, "out");
  const { code, stdout, stderr } = await runCommandHere(
    ...["mojom", "generate", path.join(folder, "greeter.mojom")],
    ...["--out", out, "--runtime", "shared/bindings/gen-v1.ts"],
  );
  expect([code, stderr]).toEqual([0, ""]);
  const [greeterFile, wordsFile] = ["greeter.mojom.ts", "words.mojom.ts"].map((name) =>
    path.join(out, name),
  );
  expect(stdout).toBe(`wrote ${greeterFile}\nwrote ${wordsFile}\n`);

  const generated = (await import(pathToFileURL(greeterFile ?? "").href)) as {
    Greeter: InterfaceDefinition<Greeter>;
  };
  const words = (await import(pathToFileURL(wordsFile ?? "").href)) as {
    Tone: { PLAIN: number; LOUD: number };
  };
  const remote = new Remote(generated.Greeter);
  const implementation: Greeter = {
    greet: async (name, tone) => ({
      greeting: { text: `Hello, ${name}`, lengths: [name.length, -1], tone },
    }),
  };
  const receiver = new Receiver<Greeter>(
    generated.Greeter,
    implementation,
    remote.bindNewPipeAndPassReceiver(),
  );
  expect(await remote.get().greet("Ada 🙂", words.Tone.LOUD)).toEqual({
    greeting: { text: "Hello, Ada 🙂", lengths: [6, -1], tone: words.Tone.LOUD },
  });
  receiver.reset();
});
