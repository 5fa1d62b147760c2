import type { FieldDescription } from "../../shared/trace/index.ts";
import { FILTER_FIELDS } from "../../shared/trace/index.ts";
import { quote } from "./filter-text.ts";

/** What the filter box can suggest beyond the language's own words. */
export interface KnownValues {
  readonly interfaces: readonly string[];
  readonly processes: readonly string[];
  readonly methods: readonly string[];
}

/** Suggestions for the word at the caret, which stands at start .. end of the text. */
export interface Completion {
  readonly start: number;
  readonly end: number;
  readonly items: readonly CompletionItem[];
}

export interface CompletionItem {
  readonly text: string;
  readonly detail: string;
}

const DESCRIPTIONS = new Map<string, FieldDescription>(Object.entries(FILTER_FIELDS));
const FIELDS: readonly CompletionItem[] = [
  ...Array.from(DESCRIPTIONS, ([text, { description }]) => ({ text, detail: description })),
  { text: "payload.", detail: "a field of the message, such as payload.key" },
];
const OPERATORS = ["==", "!=", "<", "<=", ">", ">=", "contains", "matches", "in"];
const WORDS: readonly CompletionItem[] = [
  { text: "and", detail: "both" },
  { text: "or", detail: "either" },
];
const NOT: CompletionItem = { text: "not", detail: "the opposite" };
const SHOWN = 8;

/** What could stand at the caret of a filter text. */
export function completionAt(text: string, caret: number, known: KnownValues): Completion {
  const before = text.slice(0, caret);
  const word = wordBefore(before);
  const start = caret - word.length;
  const end = caret + (/^[\w.]*"?/.exec(text.slice(caret))?.[0].length ?? 0);
  const wanted = word.replace(/^"/, "").toLowerCase();
  const matching = candidates(before.slice(0, start), known).filter((item) =>
    fits(item.text.replaceAll('"', ""), wanted),
  );
  return { start, end, items: matching.slice(0, SHOWN) };
}

/** The text with a suggestion put in, and where the caret goes. */
export function complete(
  text: string,
  completion: Completion,
  item: CompletionItem,
): { text: string; caret: number } {
  const space = item.text.endsWith(".") ? "" : " ";
  const head = text.slice(0, completion.start) + item.text + space;
  return { text: head + text.slice(completion.end).trimStart(), caret: head.length };
}

/** The word that ends the text: an open string literal with its quote, or a name. */
function wordBefore(text: string): string {
  const quotes = text.split('"').length - 1;
  return quotes % 2 === 1 ? text.slice(text.lastIndexOf('"')) : (/[\w.]*$/.exec(text)?.[0] ?? "");
}

function candidates(before: string, known: KnownValues): readonly CompletionItem[] {
  const valued = /(\w+)\s*(?:==|!=|contains|matches)\s*$/.exec(before);
  if (valued !== null) return valuesOf(valued[1] ?? "", known);
  const last = /(\S+)\s*$/.exec(before)?.[1] ?? "";
  if (last === "" || /^(?:and|or|not|&&|\|\||!|\()$/i.test(last) || last.endsWith("(")) {
    return [...FIELDS, NOT];
  }
  if (/^(?:<=?|>=?|in)$/.test(last)) return [];
  const isFlag = DESCRIPTIONS.get(last)?.type === "boolean" || /["\d)}]$|ms$/.test(last);
  const isField = FIELDS.some((field) => field.text === last) || last.startsWith("payload.");
  if (isField && !isFlag) return OPERATORS.map((operator) => ({ text: operator, detail: "" }));
  return WORDS;
}

function valuesOf(field: string, known: KnownValues): CompletionItem[] {
  const description = DESCRIPTIONS.get(field);
  if (description === undefined) return [];
  if (description.values !== undefined) return items(description.values, field);
  if (description.type === "process") return items(known.processes.map(quote), field);
  if (field === "interface") return items(known.interfaces.map(quote), field);
  return field === "method" ? items(known.methods.map(quote), field) : [];
}

function items(texts: readonly string[], detail: string): CompletionItem[] {
  return texts.map((text) => ({ text, detail }));
}

function fits(candidate: string, wanted: string): boolean {
  const lower = candidate.toLowerCase();
  return lower !== wanted && (lower.startsWith(wanted) || lower.includes(`.${wanted}`));
}
