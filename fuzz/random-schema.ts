import type { Random } from "../shared/base/index.ts";

/** The text of a random .mojom with one interface, `fuzz.Target`, whose methods use all of it. */
export function randomSchema(random: Random): string {
  return new SchemaWriter(random).write();
}

const NUMBERS = "bool int8 uint8 int16 uint16 int32 uint32 int64 uint64 float double".split(" ");
const HANDLES = [
  "handle",
  ...["message_pipe", "data_pipe_consumer", "data_pipe_producer", "shared_buffer", "platform"].map(
    (type) => `handle<${type}>`,
  ),
];
const ENDPOINTS =
  "pending_remote pending_receiver pending_associated_remote pending_associated_receiver"
    .split(" ")
    .map((form) => `${form}<Peer>`);
const KEYS = ["string", "bool", "int8", "uint16", "int32", "uint64", "double"];
const MAX_DEPTH = 4;

/** Names of one schema are plain, so that generated code has the same ones. */
class SchemaWriter {
  readonly #random: Random;
  readonly #enums: readonly string[];
  readonly #structs: readonly string[];
  readonly #unions: readonly string[];

  constructor(random: Random) {
    this.#random = random;
    this.#enums = random.list(1, 3, (index) => `E${index}`);
    this.#structs = random.list(1, 5, (index) => `S${index}`);
    this.#unions = random.list(0, 3, (index) => `U${index}`);
  }

  write(): string {
    const methods = this.#random.list(1, 3, (index) => this.#method(index));
    return [
      "module fuzz;",
      ...this.#enums.map((name) => this.#enum(name)),
      ...this.#structs.map((name, index) => {
        return `struct ${name} {\n${this.#fields(index, 9, ";")}};`;
      }),
      ...this.#unions.map((name) => this.#union(name)),
      "interface Peer {};",
      `interface Target {\n${methods.join("")}};`,
      "",
    ].join("\n");
  }

  #enum(name: string): string {
    const random = this.#random;
    const isExtensible = random.oneIn(3);
    const values = random.list(1, 5, (index) => {
      const value = random.oneIn(2) ? "" : ` = ${random.below(40) - 10}`;
      const attribute = isExtensible && index === 0 ? "[Default] " : "";
      return `${attribute}k${name}V${index}${value}`;
    });
    return `${isExtensible ? "[Extensible] " : ""}enum ${name} { ${values.join(", ")} };`;
  }

  #union(name: string): string {
    const random = this.#random;
    const isExtensible = random.oneIn(3);
    // The first leads to an end, whatever the others hold.
    const first = isExtensible
      ? `[Default] ${random.pick(["int32", "bool", "uint64", "string?"])} f0;`
      : `${random.pick([...NUMBERS, "string"])} f0;`;
    const others = random.list(0, 5, (index) => `  ${this.#unionMember(name)} f${index + 1};\n`);
    return `${isExtensible ? "[Extensible] " : ""}union ${name} {\n  ${first}\n${others.join("")}};`;
  }

  #unionMember(owner: string): string {
    const type = this.#type(this.#structs.length, 1, true);
    // A union does not hold itself directly.
    return type.replace("?", "") === owner ? `array<${type}>` : type;
  }

  #method(index: number): string {
    const count = this.#structs.length;
    const params = this.#fields(count, 4, ",");
    const response = this.#random.oneIn(2) ? "" : ` => (${this.#fields(count, 3, ",")})`;
    return `  m${index}(${params})${response};\n`;
  }

  /**
   * Fields or parameters.
   * @param below structs before this one may be held directly
   */
  #fields(below: number, most: number, separator: string): string {
    let version = 0;
    const fields = this.#random.list(0, most, (index) => {
      if (version > 0 ? this.#random.oneIn(2) : this.#random.oneIn(6)) {
        version += 1 + this.#random.below(3);
      }
      const type = version === 0 ? this.#type(below, 0) : this.#optional(this.#type(below, 0));
      return `${version === 0 ? "" : `[MinVersion=${version}] `}${type} f${index}`;
    });
    if (separator === ",") return fields.join(", ");
    return fields.map((field) => `  ${field};\n`).join("");
  }

  /** What a newer version may add: anything that need not be there. */
  #optional(type: string): string {
    const isValue = [...NUMBERS, ...this.#enums].includes(type);
    return isValue || type.endsWith("?") ? type : `${type}?`;
  }

  /** @param unionsOnly what must not lead back to itself without an end */
  #type(below: number, depth: number, inUnion = false): string {
    const random = this.#random;
    const base = this.#base(below, depth, inUnion);
    return base.endsWith("?") || !random.oneIn(3) ? base : `${base}?`;
  }

  #base(below: number, depth: number, inUnion: boolean): string {
    const random = this.#random;
    const isDeep = depth >= MAX_DEPTH;
    switch (random.below(isDeep ? 6 : 12)) {
      case 0:
      case 1:
        return random.pick(NUMBERS);
      case 2:
        return random.pick(this.#enums);
      case 3:
        return "string";
      case 4:
        return random.pick(random.oneIn(2) ? HANDLES : ENDPOINTS);
      case 5:
      case 6:
        return this.#struct(below);
      case 7:
        return this.#unions.length === 0 ? "string" : random.pick(this.#unions);
      case 8:
        return `array<${this.#type(below, depth + 1, inUnion)}, ${1 + random.below(10)}>`;
      case 9:
        return `map<${this.#key(below)}, ${this.#type(this.#structs.length, depth + 1)}>`;
      default:
        return `array<${this.#type(this.#structs.length, depth + 1)}>`;
    }
  }

  /** A struct from before, or any one if it may be missing. */
  #struct(below: number): string {
    const index = this.#random.below(this.#structs.length);
    return `S${index}${index < below ? "" : "?"}`;
  }

  #key(below: number): string {
    const random = this.#random;
    if (random.oneIn(4)) return random.pick(this.#enums);
    if (random.oneIn(6) && below > 0) return `S${random.below(below)}`;
    if (random.oneIn(8) && this.#unions.length > 0) return random.pick(this.#unions);
    return random.pick(KEYS);
  }
}
