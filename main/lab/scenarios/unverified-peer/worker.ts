import { Remote } from "../../../../shared/bindings/index.ts";
import { LinkError } from "../../../../shared/system/index.ts";
import { connectToServer } from "../../../server/index.ts";
import { PendingReplies } from "../../pending-replies.ts";
import type { WorkerContext, WorkerProgram } from "../../worker-program.ts";
import { Reception, Vault } from "./gen/unverified_peer.mojom.ts";
import { VAULT_PIPE, vaultServerName } from "./vault-server.ts";

/** Signs in, and then looks into the vault in each step. */
export async function vaultGuestProgram(context: WorkerContext): Promise<WorkerProgram> {
  const reception = context.bind(Reception);
  const { vault: name } = await reception.get().signIn();
  const { invitation } = await connectToServer(name, {
    nodeName: context.node.name,
    tap: context.node.tap,
  });
  const vault = new Remote(Vault, invitation.extractPendingRemote<Vault>(VAULT_PIPE));
  const replies = new PendingReplies();
  return {
    step: () => replies.add(vault.get().look()),
    finish: () => replies.settle(),
    close() {
      vault.reset();
      invitation.close();
      reception.reset();
    },
  };
}

/** Knocks without having signed in, in each step. */
export function strangerProgram(context: WorkerContext): WorkerProgram {
  const attempts = new PendingReplies();
  return {
    step: () => attempts.add(knock(context)),
    finish: () => attempts.settle(),
    close: () => undefined,
  };
}

async function knock(context: WorkerContext): Promise<void> {
  const { node, serverName } = context;
  try {
    const options = { nodeName: node.name, tap: node.tap };
    const { invitation } = await connectToServer(vaultServerName(serverName), options);
    // It must not come to this.
    const vault = new Remote(Vault, invitation.extractPendingRemote<Vault>(VAULT_PIPE));
    const { content } = await vault.get().look();
    invitation.close();
    context.claim("told-why", false, `process ${process.pid} was let in and has seen ${content}`);
  } catch (error) {
    const wasRefused = error instanceof LinkError && error.code === "refused";
    context.claim("told-why", wasRefused, error instanceof Error ? error.message : String(error));
  }
}
