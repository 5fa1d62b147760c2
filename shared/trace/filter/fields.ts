import { ROW_KIND_NAMES, ROW_STATUS_NAMES } from "../row-kind.ts";

/** What values a field has. Times are written with ns, us, ms, s or m; bare numbers are ms. */
export type FieldType = "number" | "time" | "bytes" | "string" | "process" | "enum" | "boolean";

/** What the filter language knows of a field. */
export interface FieldDescription {
  readonly type: FieldType;
  readonly description: string;
  /** The values of an enum field. */
  readonly values?: readonly string[];
  /** May be written alone: "has one". Boolean fields always may. */
  readonly optional?: boolean;
}

const FIELDS = {
  no: { type: "number", description: "number of the row" },
  time: { type: "time", description: "time since the session began" },
  delta: { type: "time", description: "time since the row before" },
  process: { type: "process", description: "sender or receiver, by name or pid", optional: true },
  from: { type: "process", description: "sending process, by name or pid", optional: true },
  to: { type: "process", description: "receiving process, by name or pid", optional: true },
  pid: { type: "number", description: "pid of the sender or the receiver" },
  pipe: { type: "number", description: "number of the pipe in the session" },
  interface: { type: "string", description: "interface, full or without its module" },
  interface_id: { type: "number", description: "id of the interface on its pipe, 0: primary" },
  method: { type: "string", description: "name of the method" },
  name: { type: "number", description: "ordinal of the method, as on the wire" },
  kind: { type: "enum", description: "what the row is about", values: ROW_KIND_NAMES },
  request_id: { type: "number", description: "request id of a call" },
  seq: { type: "number", description: "sequence number on the pipe, per direction" },
  size: { type: "bytes", description: "bytes of the message" },
  latency: {
    type: "time",
    description: "from request sent to response dispatched",
    optional: true,
  },
  flags: { type: "number", description: "flags of the message header" },
  sync: { type: "boolean", description: "sync call or its response" },
  request: { type: "boolean", description: "request of a call" },
  response: { type: "boolean", description: "response of a call" },
  control: { type: "boolean", description: "interface or pipe control message" },
  associated: { type: "boolean", description: "on an associated interface" },
  group: { type: "number", description: "pipe number, if interfaces share it", optional: true },
  status: { type: "enum", description: "how far the message got", values: ROW_STATUS_NAMES },
  error: { type: "string", description: "why it was rejected or dropped", optional: true },
  info: { type: "string", description: "text of an event", optional: true },
} as const satisfies Record<string, FieldDescription>;

/** The name of a field. */
export type FieldName = keyof typeof FIELDS;

/** All fields, for completion and help. */
export const FILTER_FIELDS: Readonly<Record<FieldName, FieldDescription>> = FIELDS;

/** True for a word that names a field. */
export function isFieldName(word: string): word is FieldName {
  return Object.hasOwn(FIELDS, word);
}

/** The field whose name is closest to a misspelt word, if one is close. */
export function closestField(word: string): FieldName | undefined {
  const lower = word.toLowerCase();
  const names = Object.keys(FIELDS).filter(isFieldName);
  const exact = names.find((name) => name === lower || name.replace("_", "") === lower);
  return exact ?? names.find((name) => lower.length > 2 && isOneEditApart(name, lower));
}

function isOneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) {
    return false;
  }
  let at = 0;
  while (at < a.length && a[at] === b[at]) {
    at++;
  }
  const swapped = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
  return (
    swapped ||
    a.slice(at + 1) === b.slice(at + 1) ||
    a.slice(at + 1) === b.slice(at) ||
    a.slice(at) === b.slice(at + 1)
  );
}
