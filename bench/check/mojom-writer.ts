import type { Random } from "../random.ts";

const WORDS = [
  "Account",
  "Audio",
  "Cache",
  "Device",
  "Font",
  "Frame",
  "Image",
  "Input",
  "Layout",
  "Media",
  "Network",
  "Page",
  "Policy",
  "Print",
  "Render",
  "Screen",
  "Storage",
  "Task",
  "Video",
  "Window",
] as const;
const NUMBERS = ["bool", "int32", "uint8", "uint32", "int64", "double", "int32?"] as const;
const LINES = [
  "What the other side needs to know before it may go on.",
  "Sent once for each change, in the order in which they happened.",
  "Empty if there was nothing to tell; never null in the answer to a request.",
  "Counted from the start of the session, in microseconds.",
] as const;

/** Makes the text of one .mojom file: a few structs, enums, a union, an interface, comments. */
export class MojomWriter {
  /** Where the file belongs, from the root of the tree. */
  readonly path: string;
  readonly #random: Random;
  readonly #number: number;
  readonly #imports: readonly MojomWriter[];
  readonly #structs: string[] = [];
  readonly #enums: string[] = [];
  readonly #lines: string[] = [];

  constructor(random: Random, number: number, imports: readonly MojomWriter[]) {
    const area = `area_${number % 40}`;
    this.path = `${area}/public/mojom/file_${number}.mojom`;
    this.#random = random;
    this.#number = number;
    this.#imports = imports;
  }

  get #namespace(): string {
    return `bench.file_${this.#number}.mojom`;
  }

  write(): string {
    this.#lines.push("// Generated for a measurement.", `module ${this.#namespace};`, "");
    for (const { path } of this.#imports) this.#lines.push(`import "${path}";`);
    this.#lines.push("", `const uint32 kLimit${this.#number} = ${this.#number};`, "");
    this.#repeat(1, 3, () => this.#writeEnum());
    this.#repeat(2, 6, () => this.#writeStruct());
    this.#writeUnion();
    this.#writeInterface();
    return `${this.#lines.join("\n")}\n`;
  }

  #repeat(min: number, max: number, write: (index: number) => void): void {
    this.#random.list(this.#random.int(min, max), write);
  }

  #name(kind: string, count: number): string {
    return `${this.#random.pick(WORDS)}${this.#random.pick(WORDS)}${kind}${count}`;
  }

  #comment(indent: string): void {
    this.#repeat(0, 2, () => this.#lines.push(`${indent}// ${this.#random.pick(LINES)}`));
  }

  #writeEnum(): void {
    const name = this.#name("Kind", this.#enums.length);
    this.#comment("");
    this.#lines.push(`enum ${name} {`);
    this.#repeat(3, 12, (i) => this.#lines.push(`  k${this.#random.pick(WORDS)}${i} = ${i},`));
    this.#lines.push("};", "");
    this.#enums.push(name);
  }

  #writeStruct(): void {
    const name = this.#name("Info", this.#structs.length);
    this.#comment("");
    this.#lines.push(`struct ${name} {`);
    this.#repeat(3, 12, (i) => {
      this.#comment("  ");
      this.#lines.push(`  ${this.#type()} field_${i};`);
    });
    this.#lines.push("};", "");
    this.#structs.push(name);
  }

  #writeUnion(): void {
    this.#lines.push(`union Choice${this.#number} {`);
    this.#repeat(2, 5, (i) => {
      // A union has no form for a number that is null.
      const type = this.#type().replace(/^int32\?$/, "int32");
      this.#lines.push(`  ${type} option_${i};`);
    });
    this.#lines.push("};", "");
  }

  #writeInterface(): void {
    this.#comment("");
    this.#lines.push(`interface Service${this.#number} {`);
    this.#repeat(3, 10, (i) => {
      this.#comment("  ");
      const response = this.#random.next() < 0.5 ? ` => (${this.#parameters()})` : "";
      this.#lines.push(
        `  ${this.#random.pick(WORDS)}Method${i}(${this.#parameters()})${response};`,
      );
    });
    this.#lines.push("};");
  }

  #parameters(): string {
    const count = this.#random.int(0, 3);
    return this.#random.list(count, (i) => `${this.#type()} value_${i}`).join(", ");
  }

  #type(): string {
    const choice = this.#random.next();
    if (choice < 0.4) return this.#random.pick(NUMBERS);
    if (choice < 0.6) return this.#random.pick(["string", "string?"]);
    const named = this.#named();
    if (choice < 0.75) return named;
    if (choice < 0.9) return `array<${named}>`;
    return `map<string, ${named}>`;
  }

  /** A struct or an enum of this file, or of one that it imports. */
  #named(): string {
    const [first] = this.#enums;
    const known = [this, ...this.#imports];
    const from = known[this.#random.int(0, known.length - 1)] ?? this;
    const names = from === this ? [...this.#structs, ...this.#enums] : from.#all;
    const name = names[this.#random.int(0, names.length - 1)] ?? first ?? "string";
    return from === this ? name : `${from.#namespace}.${name}`;
  }

  get #all(): string[] {
    return [...this.#structs, ...this.#enums];
  }
}
