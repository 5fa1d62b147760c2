// A type map and a variant through the command line, with traits written against the generated types.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type InterfaceDefinition,
  PendingReceiver,
  Receiver,
  Remote,
  setBadMessageHandler,
} from "../../shared/bindings/index.ts";
import { runCommandHere } from "./testing/command-in-process.ts";

const SHAPES = `module example.mojom;

struct Size { int32 width; int32 height; };
interface Resizer { Double(Size size) => (Size size); };
`;
// Traits and generated file import each other; the class and the traits are not there yet when the
// generated file is evaluated.
const NATIVE = `import { createSize, type Size as WireSize } from "./out/shapes.mojom.ts";

export class Size {
  constructor(public width: number, public height: number) {}
  get area() { return this.width * this.height; }
}

const MINIMUM = createSize();

export const SizeTraits = {
  read: ({ width, height }: WireSize) =>
    width < MINIMUM.width || height < MINIMUM.height ? undefined : new Size(width, height),
  write: ({ width, height }: Size): WireSize => ({ width, height }),
};
`;
const TYPE_MAP = `{
  "types": { "example.mojom.Size": { "type": "Size", "traits": "SizeTraits", "from": "./native.ts" } }
}
`;

interface PlainSize {
  width: number;
  height: number;
}

/** What the generated files are expected to hold. */
interface Resizer<Size extends PlainSize> {
  double(size: Size): Promise<{ size: Size }>;
}

type NativeSize = PlainSize & { readonly area: number };

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "type-map-"));
  writeFileSync(path.join(folder, "shapes.mojom"), SHAPES);
  writeFileSync(path.join(folder, "native.ts"), NATIVE);
  writeFileSync(path.join(folder, "map.json"), TYPE_MAP);
});

afterAll(() => {
  setBadMessageHandler(undefined);
  rmSync(folder, { recursive: true });
});

function generate(...more: string[]) {
  return runCommandHere(
    ...["mojom", "generate", path.join(folder, "shapes.mojom")],
    ...["--out", path.join(folder, "out"), "--runtime", "shared/bindings/gen-v1.ts", ...more],
  );
}

async function load(name: string): Promise<Record<string, unknown>> {
  const file = pathToFileURL(path.join(folder, name)).href;
  return (await import(file)) as Record<string, unknown>;
}

describe("mojom generate with --typemap and --variant", () => {
  it("writes two sets of bindings that talk to each other", async () => {
    const out = path.join(folder, "out");
    const map = path.join(folder, "map.json");
    expect(await generate("--typemap", map)).toMatchObject({
      code: 0,
      stdout: `wrote ${path.join(out, "shapes.mojom.ts")}\n`,
    });
    expect(await generate("--variant", "plain")).toMatchObject({
      code: 0,
      stdout: `wrote ${path.join(out, "shapes.mojom-plain.ts")}\n`,
    });

    const { Size } = (await load("native.ts")) as {
      Size: new (width: number, height: number) => NativeSize;
    };
    const native = (await load("out/shapes.mojom.ts")) as {
      Resizer: InterfaceDefinition<Resizer<NativeSize>>;
    };
    const plain = (await load("out/shapes.mojom-plain.ts")) as {
      Resizer: InterfaceDefinition<Resizer<PlainSize>>;
    };
    const areas: number[] = [];
    const remote = new Remote(plain.Resizer);
    const pipe = remote.bindNewPipeAndPassReceiver().passHandle();
    if (pipe === null) throw new Error("there is no pipe");
    const receiver = new Receiver<Resizer<NativeSize>>(
      native.Resizer,
      {
        double: (size) => {
          areas.push(size.area);
          return Promise.resolve({ size: new Size(size.width * 2, size.height * 2) });
        },
      },
      new PendingReceiver(pipe),
    );
    expect(await remote.get().double({ width: 3, height: 4 })).toEqual({
      size: { width: 6, height: 8 },
    });
    expect(areas).toEqual([12]);

    const reports: string[] = [];
    setBadMessageHandler(({ error, interfaceName }) => {
      reports.push(`${interfaceName}: ${error.message}`);
    });
    await expect(remote.get().double({ width: -3, height: 4 })).rejects.toThrow("DISCONNECTED");
    expect(reports.join()).toMatch(
      /^example.mojom.Resizer: DESERIALIZATION_FAILED .* example.mojom.Size refuse/,
    );
    receiver.reset();
  });

  it("says in one line what is wrong with a type map", async () => {
    const map = path.join(folder, "wrong.json");
    writeFileSync(map, TYPE_MAP.replace("mojom.Size", "mojom.Resizer"));
    expect(await generate("--typemap", map)).toMatchObject({
      code: 2,
      stdout: "",
      stderr:
        `mojoscope: ${map}: types["example.mojom.Resizer"]: ` +
        "is an interface; only structs, unions and enums can be mapped\n",
    });
  });
});
