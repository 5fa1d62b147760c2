import { DisconnectCause } from "../../../../shared/contract/index.ts";
import { card, claimed, seen } from "../../checks/index.ts";
import type { Scenario, WorkerKind } from "../../scenario.ts";
import { wardrobeServices } from "./services.ts";

const OLD_CLIENT: WorkerKind = {
  name: "wardrobe-old-client",
  description: "Was built before there was violet, or anything huge",
  rate: 4,
  services: wardrobeServices,
};

const NEW_CLIENT: WorkerKind = {
  name: "wardrobe-new-client",
  description: "Knows every colour and size that the wardrobe has",
  rate: 4,
  services: wardrobeServices,
};

export const EXTENSIBLE_ENUM: Scenario = {
  name: "extensible-enum",
  title: "A colour that nobody had thought of",
  summary: "A new value of an extensible enum becomes the default, one of any other enum an error",
  topic: "Versions",
  story: {
    shows:
      "A server has learned a new colour and a new size, and two clients ask it for both. The old client reads the new colour as the enum's default, and goes on. The new size makes it refuse the whole response and close the pipe; it connects again. To the new client both are values like any other.",
    guarantee:
      "An [Extensible] enum takes any number: one that a program does not know arrives as the value marked [Default]. Every other enum is checked while a message is read, on either side: an unknown value is a validation error, UNKNOWN_ENUM_VALUE, the message is not dispatched, and its pipe is closed.",
    tries: [
      "Open a GetColour response to the old client that says violet: the number on the wire is 3, which its program reads as OTHER.",
      "Read the card of a closed pipe: it names the error and who refused the message.",
      "Compare with the new client, whose pipe is never closed.",
    ],
  },
  workers: [OLD_CLIENT, NEW_CLIENT],
  checks: [
    claimed("default", "An unknown colour arrives as the default"),
    claimed("unknown-size", "An unknown size ends the call, and the error says why"),
    seen("refused", "The response with it is refused by who got it", {
      filter: 'interface == "Wardrobe" and response and error == "UNKNOWN_ENUM_VALUE"',
      what: "responses refused",
    }),
    card(
      "card",
      "The pipe is closed, and its card names the error",
      ({ cause, summary }) =>
        cause === DisconnectCause.VALIDATION_ERROR && summary.includes("UNKNOWN_ENUM_VALUE"),
    ),
    claimed("known", "Who knows both values reads both"),
  ],
  expects: { lostMessages: true },
};
