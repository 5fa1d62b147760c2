// How much memory a decoded message keeps, and the most that it may.
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Descriptor } from "../shared/codegen/index.ts";
import { MAX_SHOWN_NODES } from "../shared/wire/index.ts";

/**
 * Generated code keeps at most this many bytes per byte of the message. The worst are bools: one bit
 * becomes an element of 8 bytes, and a long array, which has to grow, has half as much again in
 * reserve, which makes 96. What comes second is far behind: int8 12, an array of empty arrays of
 * bytes 12, a map of numbers 9.
 */
const KEPT_PER_BYTE = 100;

/**
 * Beyond that, a struct of a sender who did not know the fields yet is 16 bytes, with the pointer to
 * it, and becomes an object with all of them, of 8 bytes each: half a byte per byte and field.
 */
const KEPT_PER_BYTE_AND_FIELD = 0.5;

/**
 * The reflective decoder keeps this much per node of its tree (measured: 230 with texts), of which
 * there is a limited number, whatever the message.
 */
const KEPT_PER_NODE = 512;

/**
 * And it keeps strings twice: as values, of up to two bytes per byte if they are no UTF-8, and as
 * quoted text, of up to six characters for one.
 */
const KEPT_TEXT_PER_BYTE = 8;

/** What the measurement itself may be wrong by. */
const NOISE_BYTES = 64 * 1024;

/** The most that generated code may keep of a message of a schema. */
export function mostKeptByGenerated(descriptor: Descriptor, messageBytes: number): number {
  const widest = Math.max(
    0,
    ...Object.values(descriptor.structs).map(({ fields }) => fields.length),
  );
  const factor = KEPT_PER_BYTE + widest * KEPT_PER_BYTE_AND_FIELD;
  return messageBytes * factor + NOISE_BYTES;
}

/** The most that the reflective decoder may keep of a message. */
export function mostKeptByReflective(messageBytes: number): number {
  return messageBytes * KEPT_TEXT_PER_BYTE + MAX_SHOWN_NODES * KEPT_PER_NODE + NOISE_BYTES;
}

/** Bytes that the results of several runs keep, per run. */
export function keptBy(run: () => unknown, runs = 1): number {
  // What is made only once, such as compiled code, is not the message's.
  run();
  const before = used();
  const results = Array.from({ length: runs }, run);
  const kept = used() - before;
  return results.length === 0 ? 0 : kept / runs;
}

function used(): number {
  collectGarbage();
  return getHeapStatistics().used_heap_size + process.memoryUsage().arrayBuffers;
}

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;
