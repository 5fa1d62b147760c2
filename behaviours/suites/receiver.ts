import { suite } from "../testing/behaviour.ts";
import { receiverDispatch } from "./receiver-dispatch.ts";
import { receiverEnds } from "./receiver-ends.ts";
import { receiverGeneric } from "./receiver-generic.ts";

export const receiverSuite = suite(import.meta.url, "receiver_unittest", {
  ...receiverEnds,
  ...receiverDispatch,
  ...receiverGeneric,
});
