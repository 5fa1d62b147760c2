import { claimed, never, seen } from "../../checks/index.ts";
import type { Scenario, WorkerKind } from "../../scenario.ts";
import { vaultServices } from "./services.ts";
import { GUEST } from "./vault-server.ts";

const VAULT_GUEST: WorkerKind = {
  name: GUEST,
  description: "Signs in at the lab, connects to the vault's server, and looks into it",
  rate: 2,
  services: vaultServices,
};

const STRANGER: WorkerKind = {
  name: "vault-stranger",
  description: "Connects to the vault's server again and again, without having signed in",
  rate: 1,
  services: vaultServices,
};

const VAULT = 'interface == "mojoscope.lab.unverified_peer.mojom.Vault"';
const REFUSALS = 'kind == connection_refused and info contains "guest list"';

export const UNVERIFIED_PEER: Scenario = {
  name: "unverified-peer",
  title: "A peer that the verifier denies",
  summary: "A server lets in whom it knows by process, user and program; a stranger gets nothing",
  topic: "Trust",
  story: {
    shows:
      "A second named server, the vault, has a verifier. A guest signs in at the lab first and is let in. A stranger of the same user, running the same program, knows the server's name as well and connects, once a second: it is turned away each time.",
    guarantee:
      "A peer is judged by what the kernel says of it, process, user and program, before anything is made for it. One that is denied never gets an invitation, hence no pipe: it is told why, the connection is dropped, and the host is told, too. Others do not wait for it.",
    tries: [
      "Filter for kind == connection_refused: each refusal has the verifier's words.",
      "Start another stranger: the verifier names its process.",
      "Start another guest: it signs in, and is let in.",
      "Kill the guest: its process is taken off the list at once, for another one may get its number.",
    ],
  },
  workers: [VAULT_GUEST, STRANGER],
  checks: [
    seen("on-record", "Each refusal is on record with the verifier's words", {
      filter: REFUSALS,
      what: "refusals",
      atLeast: 2,
    }),
    never("no-pipe", "The stranger never gets a pipe to the vault", {
      filter: `${VAULT} and process == "${STRANGER.name}"`,
      occasions: REFUSALS,
      what: "attempts",
      atLeast: 2,
    }),
    claimed("told-why", "The stranger is told why", { atLeast: 2 }),
    seen("guest-served", "Meanwhile the guest is served", {
      filter: `${VAULT} and response and status == dispatched and to == "${GUEST}"`,
      what: "looks into the vault",
      atLeast: 3,
    }),
  ],
};
