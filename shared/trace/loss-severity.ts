import type { Loss } from "./loss-facts.ts";
import { DisconnectCause, Severity } from "./snapshot.ts";
import type { Trace } from "./trace.ts";

/**
 * How bad a loss is. A note: somebody was done, and ended or closed without giving a reason. A
 * warning: a peer was cut off, turned away, or left for a reason. An error: a process failed or was
 * killed, or a message broke the rules.
 */
export function severityOf(trace: Trace, { cause, facts }: Loss): Severity {
  switch (cause.cause) {
    case DisconnectCause.PeerClosed:
      return facts.some(({ reason }) => (reason?.customReason ?? 0) !== 0)
        ? Severity.Warning
        : Severity.Note;
    case DisconnectCause.ProcessExited: {
      const exit = trace.processes.get(cause.process ?? -1)?.exit;
      const isClean = exit?.code === 0 || exit?.hasLeft === true;
      return isClean && exit.signal === undefined ? Severity.Note : Severity.Error;
    }
    case DisconnectCause.ServerClosed:
    case DisconnectCause.Refused:
      return Severity.Warning;
    default:
      return Severity.Error;
  }
}
