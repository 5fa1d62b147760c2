import { claimed, seen } from "../../checks/index.ts";
import type { Scenario, WorkerKind } from "../../scenario.ts";
import { dictionaryServices } from "./services.ts";

const WRITER: WorkerKind = {
  name: "dictionary-writer",
  description: "Puts dictionaries whose values are of every kind into a shared store",
  rate: 5,
  services: dictionaryServices,
};

const READER: WorkerKind = {
  name: "dictionary-reader",
  description: "Gets what the writer has put, and compares it by value",
  rate: 5,
  services: dictionaryServices,
};

const NEWER: WorkerKind = {
  name: "dictionary-newer",
  description: "Knows kinds of values and labels that the store does not",
  rate: 2,
  services: dictionaryServices,
};

export const UNION_DICTIONARY: Scenario = {
  name: "union-dictionary",
  title: "Values of any kind",
  summary: "Dictionaries of unions keep their value between processes; newer kinds are unknown",
  topic: "Versions",
  story: {
    shows:
      "One worker puts dictionaries of numbers, texts, bytes, lists and further dictionaries into a store, another gets them and finds them equal to what they must be. A third worker is newer: its Value can also be a date, and its Label a picture. The date reads as unknown on the older side. The picture costs its sender the pipe.",
    guarantee:
      "A union arrives with the tag and the value it was sent with. A tag that the receiver does not know reads as the default field if the union is [Extensible]; the value itself is dropped, and the rest of the message is sound. Without [Extensible] it is a validation error, the message is not dispatched, and its pipe closes.",
    tries: [
      "Open a Put in the details and unfold its dictionaries, each value with its tag.",
      "Open a Put of the newer worker: the date is a value of unknown tag 8. In the response of the Get behind it, the host's own words, it is the default field.",
      "Select the rejected SetLabel: its error is UNKNOWN_UNION_TAG, and the disconnect of that pipe follows.",
    ],
  },
  workers: [WRITER, READER, NEWER],
  checks: [
    claimed("equal", "A dictionary equals what was put, in another process", { atLeast: 2 }),
    claimed("unknown-tag", "An unknown kind of an extensible union reads as its default", {
      atLeast: 2,
    }),
    claimed("refused", "An unknown kind of any other union closes the pipe"),
    seen("rejected", "The message with it is rejected by validation", {
      filter: 'interface == "DictionaryStore" and method == "SetLabel" and status == rejected',
      what: "messages rejected",
    }),
  ],
  // Labels that the host does not know are rejected.
  expects: { lostMessages: true },
};
