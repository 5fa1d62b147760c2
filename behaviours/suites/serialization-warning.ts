import { strict as assert } from "node:assert";
import { createMessagePipe, type MessagePipeHandle } from "../../shared/system/index.ts";
import type { EncodeErrorCode } from "../../shared/wire/index.ts";
import * as warnings from "../gen/warnings.mojom.ts";
import { suite, type TwoSidedBehaviour } from "../testing/behaviour.ts";
import { isRefusal } from "../testing/payload.ts";
import type { Side } from "../testing/side.ts";
import { bindReceiver, bindRemote } from "./ends.ts";

type MakePipe = () => MessagePipeHandle;
/** A value that the sender refuses, with which error, and which field that names. */
type Fault<T> = readonly [value: T, code: EncodeErrorCode, field: string];

/** What the compiler would not let pass. */
const NONE = null as never;

/** Counts the calls of every method. */
function countCalls(side: Side): void {
  let calls = 0;
  const count = (...pipes: readonly MessagePipeHandle[]): { calls: number } => {
    for (const pipe of pipes) pipe.close();
    return { calls: ++calls };
  };
  bindReceiver<warnings.Warned>(side, warnings.Warned, {
    takePipeStruct: ({ pipe }) => count(pipe),
    takeInnerStruct: () => count(),
    takeInnerList: () => count(),
    takeInnerPair: () => count(),
    takePipeRows: ({ rows }) => count(...rows.flat()),
    takeTextLists: () => count(),
    takeBoxed: (boxed) => (boxed.tag === "pipe" ? count(boxed.value) : count()),
  });
}

/**
 * A behaviour in which a sender is refused each faulty value, of which nothing is sent; the sound one
 * then arrives over the same pipe.
 */
function refuses<T>(
  send: (peer: warnings.Warned, value: T) => Promise<{ calls: number }>,
  faults: (makePipe: MakePipe) => readonly Fault<T>[],
  sound: (makePipe: MakePipe) => T,
): TwoSidedBehaviour {
  return {
    far: countCalls,
    near: async (side) => {
      const peer = bindRemote(side, warnings.Warned).get();
      const others: MessagePipeHandle[] = [];
      const makePipe = (): MessagePipeHandle => {
        const [pipe, other] = createMessagePipe();
        others.push(other);
        return pipe;
      };
      for (const [value, code, field] of faults(makePipe)) {
        await assert.rejects(async () => send(peer, value), isRefusal(code, field));
      }
      assert.deepEqual(await send(peer, sound(makePipe)), { calls: 1 });
      for (const other of others) other.close();
    },
  };
}

const inner = (number: number): warnings.Inner => ({ number });

/** The call of the behaviours about unions. */
async function takeBoxed(peer: warnings.Warned, value: warnings.Boxed): Promise<{ calls: number }> {
  return peer.takeBoxed(value);
}

export const serializationWarningSuite = suite(import.meta.url, "serialization_warning_unittest", {
  HandleInStruct: refuses(
    (peer, value: warnings.PipeStruct) => peer.takePipeStruct(value),
    () => [[{ pipe: NONE }, "NULL_VALUE", "PipeStruct.pipe"]],
    (makePipe) => ({ pipe: makePipe() }),
  ),

  StructInStruct: refuses(
    (peer, value: warnings.InnerStruct) => peer.takeInnerStruct(value),
    () => [[{ inner: NONE }, "NULL_VALUE", "InnerStruct.inner"]],
    () => ({ inner: inner(1) }),
  ),

  ArrayOfStructsInStruct: refuses(
    (peer, value: warnings.InnerList) => peer.takeInnerList(value),
    () => [
      [{ inners: NONE }, "NULL_VALUE", "InnerList.inners"],
      [{ inners: [inner(1), NONE] }, "NULL_VALUE", "InnerList.inners"],
    ],
    () => ({ inners: [inner(1), inner(2)] }),
  ),

  FixedArrayOfStructsInStruct: refuses(
    (peer, value: warnings.InnerPair) => peer.takeInnerPair(value),
    () => [
      [{ inners: [] }, "WRONG_ARRAY_LENGTH", "InnerPair.inners"],
      [{ inners: [1, 2, 3].map(inner) }, "WRONG_ARRAY_LENGTH", "InnerPair.inners"],
      [{ inners: [inner(1), NONE] }, "NULL_VALUE", "InnerPair.inners"],
    ],
    () => ({ inners: [1, 2].map(inner) }),
  ),

  ArrayOfArraysOfHandles: refuses(
    (peer, value: warnings.PipeRows) => peer.takePipeRows(value),
    (makePipe) => [
      [{ rows: [[makePipe()], NONE] }, "NULL_VALUE", "PipeRows.rows"],
      [{ rows: [[makePipe(), NONE]] }, "NULL_VALUE", "PipeRows.rows"],
    ],
    (makePipe) => ({ rows: [[makePipe()], [], [makePipe(), makePipe()]] }),
  ),

  ArrayOfStrings: refuses(
    (peer, value: warnings.TextLists) => peer.takeTextLists(value),
    () => [
      [{ any: ["a", NONE], three: ["x", "y", "z"] }, "NULL_VALUE", "TextLists.any"],
      [{ any: [], three: ["x", "y"] }, "WRONG_ARRAY_LENGTH", "TextLists.three"],
      [{ any: [], three: ["x", "y", NONE] }, "NULL_VALUE", "TextLists.three"],
    ],
    () => ({ any: ["a"], three: ["x", "y", "z"] }),
  ),

  StructInUnion: refuses<warnings.Boxed>(
    takeBoxed,
    () => [[{ tag: "inner", value: NONE }, "NULL_VALUE", "Boxed.inner"]],
    () => ({ tag: "inner", value: inner(1) }),
  ),

  UnionInUnion: refuses<warnings.Boxed>(
    takeBoxed,
    () => [
      [{ tag: "flat", value: NONE }, "NULL_VALUE", "Boxed.flat"],
      [{ tag: "flat", value: { tag: "inner", value: NONE } }, "NULL_VALUE", "Flat.inner"],
    ],
    () => ({ tag: "flat", value: { tag: "number", value: 1 } }),
  ),

  HandleInUnion: refuses<warnings.Boxed>(
    takeBoxed,
    () => [[{ tag: "pipe", value: NONE }, "NULL_VALUE", "Boxed.pipe"]],
    (makePipe) => ({ tag: "pipe", value: makePipe() }),
  ),
});
