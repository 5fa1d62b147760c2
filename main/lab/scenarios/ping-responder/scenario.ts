import { claimed, seen } from "../../checks/index.ts";
import type { Scenario, WorkerKind } from "../../scenario.ts";
import { pingServices } from "./services.ts";

export const PING: WorkerKind = {
  name: "ping",
  description: "Calls PingResponder.Ping and awaits the random number",
  rate: 20,
  services: pingServices,
};

export const PING_RESPONDER: Scenario = {
  name: "ping-responder",
  title: "Ping, and the answer",
  summary: "A call with a reply: request and response share a pipe and a request id",
  topic: "First steps",
  story: {
    shows:
      "A worker calls PingResponder.Ping again and again without waiting for earlier replies. Each reply is a message of its own, which names its request.",
    guarantee:
      "Requests are dispatched in the order in which they were sent, and replies arrive in the order in which they were given. A call is answered once, or its pipe goes.",
    tries: [
      "Select a Ping and follow it to its response; the latency stands on both rows.",
      "Kill the worker: what it had called stays without an answer, and its card says so.",
    ],
  },
  workers: [PING],
  checks: [
    seen("answered", "Calls are answered", {
      filter: 'interface == "PingResponder" and response and status == dispatched',
      what: "replies dispatched",
      atLeast: 10,
    }),
    claimed("in-order", "Replies came in the order of the calls", { atLeast: 1 }),
  ],
};
