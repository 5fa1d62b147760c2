// Small messages that reach something of their own: an error of another code, or at another kind of value.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { fromHex, toHex } from "../shared/base/index.ts";
import type { DecodedMessage, ValueNode } from "../shared/wire/index.ts";
import type { Direction, Message } from "./subject.ts";

/** A message of the corpus, and what is to be said of it. */
export interface CorpusEntry extends Message {
  readonly interfaceName: string;
  readonly direction: Direction;
  readonly verdict: string;
  /** Byte of the error; -1 if there is none. */
  readonly offset: number;
  /** What makes it interesting; no two have the same. */
  readonly reaches: string;
}

/** Larger messages are not kept. */
const MAX_BYTES = 320;

const FOLDER = fileURLToPath(new URL("corpus/", import.meta.url));

/** The corpus of one schema; empty if it has none. */
export function readCorpus(schemaName: string, folder = FOLDER): CorpusEntry[] {
  const file = path.join(folder, `${schemaName}.jsonl`);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const entry = JSON.parse(line) as Omit<CorpusEntry, "bytes"> & { bytes: string };
    return { ...entry, bytes: fromHex(entry.bytes) };
  });
}

/** What is interesting about a message: at what kind of value it failed, or what it got through as. */
export function reachOf(
  interfaceName: string,
  direction: Direction,
  { error, header, messageHeader, payload, verdict }: DecodedMessage,
): string {
  const inPayload = error && failingNode(payload);
  if (inPayload !== undefined) return `${verdict} at ${inPayload.kind} ${inPayload.type}`;
  if (error !== undefined) return `${verdict} in header ${failingNode(header)?.name ?? ""}`;
  return `${verdict} ${interfaceName} ${messageHeader?.name ?? 0} ${direction}`;
}

function failingNode(node: ValueNode | undefined): ValueNode | undefined {
  if (node === undefined || node.error !== undefined) return node;
  for (const child of node.children) {
    const found = failingNode(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A corpus that grows: of several messages that reach the same, the smallest stays. */
export class GrowingCorpus {
  readonly #schemaName: string;
  readonly #folder: string;
  readonly #entries: Map<string, CorpusEntry>;

  constructor(schemaName: string, folder = FOLDER) {
    this.#schemaName = schemaName;
    this.#folder = folder;
    const known = readCorpus(schemaName, folder);
    this.#entries = new Map(known.map((entry) => [entry.reaches, entry]));
  }

  /** Keeps a message if it is small, and smaller than the one that reaches the same. */
  offer(
    interfaceName: string,
    direction: Direction,
    { bytes, handleCount }: Message,
    decoded: DecodedMessage,
  ): void {
    if (bytes.length > MAX_BYTES) return;
    const reaches = reachOf(interfaceName, direction, decoded);
    const known = this.#entries.get(reaches);
    if (known !== undefined && known.bytes.length <= bytes.length) return;
    const { error, verdict } = decoded;
    const offset = error?.offset ?? -1;
    const entry = { reaches, interfaceName, direction, verdict, offset, handleCount };
    this.#entries.set(reaches, { ...entry, bytes: bytes.slice() });
  }

  /** Writes the corpus back. */
  save(): void {
    if (this.#entries.size === 0) return;
    mkdirSync(this.#folder, { recursive: true });
    const entries = [...this.#entries.values()].toSorted((a, b) =>
      a.reaches < b.reaches ? -1 : 1,
    );
    const lines = entries.map((entry) => JSON.stringify({ ...entry, bytes: toHex(entry.bytes) }));
    const file = path.join(this.#folder, `${this.#schemaName}.jsonl`);
    writeFileSync(file, `${lines.join("\n")}\n`);
  }
}
