import { decodeMessage } from "../shared/wire/index.ts";
import { GREEDY, greedyMessages } from "./greedy-messages.ts";
import { keptBy, mostKeptByGenerated, mostKeptByReflective } from "./heap-growth.ts";
import { loadSchema } from "./load-schema.ts";
import { type Direction, type Message, Subject } from "./subject.ts";

/** A message that kept more memory than it may. */
export interface HeapFinding {
  readonly subject: Subject;
  readonly message: Message;
  readonly what: string;
}

/** How much the greediest message kept, per byte of it. */
export interface HeapResult {
  readonly findings: readonly HeapFinding[];
  readonly generatedPerByte: number;
  readonly reflectivePerByte: number;
}

/** Decodes messages that become much larger than they are; says before each that it goes on. */
export async function checkGreedyMessages(onStep: () => void): Promise<HeapResult> {
  const schema = await loadSchema(GREEDY);
  const [definition] = schema.interfaces;
  if (definition === undefined) throw new Error("no interface");
  const subject = new Subject(schema, definition);
  const findings: HeapFinding[] = [];
  let [generatedPerByte, reflectivePerByte] = [0, 0];
  for (const { bytes } of greedyMessages()) {
    onStep();
    const message = { bytes, handleCount: 0 };
    const { generated, reflective, what } = checkHeap(subject, "request", message);
    generatedPerByte = Math.max(generatedPerByte, generated / bytes.length);
    reflectivePerByte = Math.max(reflectivePerByte, reflective / bytes.length);
    if (what !== undefined) findings.push({ subject, message, what });
  }
  return { findings, generatedPerByte, reflectivePerByte };
}

/**
 * Measures what both decoders keep of a valid message.
 * @param runs more of them for small messages, so that there is something to measure
 */
export function checkHeap(
  subject: Subject,
  direction: Direction,
  message: Message,
  runs = 1,
): { generated: number; reflective: number; what?: string } {
  const { definition, schema } = subject;
  const { bytes, handleCount } = message;
  const options = { response: direction === "response", handleCount };
  const generated = keptBy(() => subject.readGenerated(direction, message), runs);
  const reflective = keptBy(() => {
    return decodeMessage(schema.descriptor, definition.name, bytes, options);
  }, runs);
  const isTooMuch =
    generated > mostKeptByGenerated(schema.descriptor, bytes.length) ||
    reflective > mostKeptByReflective(bytes.length);
  const what = `${bytes.length} bytes keep ${Math.round(generated)} and ${Math.round(reflective)}`;
  return { generated, reflective, ...(isTooMuch && { what }) };
}
