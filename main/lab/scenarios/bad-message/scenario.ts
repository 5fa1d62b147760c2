import { DisconnectCause } from "../../../../shared/contract/index.ts";
import { card, claimed, seen, seenAfter } from "../../checks/index.ts";
import type { Scenario, WorkerKind } from "../../scenario.ts";
import { ballotServices } from "./services.ts";

const VOTER: WorkerKind = {
  name: "voter",
  description: "Votes for one candidate after the other, and asks for the count",
  rate: 10,
  services: ballotServices,
};

const CHEAT: WorkerKind = {
  name: "cheat",
  description: "Votes as well, and now and then for a candidate that there is not",
  rate: 5,
  services: ballotServices,
};

const REPORTED = 'interface == "BallotBox" and method == "Vote" and status == rejected';

export const BAD_MESSAGE: Scenario = {
  name: "bad-message",
  title: "A vote for nobody",
  summary: "An implementation reports a message as bad, and its sender loses the pipe",
  topic: "Trust",
  story: {
    shows:
      "Two processes vote. One of them at times votes for candidate 7, of three. The number is valid on the wire, so the vote is dispatched; the ballot box looks at it and reports a bad message, saying who has sent what. It counts nothing, and the pipe of the sender is closed. The other voter does not notice.",
    guarantee:
      "ReportBadMessage is for what a well-behaved peer could not have sent. It closes the pipe that the message came over, and no other, and its text reaches whoever watches over the process. The sender is told no reason: it hears of a disconnect, and its calls on that pipe are not answered.",
    tries: [
      "Read the card: its text is what the implementation has reported, with the process id of the sender.",
      "Compare with the canvas, where a type refuses a value before the implementation is called.",
      "Start a second cheat: it loses pipes of its own, and votes by the other one stay.",
    ],
  },
  workers: [VOTER, CHEAT],
  checks: [
    seen("reported", "The vote for nobody is reported", { filter: REPORTED, what: "bad messages" }),
    card(
      "card",
      "The card says who has sent what",
      ({ cause, summary }) =>
        cause === DisconnectCause.BAD_MESSAGE &&
        /Process \d+ voted for candidate 7, and there are 3/.test(summary),
    ),
    claimed("cut-off", "Its sender hears of the end, and its call behind that is not answered"),
    claimed("served-again", "Over a new pipe it is served as before"),
    seenAfter("others", "The other voter goes on", {
      first: REPORTED,
      filter: 'interface == "BallotBox" and response and to == "voter" and status == dispatched',
      what: "answers to it",
      atLeast: 2,
    }),
  ],
  expects: { lostMessages: true },
};
