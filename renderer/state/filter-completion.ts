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

const FIELDS: readonly CompletionItem[] = [
  { text: "interface", detail: "full mojom name" },
  { text: "method", detail: "method name" },
  { text: "kind", detail: "message, request, response, control, event" },
  { text: "from", detail: "sending process" },
  { text: "to", detail: "receiving process" },
  { text: "process", detail: "either process" },
  { text: "pid", detail: "either process, by id" },
  { text: "pipe", detail: "number of the pipe" },
  { text: "interface_id", detail: "0 is the primary interface" },
  { text: "latency", detail: "of a call, such as 5ms" },
  { text: "size", detail: "bytes with headers" },
  { text: "time", detail: "since the session began, such as 2s" },
  { text: "delta", detail: "since the row before" },
  { text: "no", detail: "row number" },
  { text: "seq", detail: "sequence number in its direction" },
  { text: "request_id", detail: "number of the call" },
  { text: "flags", detail: "header flags" },
  { text: "status", detail: "sent, arrived, dispatched, dropped, rejected, lost" },
  { text: "error", detail: "name of what went wrong" },
  { text: "payload.", detail: "a field of the message, such as payload.key" },
  { text: "sync", detail: "sync calls" },
  { text: "request", detail: "calls that expect a reply" },
  { text: "response", detail: "replies" },
  { text: "control", detail: "control messages" },
  { text: "associated", detail: "messages of associated interfaces" },
  { text: "group", detail: "associated group" },
];
const OPERATORS = ["==", "!=", "<", "<=", ">", ">=", "contains", "matches", "in"];
const WORDS: readonly CompletionItem[] = [
  { text: "and", detail: "both" },
  { text: "or", detail: "either" },
];
const NOT: CompletionItem = { text: "not", detail: "the opposite" };
const FLAGS = new Set(["sync", "request", "response", "control", "associated"]);
const KINDS = ["message", "request", "response", "control"];
const STATUSES = ["sent", "arrived", "dispatched", "dropped", "rejected", "lost"];
const SHOWN = 8;

/** What could stand at the caret of a filter text. */
export function completionAt(text: string, caret: number, known: KnownValues): Completion {
  const before = text.slice(0, caret);
  const word = wordBefore(before);
  const start = caret - word.length;
  const end = caret + (/^[\w.]*"?/.exec(text.slice(caret))?.[0].length ?? 0);
  const items = candidates(before.slice(0, start), known);
  const wanted = word.replace(/^"/, "").toLowerCase();
  const matching = items.filter((item) => fits(item.text.replaceAll('"', ""), wanted));
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
  const isFlag = FLAGS.has(last) || /["\d)}]$|ms$/.test(last);
  const isField = FIELDS.some((field) => field.text === last) || last.startsWith("payload.");
  if (isField && !isFlag) return OPERATORS.map((operator) => ({ text: operator, detail: "" }));
  return WORDS;
}

function valuesOf(field: string, known: KnownValues): CompletionItem[] {
  const detail = field;
  const quoted = (values: readonly string[]): CompletionItem[] =>
    values.map((value) => ({ text: `"${value}"`, detail }));
  switch (field) {
    case "interface":
      return quoted(known.interfaces);
    case "method":
      return quoted(known.methods);
    case "from":
    case "to":
    case "process":
      return quoted(known.processes);
    case "kind":
      return quoted(KINDS);
    case "status":
      return quoted(STATUSES);
    default:
      return [];
  }
}

function fits(candidate: string, wanted: string): boolean {
  const lower = candidate.toLowerCase();
  return lower !== wanted && (lower.startsWith(wanted) || lower.includes(`.${wanted}`));
}
