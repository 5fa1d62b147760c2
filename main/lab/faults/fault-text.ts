import { type Fault, FaultKind } from "../../../shared/contract/index.ts";

/** A fault in a few words, for lists: "close with reason 7 (bye)". */
export function faultText({ kind, reason, description, delayMs }: Fault): string {
  switch (kind) {
    case FaultKind.KILL:
      return "kill -9";
    case FaultKind.FREEZE:
      return "freeze";
    case FaultKind.THAW:
      return "thaw";
    case FaultKind.CLOSE:
      return `close a pipe with reason ${reason}${description === "" ? "" : ` (${description})`}`;
    case FaultKind.DROP_REPLY:
      return "drop the next reply";
    case FaultKind.GARBAGE:
      return "send garbage";
    case FaultKind.OVERSIZE:
      return "send an oversized frame";
    case FaultKind.DELAY:
      return delayMs === 0 ? "end the delay" : `delay by ${delayMs} ms`;
  }
}
