import { Receiver } from "../../../../shared/bindings/index.ts";
import { createDataPipe } from "../../../../shared/system/index.ts";
import { claimOnce } from "../../claim-once.ts";
import { PendingReplies } from "../../pending-replies.ts";
import type { WorkerContext, WorkerProgram } from "../../worker-program.ts";
import { Bucket, Spring } from "./gen/spring.mojom.ts";

const CAPACITY_BYTES = 4096;
const SIP_BYTES = 256;
const STEPS_PER_QUESTION = 5;
/** Of so many steps the receiver of drops is paused in all but the last. */
const STEPS_PER_ROUND = 20;
/** So many drops tell of their order. */
const ENOUGH_DROPS = 20;
/** Drinks at least so much before it tells that the spring goes on: more than once the capacity. */
const ENOUGH_BYTES = 2n * BigInt(CAPACITY_BYTES);

/** Drinks slowly. */
export function drinkerProgram(context: WorkerContext): WorkerProgram {
  const claim = claimOnce(context);
  const spring = context.bind(Spring);
  const replies = new PendingReplies();
  const { producer, consumer } = createDataPipe({ capacityBytes: CAPACITY_BYTES });
  let steps = 0;
  let drunk = 0n;
  let drops = 0;
  const bucket = new Receiver<Bucket>(Bucket, {
    drop(number) {
      drops++;
      const isNext = number === drops;
      if (!isNext || drops >= ENOUGH_DROPS) claim("in-order", isNext, `drop ${number} as ${drops}`);
    },
  });
  spring.get().pour(producer, bucket.bindNewPipeAndPassRemote());
  bucket.pause();

  async function compare(): Promise<void> {
    const { bytes, waits } = await spring.get().getPoured();
    // What was drunk when the spring answered is no more than what is drunk by now.
    const isWithin = bytes <= drunk + BigInt(CAPACITY_BYTES);
    claim("bounded", isWithin, `${bytes} bytes poured, ${drunk} drunk`);
    if (drunk >= ENOUGH_BYTES) claim("held-back", waits > 0, `waited ${waits} times`);
  }

  return {
    step() {
      steps++;
      drunk += BigInt(consumer.read(SIP_BYTES).bytes.length);
      if (steps % STEPS_PER_QUESTION === 0) replies.add(compare());
      if (steps % STEPS_PER_ROUND === 0) bucket.resume();
      if (steps % STEPS_PER_ROUND === 1) bucket.pause();
    },
    async finish() {
      bucket.resume();
      replies.add(spring.get().stop());
      await replies.settle();
    },
    close() {
      consumer.close();
      bucket.reset();
      spring.reset();
    },
  };
}
