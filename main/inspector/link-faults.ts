import type { CloseCode } from "../../shared/system/index.ts";

/** Why a link was cut off, in words; ends that are nobody's fault are not here. */
const FAULTS: Readonly<Partial<Record<CloseCode, string>>> = {
  "frame-too-large": "it sent more in one frame than is allowed",
  "queue-overflow": "it does not read what is sent to it",
  "protocol-error": "it does not keep to the protocol",
  "version-mismatch": "it speaks another version of the protocol",
  "handshake-timeout": "it connected and said nothing",
};

/** What to tell the user of a link that was cut off; undefined if it just ended. */
export function linkFault(code: CloseCode): string | undefined {
  return FAULTS[code];
}
