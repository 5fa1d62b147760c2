import { DisconnectCause } from "../../../../shared/contract/index.ts";
import { card, claimed, seen, seenAfter } from "../../checks/index.ts";
import type { Scenario, WorkerKind } from "../../scenario.ts";
import { canvasServices } from "./services.ts";

const PAINTER: WorkerKind = {
  name: "painter",
  description: "Paints rectangles, of a class of its own, and asks for their bounds",
  rate: 10,
  services: canvasServices,
};

const CARELESS_PAINTER: WorkerKind = {
  name: "careless-painter",
  description: "Paints rectangles as plain structs, now and then one of a negative size",
  rate: 5,
  services: canvasServices,
};

const REFUSED = 'interface == "Canvas" and method == "Paint" and error == "DESERIALIZATION_FAILED"';

export const CANVAS: Scenario = {
  name: "canvas",
  title: "A rectangle that cannot be",
  summary: "A type map puts a class in place of a struct, and the class refuses a negative size",
  topic: "Trust",
  story: {
    shows:
      "Two painters paint rectangles, each on a layer of its own. In the .mojom a Rect is four numbers; a type map has the canvas and the first painter use a class in its place, which has no negative size. The second painter uses the plain struct and at times sends a width of -20. The message is well-formed, and yet the canvas never sees it: the class refuses the value while the message is read.",
    guarantee:
      "What the traits of a mapped type refuse is a validation error, DESERIALIZATION_FAILED: the message is not dispatched, and its pipe is closed, and no other. So an implementation never has to check again what its types have promised.",
    tries: [
      "Open a refused Paint: every byte of it is valid, and its width is negative.",
      "Read the card of the closed pipe: the call that was sent behind it is among those never answered.",
      "Look at the other painter meanwhile: the canvas goes on serving it.",
    ],
  },
  workers: [PAINTER, CARELESS_PAINTER],
  checks: [
    claimed("drawn", "Rectangles arrive, and their bounds come back, as objects of the class"),
    seen("refused", "A negative size is refused while the message is read", {
      filter: REFUSED,
      what: "messages refused",
    }),
    card(
      "card",
      "The pipe is closed, and its card names the error",
      ({ cause, summary }) =>
        cause === DisconnectCause.VALIDATION_ERROR && summary.includes("DESERIALIZATION_FAILED"),
    ),
    claimed("cut-off", "Who sent it hears of the end, and its call behind that is not answered"),
    seenAfter("others", "The canvas goes on serving the other painter", {
      first: REFUSED,
      filter: 'interface == "Canvas" and response and to == "painter" and status == dispatched',
      what: "answers to it",
      atLeast: 2,
    }),
  ],
  expects: { lostMessages: true },
};
