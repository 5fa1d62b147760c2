import { readFileSync } from "node:fs";

/** One entry of an archive's directory. */
interface AsarEntry {
  readonly files?: Readonly<Record<string, AsarEntry>>;
  readonly unpacked?: boolean;
  readonly offset?: string;
  readonly size?: number;
}

/** The files of an asar archive, by path ("/package.json"). */
export class Asar {
  readonly #bytes: Buffer;
  readonly #contentStart: number;
  readonly #entries: ReadonlyMap<string, AsarEntry>;

  constructor(file: string) {
    this.#bytes = readFileSync(file);
    // Two length-prefixed blocks: the second one's length, then the directory as JSON.
    this.#contentStart = 8 + this.#bytes.readUInt32LE(4);
    const jsonLength = this.#bytes.readUInt32LE(12);
    const json = this.#bytes.toString("utf8", 16, 16 + jsonLength);
    this.#entries = new Map(entriesBelow("", JSON.parse(json) as AsarEntry));
  }

  /** Every path, in the order of the directory. */
  get paths(): string[] {
    return [...this.#entries.keys()];
  }

  isUnpacked(path: string): boolean {
    return this.#entries.get(path)?.unpacked === true;
  }

  /** The text of a packed file. */
  text(path: string): string {
    const { offset = "0", size = 0 } = this.#entries.get(path) ?? {};
    const start = this.#contentStart + Number(offset);
    return this.#bytes.toString("utf8", start, start + size);
  }
}

function entriesBelow(folder: string, { files = {} }: AsarEntry): [string, AsarEntry][] {
  return Object.entries(files).flatMap(([name, entry]): [string, AsarEntry][] => {
    const path = `${folder}/${name}`;
    return entry.files === undefined ? [[path, entry]] : entriesBelow(path, entry);
  });
}
