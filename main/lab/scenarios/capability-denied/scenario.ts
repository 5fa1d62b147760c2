import { card, claimed, never, seen } from "../../checks/index.ts";
import type { Scenario, WorkerKind } from "../../scenario.ts";
import { vaultServices } from "./services.ts";

const VISITOR: WorkerKind = {
  name: "visitor",
  description: "Asks a desk for what it may do, and for what it may not",
  rate: 6,
  services: vaultServices,
};

/** The words of a denied request: who asked, for what, and of whom. */
const DENIED = 'info contains "desk" and info contains "Safe" and info contains "vault"';

export const CAPABILITY_DENIED: Scenario = {
  name: "capability-denied",
  title: "Not in your manifest",
  summary: "A service asks for an interface that its manifest gives it no capability for",
  topic: "Services",
  story: {
    shows:
      "A visitor asks a desk, which is a service in a process of its own. The desk may ring at the vault, another service. When it tries to open the safe, the service manager drops the pipe: the vault provides the safe under a capability that the desk's manifest does not require.",
    guarantee:
      "The service manager passes a pipe on only if a capability that the source's manifest requires of the target exposes the interface there. Otherwise the answer is ACCESS_DENIED, and the pipe closes with the reason: source, interface and target.",
    tries: [
      "Read the reason at the disconnect of a Safe, and find the request that led to it.",
      "Follow a Doorbell: its pipe goes from the desk through the host to the vault.",
      "Kill the vault: the next ring starts it again, and counts from one.",
    ],
  },
  workers: [VISITOR],
  checks: [
    claimed("allowed", "The desk gets what its manifest requires", { atLeast: 3 }),
    claimed("denied", "It is told who asked for what, and of whom", { atLeast: 3 }),
    seen("told", "The trace shows the reason at the pipe that was dropped", {
      filter: DENIED,
      what: "pipes dropped",
      atLeast: 3,
    }),
    card("card", "So does the card of the loss", ({ description }) => description.includes("Safe")),
    never("closed", "Nothing ever reaches the safe", {
      filter: 'interface == "Safe" and status == dispatched',
      occasions: 'interface == "Desk" and method == "Open" and response',
      what: "attempts",
      atLeast: 3,
    }),
  ],
};
