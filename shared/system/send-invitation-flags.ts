import { PipeError } from "./pipe-error.ts";

/** How an invitation is sent, as bits; names and values are Mojo's. */
export const SendInvitationFlags = {
  NONE: 0,
  /** The link gets a graph of its own: no end that belongs to another link can be sent over it. */
  ISOLATED: 1,
  /** Changes nothing: whoever is invited is believed nothing about ends that it does not hold. */
  UNTRUSTED_PROCESS: 2,
  /** Not for a process with more rights than this one: that needs Windows. */
  ELEVATED: 4,
  /** Not for a process with a broker of its own: a graph has one here. */
  SHARE_BROKER: 8,
} as const;

const SUPPORTED = SendInvitationFlags.ISOLATED | SendInvitationFlags.UNTRUSTED_PROCESS;

/** @throws PipeError INVALID_ARGUMENT for flags that mean nothing here */
export function checkSendInvitationFlags(flags: number): void {
  if ((flags & ~SUPPORTED) === 0) return;
  const text = `invitations are sent with ISOLATED or UNTRUSTED_PROCESS or neither, not ${flags}`;
  throw new PipeError("INVALID_ARGUMENT", text);
}
