import { PendingRemote, Remote } from "../../../../shared/bindings/index.ts";
import { PendingReplies } from "../../pending-replies.ts";
import type { WorkerContext, WorkerProgram } from "../../worker-program.ts";
import * as newer from "./gen/newer_union_dictionary.mojom.ts";
import { DictionaryStore, equalsDictionary } from "./gen/union_dictionary.mojom.ts";
import { sampleDictionary } from "./sample-dictionary.ts";

/** Names that dictionaries are put under, one after the other. */
const NAMES = 4;
/** Every so many dictionaries it is told that they came as they were put. */
const DICTIONARIES_TO_TELL = 4;
/** Every so many dictionaries the newer peer tries a label that its host does not know. */
const STEPS_PER_LABEL = 40;

/** Puts dictionaries. */
export function dictionaryWriterProgram(context: WorkerContext): WorkerProgram {
  const store = context.bind(DictionaryStore);
  let number = 0;
  return {
    step() {
      number++;
      store.get().put(nameOf(number), sampleDictionary(number));
    },
    finish: () => store.flushForTesting(),
    close: () => store.reset(),
  };
}

/** Gets what the writer has put, and compares it with what it must be. */
export function dictionaryReaderProgram(context: WorkerContext): WorkerProgram {
  const store = context.bind(DictionaryStore);
  const replies = new PendingReplies();
  let looked = 0;
  let equal = 0;
  async function compare(name: string): Promise<void> {
    const { dictionary } = await store.get().get(name);
    const number = dictionary?.entries.get("number");
    if (dictionary === null || number?.tag !== "number") return;
    const isEqual = equalsDictionary(dictionary, sampleDictionary(Number(number.value)));
    if (isEqual && ++equal % DICTIONARIES_TO_TELL !== 0) return;
    const told = `dictionary ${number.value}, ${dictionary.entries.size} entries`;
    context.claim("equal", isEqual, isEqual ? `${told}, came as it was put` : `${told}, did not`);
  }
  return {
    step: () => replies.add(compare(nameOf(++looked))),
    finish: () => replies.settle(),
    close: () => store.reset(),
  };
}

/** A peer that knows more kinds of values, and of labels, than its host. */
class NewerPeer implements WorkerProgram {
  readonly #context: WorkerContext;
  readonly #store: Remote<newer.DictionaryStore>;
  readonly #replies = new PendingReplies();
  #steps = 0;

  constructor(context: WorkerContext) {
    this.#context = context;
    this.#store = this.#bind();
  }

  step(): void {
    if (this.#steps % STEPS_PER_LABEL === 0) this.#replies.add(this.#labelWithPicture());
    this.#steps++;
    this.#replies.add(this.#putDate(BigInt(this.#steps)));
  }

  finish(): Promise<void> {
    return this.#replies.settle();
  }

  close(): void {
    this.#store.reset();
  }

  /** The host knows the interface by the same name, but as it was earlier. */
  #bind(): Remote<newer.DictionaryStore> {
    const pipe = this.#context.bind(DictionaryStore).unbind().passPipe();
    return new Remote(newer.DictionaryStore, new PendingRemote<newer.DictionaryStore>(pipe));
  }

  async #putDate(date: bigint): Promise<void> {
    const name = "calendar";
    const entries = new Map<string, newer.Value>([
      ["title", { tag: "text", value: "one day" }],
      ["day", { tag: "date", value: date }],
    ]);
    this.#store.get().put(name, { entries });
    const { dictionary } = await this.#store.get().get(name);
    const title = dictionary?.entries.get("title");
    const day = dictionary?.entries.get("day");
    const isAsExpected = title?.tag === "text" && day?.tag === "unknown";
    const told = `put a text and a date, got a ${title?.tag} and an ${day?.tag}`;
    this.#context.claim("unknown-tag", isAsExpected, told);
  }

  async #labelWithPicture(): Promise<void> {
    const store = this.#bind();
    const refused = new Promise<void>((resolve) => store.setDisconnectHandler(() => resolve()));
    store.get().setLabel("calendar", { tag: "picture", value: Uint8Array.of(1, 2, 3) });
    await refused;
    store.reset();
    this.#context.claim("refused", true, "the pipe of an unknown label was closed");
  }
}

/** A newer peer of the same store. */
export function newerDictionaryProgram(context: WorkerContext): WorkerProgram {
  return new NewerPeer(context);
}

function nameOf(number: number): string {
  return `sample ${number % NAMES}`;
}
