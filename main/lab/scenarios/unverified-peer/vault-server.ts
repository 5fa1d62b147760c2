/** The kind of worker that is offered to sign in. */
export const GUEST = "vault-guest";

/** The name of the scenario's own server, which anybody can guess. */
export function vaultServerName(labServerName: string): string {
  return `${labServerName}-vault`;
}

/** The name of the pipe that guests get. */
export const VAULT_PIPE = "vault";
