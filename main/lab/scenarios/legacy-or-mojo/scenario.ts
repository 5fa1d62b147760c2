import { claimed, inverted, keptOrder } from "../../checks/index.ts";
import type { Scenario, WorkerKind } from "../../scenario.ts";
import { frameServices } from "./services.ts";

/** The messages about frames, in either form. */
export const FRAME_MESSAGES =
  'method in {"Receive", "Create", "Navigate", "SetTitle"} and not control';

export const LEGACY_FRAMES: WorkerKind = {
  name: "legacy-frames",
  description: "Makes, navigates and names frames: all of it over the legacy channel",
  rate: 10,
  services: frameServices,
};

const MOJO_FRAMES: WorkerKind = {
  name: "mojo-frames",
  description: "The same messages, each over an interface and a pipe of its own",
  rate: 10,
  services: frameServices,
};

export const LEGACY_OR_MOJO: Scenario = {
  name: "legacy-or-mojo",
  title: "One big pipe, or many",
  summary: "The same messages over the legacy channel and over independent interfaces",
  topic: "Old and new",
  story: {
    shows:
      "Two workers send the same three messages about frame after frame: create it, navigate it, set its title. One sends them over the legacy channel, the other over three Mojo interfaces.",
    guarantee:
      "The channel has one order for everything on it, asked for or not, and so has code that was written for it. Independent pipes have none between them: while the host starts what makes frames, navigations and titles overtake their creation.",
    tries: [
      "Look at the pipes: the channel is one, with an interface in each direction. Everything of that worker waits in its one queue.",
      "Filter by method == Receive and read the details: of a legacy message only the header can be read, its parameters are bytes to everyone but the code that knows its type.",
      "Select a Navigate that came too early, and the Create that it overtook.",
    ],
  },
  workers: [LEGACY_FRAMES, MOJO_FRAMES],
  checks: [
    keptOrder("channel", "Over the channel, no message overtakes another", {
      filter: `${FRAME_MESSAGES} and from == "legacy-frames"`,
      what: "messages",
      atLeast: 30,
    }),
    inverted("pipes", "Over pipes of their own, messages overtake each other", {
      filter: `${FRAME_MESSAGES} and from == "mojo-frames"`,
      what: "messages",
      atLeast: 1,
    }),
    claimed("no-orphans", "Over the channel, every frame is there when it is needed"),
    claimed("orphans", "Over pipes of their own, some messages find their frame missing"),
  ],
};
