import { claimed, keptOrder, seen } from "../../checks/index.ts";
import type { Scenario, WorkerKind } from "../../scenario.ts";
import { deskServices } from "./services.ts";

const CUSTOMER: WorkerKind = {
  name: "customer",
  description: "Places orders at a desk, which asks it back before it answers",
  rate: 4,
  services: deskServices,
};

export const BOTH_ENDS: Scenario = {
  name: "both-ends",
  title: "Interfaces at both ends",
  summary: "Host and worker each implement an interface for the other, and calls cross",
  topic: "Order",
  story: {
    shows:
      "A worker asks a factory for a desk and hands over the receiver of the desk together with remotes of its own: one for itself as the customer, two for observers. It places three orders at a time; the desk asks about each over the customer's pipe, tells the observers of the trade, and only then answers.",
    guarantee:
      "Nobody is blocked by a call that waits for its answer: calls in the other direction are dispatched meanwhile. Every pipe keeps the order of each of its directions. Nothing orders the desk's pipe against the customer's, or one direction against the other.",
    tries: [
      "Follow one order through the sequence: Place, OnQueued, Confirm and its response, OnTrade twice, and the response of Place.",
      "Find the orders that were not agreed to: no observer hears of them.",
      "Kill a worker: its desk goes when its pipe does, and takes the customer's and the observers' ends along.",
    ],
  },
  workers: [CUSTOMER, CUSTOMER],
  checks: [
    claimed("interleaved", "The desk calls back while the calls of the worker wait", {
      atLeast: 4,
    }),
    claimed("answers", "Answers come in the order of the calls, as the customer decided", {
      atLeast: 4,
    }),
    keptOrder("to-desk", "What a worker sends to its desk is dispatched in order", {
      filter: 'interface == "OrderDesk" and not response and not control',
      what: "messages",
      atLeast: 20,
    }),
    keptOrder("to-customer", "What a desk sends to its customer is dispatched in order", {
      filter: 'interface == "Customer" and not response',
      what: "messages",
      atLeast: 40,
    }),
    seen("trades", "Observers hear of trades", {
      filter: 'interface == "TradeObserver" and status == dispatched',
      what: "trades heard of",
      atLeast: 20,
    }),
  ],
};
