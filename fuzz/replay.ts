import { checkJunk, checkValue } from "./check-value.ts";
import { checkHeap } from "./check-heap.ts";
import type { Failure } from "./failure.ts";
import { Judge } from "./judge.ts";
import { loadSchema } from "./load-schema.ts";
import { Random } from "../shared/base/index.ts";
import { Subject } from "./subject.ts";

/**
 * Tries what failed once more; undefined if it does not fail any more.
 * @throws Error if the schema has changed in such a way that there is nothing to try
 */
export async function replay(failure: Failure): Promise<string | undefined> {
  const { direction, interfaceName, message, method, schema: source, seed, value } = failure;
  const schema = await loadSchema(source);
  const definition = schema.interfaces.find(({ name }) => name === interfaceName);
  if (definition === undefined) throw new Error(`the schema has no ${interfaceName}`);
  const subject = new Subject(schema, definition);
  const judge = new Judge(subject, new Random(seed));
  try {
    if (message !== undefined) {
      const { code } = judge.judge(direction, message);
      if (code !== "PASS") return undefined;
      return checkHeap(subject, direction, message).what;
    }
    const payload = subject.payloads.find(
      (known) => known.method.ordinal === method && known.direction === direction,
    );
    if (payload === undefined || value === undefined) throw new Error("nothing to try");
    const check = value.isGood ? checkValue : checkJunk;
    check(subject, judge, payload, value.plain as Record<string, unknown>);
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
