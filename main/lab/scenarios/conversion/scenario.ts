import { type Check, claimed, inverted, keptOrder } from "../../checks/index.ts";
import type { Scenario, WorkerKind } from "../../scenario.ts";
import { FRAME_MESSAGES, LEGACY_FRAMES } from "../legacy-or-mojo/scenario.ts";
import { frameServices } from "../legacy-or-mojo/services.ts";

function kind(name: string, description: string): WorkerKind {
  return { name, description, rate: 10, services: frameServices };
}

const ONE = kind(
  "one-converted",
  "As legacy-frames, but Create is a call of an associated interface",
);
const TWO = kind("two-converted", "The same, and so is Navigate");
const ALL = kind("all-converted", "The same, and so is SetTitle: no legacy message is left");
const TAKEN_OFF = kind(
  "taken-off",
  "As two-converted, but the interface has a pipe of its own, and SetTitle is still on the channel",
);

const KEEPING = [
  [LEGACY_FRAMES, "Nothing is converted: the channel has one order"],
  [ONE, "One message is an associated interface's: the order is the channel's still"],
  [TWO, "Two messages are: the order is the channel's still"],
  [ALL, "All messages are: the order is the channel's still"],
] as const;

function keeps([{ name }, text]: (typeof KEEPING)[number]): Check {
  return keptOrder(name, text, {
    filter: `${FRAME_MESSAGES} and from == "${name}"`,
    what: "messages",
    atLeast: 30,
  });
}

export const CONVERSION: Scenario = {
  name: "conversion",
  title: "One message at a time",
  summary: "A channel's messages become Mojo calls one by one, in order until they leave its pipe",
  topic: "Old and new",
  story: {
    shows:
      "Five workers send the same three messages at five stages of a conversion: all over the legacy channel; one, two and all of them as calls of a Mojo interface that is associated with the channel; and two of them as calls of that interface on a pipe of its own.",
    guarantee:
      "Interfaces associated with a channel share its FIFO with its legacy messages, so that each message can be converted alone and nobody who relies on the order notices. With a pipe of its own an interface leaves that order for good.",
    tries: [
      "Filter by associated and not control: the further a worker's conversion, the more of its messages have a method of their own instead of Receive.",
      "Look at the messages of taken-off: its titles overtake the frames that they are for whenever its pipe was opened anew.",
    ],
  },
  workers: [...KEEPING.map(([worker]) => worker), TAKEN_OFF],
  checks: [
    ...KEEPING.map(keeps),
    claimed("no-orphans", "At these stages every frame is there when it is needed", {
      atLeast: KEEPING.length,
    }),
    inverted(TAKEN_OFF.name, "Off the channel, what stays on it overtakes the calls", {
      filter: `${FRAME_MESSAGES} and from == "${TAKEN_OFF.name}"`,
      what: "messages",
      atLeast: 1,
    }),
    claimed("orphans", "Then some titles find their frame missing"),
  ],
};
