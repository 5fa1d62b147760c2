import { claimed, seen } from "../../checks/index.ts";
import type { Scenario, WorkerKind } from "../../scenario.ts";
import { clickerServices } from "./services.ts";

const CLICKER: WorkerKind = {
  name: "clicker",
  description: "Makes three clickers, presses them and drops them, again and again",
  rate: 8,
  services: clickerServices,
};

export const SELF_OWNED: Scenario = {
  name: "self-owned",
  title: "It lives as long as its pipe",
  summary: "Self-owned receivers: the implementation goes when its client drops the remote",
  topic: "Lifetime",
  story: {
    shows:
      "A worker makes three clickers, presses them and drops its remotes, one by one. The host keeps no list of clickers, only their number: each is owned by its own receiver, and tells in its last moment how often it was pressed.",
    guarantee:
      "A self-owned receiver and its implementation live until the other end goes; messages sent before that are dispatched first. Then the implementation is disposed of, once. Nobody else has to keep it or to clean up after it.",
    tries: [
      "Follow the `alive` of OnMade and OnGone: it climbs to three and goes back to zero in each round.",
      "Compare the presses of an OnGone with the Press messages of that clicker's pipe, the last one sent just before the end.",
      "Kill the worker while it holds clickers: they go with their pipes, and there is nobody left to be told.",
    ],
  },
  workers: [CLICKER],
  checks: [
    claimed("back-to-zero", "When all remotes are dropped, no implementation lives", {
      atLeast: 2,
    }),
    claimed("last-press", "Each implementation lives to see the last message to it", {
      atLeast: 2,
    }),
    seen("ends", "Receivers learn that their client has gone", {
      filter: 'interface == "Clicker" and kind == disconnected',
      what: "disconnects",
      atLeast: 6,
    }),
  ],
};
