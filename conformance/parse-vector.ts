// The text form of Mojo's validation vectors: items that each stand for some bytes, and comments.

/** A message of the conformance corpus. */
export interface ConformanceVector {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** How many handles come with the message. */
  readonly handleCount: number;
}

/** The text of a vector is not well-formed; `line` counts from 1. */
export class VectorSyntaxError extends Error {
  override readonly name = "VectorSyntaxError";
  readonly line: number;

  constructor(line: number, text: string) {
    super(`line ${line}: ${text}`);
    this.line = line;
  }
}

/**
 * Reads the text of a `.data` file.
 * @throws VectorSyntaxError
 */
export function parseVector(text: string): ConformanceVector {
  const parser = new VectorParser();
  for (const item of itemsOf(text)) parser.add(item);
  return parser.finish();
}

interface Item {
  readonly text: string;
  readonly line: number;
}

function* itemsOf(text: string): Generator<Item> {
  let line = 1;
  for (const [token] of text.matchAll(
    /\r\n|[\r\n]|\/\/[^\r\n]*|[ \t]+|(?:[^\s/]|\/(?!\/))+|[^]/gu,
  )) {
    if (/^[\r\n]/u.test(token)) line++;
    else if (token.includes("/") && !token.startsWith("//")) {
      throw new VectorSyntaxError(line, "a single slash");
    } else if (!token.startsWith("//") && !/^[ \t]/u.test(token)) yield { text: token, line };
  }
}

/** A distance whose end is not known yet. */
interface OpenDistance {
  readonly at: number;
  readonly size: 4 | 8;
  readonly line: number;
}

const INTEGER_SIZES: Readonly<Record<string, number>> = { "1": 1, "2": 2, "4": 4, "8": 8 };

class VectorParser {
  readonly #bytes: number[] = [];
  readonly #distances = new Map<string, OpenDistance>();
  readonly #ids = new Set<string>();
  #handleCount = 0;
  #isFirst = true;

  add(item: Item): void {
    const [, tag = "u1", value = item.text] = /^\[([^\]]*)\](.*)$/su.exec(item.text) ?? [];
    if (tag === "handles" && !this.#isFirst) throw fail(item, "[handles] must come first");
    this.#isFirst = false;
    const size = INTEGER_SIZES[tag.slice(1)];
    if (tag === "handles") this.#handleCount = Number(integer(item, value, false, 4));
    else if (tag === "b") this.#write(BigInt(`0b${binary(item, value)}`), 1);
    else if (tag === "f" || tag === "d") this.#float(item, tag, value);
    else if (tag === "dist4" || tag === "dist8")
      this.#distance(item, tag === "dist4" ? 4 : 8, value);
    else if (tag === "anchr") this.#anchor(item, value);
    else if (size === undefined || !/^[us]/u.test(tag)) throw fail(item, `unknown tag [${tag}]`);
    else this.#write(integer(item, value, tag.startsWith("s"), size), size);
  }

  finish(): ConformanceVector {
    const [open] = this.#distances;
    if (open !== undefined) {
      throw new VectorSyntaxError(open[1].line, `the distance ${open[0]} has no anchor`);
    }
    return { bytes: Uint8Array.from(this.#bytes), handleCount: this.#handleCount };
  }

  #write(value: bigint, size: number): void {
    let rest = BigInt.asUintN(64, value);
    for (let i = 0; i < size; i++) {
      this.#bytes.push(Number(rest & 0xffn));
      rest >>= 8n;
    }
  }

  #float(item: Item, tag: "f" | "d", text: string): void {
    if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/iu.test(text)) throw fail(item, "not a number");
    const view = new DataView(new ArrayBuffer(8));
    if (tag === "f") view.setFloat32(0, Number(text), true);
    else view.setFloat64(0, Number(text), true);
    this.#write(view.getBigUint64(0, true), tag === "f" ? 4 : 8);
  }

  #distance(item: Item, size: 4 | 8, id: string): void {
    if (id === "") throw fail(item, "a distance needs a name");
    if (this.#ids.has(id)) throw fail(item, `the name ${id} is taken`);
    this.#ids.add(id);
    this.#distances.set(id, { at: this.#bytes.length, size, line: item.line });
    this.#write(0n, size);
  }

  #anchor(item: Item, id: string): void {
    const open = this.#distances.get(id);
    if (open === undefined) throw fail(item, `no distance leads to the anchor ${id}`);
    this.#distances.delete(id);
    let rest = this.#bytes.length - open.at;
    for (let i = 0; i < open.size; i++) {
      this.#bytes[open.at + i] = rest % 256;
      rest = Math.floor(rest / 256);
    }
  }
}

function integer(item: Item, text: string, isSigned: boolean, size: number): bigint {
  const pattern = isSigned ? /^([+-]?)(0x[\da-f]+|\d+)$/iu : /^()(0x[\da-f]+|\d+)$/iu;
  const [, sign, digits] = pattern.exec(text) ?? [];
  if (digits === undefined) throw fail(item, "not an integer");
  const value = sign === "-" ? -BigInt(digits) : BigInt(digits);
  const bits = size * 8;
  const wrapped = isSigned ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value);
  if (wrapped !== value) throw fail(item, `does not fit ${size} bytes`);
  return value;
}

function binary(item: Item, text: string): string {
  if (!/^[01]{8}$/u.test(text)) throw fail(item, "not eight binary digits");
  return text;
}

function fail(item: Item, text: string): VectorSyntaxError {
  return new VectorSyntaxError(item.line, `${item.text}: ${text}`);
}
