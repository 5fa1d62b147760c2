import { claimed, seen } from "../../checks/index.ts";
import type { Scenario, WorkerKind } from "../../scenario.ts";
import { weatherServices } from "./services.ts";

/** Built when there was version 0 only; it gets a server of version 2. */
const OLD_CLIENT: WorkerKind = {
  name: "weather-old-client",
  description: "Speaks version 0 of Weather to a server that has version 2",
  rate: 4,
  services: weatherServices,
};

/** Built for version 2; it gets a server of version 0. */
const NEW_CLIENT: WorkerKind = {
  name: "weather-new-client",
  description: "Speaks version 2 of Weather to a server that has version 0",
  rate: 4,
  services: weatherServices,
};

export const VERSIONING: Scenario = {
  name: "versioning",
  title: "Old and new",
  summary: "Programs of two versions understand each other, and one that cannot do so says no",
  topic: "Versions",
  story: {
    shows:
      "The same interface in two versions, each compiled into another program. An old client talks to a new server, and a new client to an old server. Both ask with QueryVersion what the other side has. The new client then opens a second pipe and insists on version 2 with RequireVersion: the old server closes that pipe, and with it goes the call that was sent behind.",
    guarantee:
      "A struct travels with its version and its size. Whoever gets a newer one passes over what it does not know; whoever gets an older one reads zero, false or null in place of what is missing, never the default that the .mojom gives to new values. RequireVersion is a message like any other: what was sent before it is dispatched, what was sent after it is not.",
    tries: [
      "Compare the sizes of the Record messages of the two clients: the newer struct is longer.",
      "Open a GetLast response of the old server: humidity_percent and station are not in its bytes.",
      "Filter by error to see the RequireVersion that was refused, and follow its pipe to the end.",
    ],
  },
  workers: [OLD_CLIENT, NEW_CLIENT],
  checks: [
    claimed("newer-server", "An old client learns that its server is newer"),
    claimed("not-sent", "What the old client does not send is zero and null to the server"),
    claimed("older-server", "A new client learns that its server is older"),
    claimed("not-received", "What the old server does not send is zero and null to the client"),
    seen("refused", "A server that is too old closes the pipe on RequireVersion", {
      filter: 'interface == "Weather" and control and error == "VERSION_TOO_OLD"',
      what: "demands refused",
    }),
    claimed("heard", "The client hears of it, and its call behind that is not answered"),
  ],
  expects: { lostMessages: true },
};
