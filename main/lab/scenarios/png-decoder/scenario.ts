import { claimed, seen } from "../../checks/index.ts";
import type { Scenario, WorkerKind } from "../../scenario.ts";
import { pngServices } from "./services.ts";

const VIEWER: WorkerKind = {
  name: "png-viewer",
  description:
    "Has PNG files decoded by a service that may reach next to nothing, hostile ones too",
  rate: 15,
  services: pngServices,
};

export const PNG_DECODER: Scenario = {
  name: "png-decoder",
  title: "Files from anywhere",
  summary: "A decoder in a process of its own takes hostile files, and may reach next to nothing",
  topic: "Services",
  story: {
    shows:
      "A viewer has files decoded by a service. The service's process is started when the first file comes. Half of the files are no good: cut off, tampered with, absurdly large, bombs. Now and then the decoder plays one that a file has taken over, and asks for what is none of its business.",
    guarantee:
      "A service gets the interfaces that its manifest requires and the other's manifest provides, and no others: the decoder may note what it refuses, and neither read the notes nor reach the viewer.",
    tries: [
      "Look for the decoder's denied requests: each names who asked, for what, and of whom.",
      "Kill the decoder's process: what it was working on is lost, and the next file starts another one.",
      "Compare the sizes of a decoded file and of its image: the bytes of a bomb are never seen.",
    ],
  },
  workers: [VIEWER],
  checks: [
    claimed("decoded", "Good files of every kind are decoded, every pixel", { atLeast: 7 }),
    claimed("refused", "Bad files are refused, each for its reason", { atLeast: 14 }),
    claimed("survived", "No file ends the decoder", { atLeast: 14 }),
    claimed("noted", "The decoder reaches what it may: its notes arrive"),
    claimed("confined", "It reaches nothing else", { atLeast: 2 }),
    seen("told", "The trace names who asked, for what, and of whom", {
      filter: 'info contains "png_decoder" and info contains "Archive" and info contains "notary"',
      what: "denied requests",
    }),
  ],
};
