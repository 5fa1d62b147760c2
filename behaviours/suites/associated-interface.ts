import { suite } from "../testing/behaviour.ts";
import { associatedBothWays } from "./associated-both-ways.ts";
import { associatedEnds } from "./associated-ends.ts";
import { associatedFlushes } from "./associated-flushes.ts";
import { ONE_THREAD } from "./ends.ts";

export const associatedInterfaceSuite = suite(import.meta.url, "associated_interface_unittest", {
  ...associatedBothWays,
  ...associatedFlushes,
  ...associatedEnds,

  SharedAssociatedRemote: { notApplicable: ONE_THREAD },
  SharedAssociatedRemoteWithTaskRunner: { notApplicable: ONE_THREAD },
});
