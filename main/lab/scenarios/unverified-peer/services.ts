import { realpathSync } from "node:fs";
import { Receiver } from "../../../../shared/bindings/index.ts";
import { NamedMojoIpcServer } from "../../../server/index.ts";
import type { LabContext, LabServices } from "../../scenario.ts";
import { Reception, Vault } from "./gen/unverified_peer.mojom.ts";
import { GUEST, VAULT_PIPE, vaultServerName } from "./vault-server.ts";
import { verifierFor } from "./verifier.ts";

/** A named server of the scenario's own, whose verifier lets nobody in but those who have signed in. */
export async function vaultServices(context: LabContext): Promise<LabServices> {
  const pids = new Set<number>();
  const name = vaultServerName(context.serverName);
  const server = new NamedMojoIpcServer<Vault>(
    Vault,
    {
      ...context.serverEvents,
      node: context.node,
      serverName: name,
      messagePipeId: VAULT_PIPE,
      verifyPeer: verifierFor({
        pids,
        uid: process.geteuid?.(),
        // Workers run what the host runs.
        executable: realpathSync(process.execPath),
      }),
    },
    () => ({ look: () => Promise.resolve({ content: "nothing but this message" }) }),
  );
  await server.startServer();
  return {
    offer(broker, { kind, pid, scope }) {
      if (kind !== GUEST) return;
      const reception: Reception = {
        signIn() {
          pids.add(pid);
          return Promise.resolve({ vault: name });
        },
      };
      broker.add(Reception, (pending) => {
        const receiver = new Receiver<Reception>(Reception, reception, pending);
        // The number may pass on to another process when this one has ended.
        scope.add(receiver, () => pids.delete(pid));
      });
    },
    close: () => server.stopServer(),
  };
}
