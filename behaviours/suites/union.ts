import { suite } from "../testing/behaviour.ts";
import { unionContainers } from "./union-containers.ts";
import { unionHandles } from "./union-handles.ts";
import { unionMembers } from "./union-members.ts";
import { unionPods } from "./union-pods.ts";
import { unionStrings } from "./union-strings.ts";
import { unionStructs } from "./union-structs.ts";

export const unionSuite = suite(import.meta.url, "union_unittest", {
  ...unionPods,
  ...unionStrings,
  ...unionContainers,
  ...unionStructs,
  ...unionMembers,
  ...unionHandles,
});
