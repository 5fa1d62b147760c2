import { seen } from "../../checks/index.ts";
import type { Scenario, WorkerKind } from "../../scenario.ts";
import { PING } from "../ping-responder/scenario.ts";
import { tillServices } from "./services.ts";

const TILL: WorkerKind = {
  name: "till",
  description: "Blocks on a Till, which asks it back before it answers",
  rate: 10,
  blocks: true,
  services: tillServices,
};

export const BLOCKING: Scenario = {
  name: "blocking",
  title: "Blocked, and yet called",
  summary: "A worker that blocks in each call and is called back meanwhile, and one that does not",
  topic: "Order",
  story: {
    shows:
      "A worker makes blocking calls. While its thread waits, the till asks it to confirm; the note that the till sent first has to wait.",
    guarantee:
      "A thread that blocks in a sync call dispatches sync messages only. They overtake what has no sync flag, never each other.",
    tries: [
      "Compare Notify and Confirm in the sequence: the later one is dispatched first, as allowed.",
      "Freeze the worker while it is blocked, and see who waits for whom.",
    ],
  },
  workers: [TILL, PING],
  checks: [
    seen("confirmed", "The blocked worker answers the till", {
      filter: 'interface == "Customer" and method == "Confirm" and response',
      what: "confirmations",
      atLeast: 3,
    }),
    seen("answered", "Blocking calls are answered", {
      filter: 'interface == "Till" and sync and response and status == dispatched',
      what: "withdrawals",
      atLeast: 3,
    }),
  ],
};
