import { NO_ROW } from "./columns.ts";
import { type EndClose, otherEnd, type PipeEnd, type PipeInfo } from "./pipe-info.ts";
import { PROCESS_EXIT } from "./process-end.ts";
import { RowKind, RowStatus } from "./row-kind.ts";
import { ProcessState } from "./snapshot.ts";
import type { Trace } from "./trace.ts";

/** The cause of an end that nobody held when the other one learned that it was gone. */
export const IN_TRANSIT = "in-transit";

/**
 * One end of a pipe is gone. What was sent to it and has not arrived by then is lost, and so is what
 * is sent to it from now on; an arrival that is reported late still overrules that.
 */
export function closePipeEnd(trace: Trace, pipe: PipeInfo, end: PipeEnd, close: EndClose): void {
  // An end taken for gone may yet be reported to have been closed properly.
  const known = pipe.closes[end];
  if (known !== undefined && known.cause !== IN_TRANSIT && known.cause !== PROCESS_EXIT) {
    return;
  }
  pipe.closes[end] = close;
  pipe.touched++;
  trace.lossVersion++;
  loseUnarrived(trace, pipe, end);
  noteClosed(trace, pipe, close);
  const other = otherEnd(end);
  const isReported = close.cause === "peer" || close.cause === "link-lost";
  if (isReported && pipe.closes[other] === undefined && !isHeld(trace, pipe, other)) {
    // Nobody is left to report the end of the other one: it was on its way when it went.
    closePipeEnd(trace, pipe, other, { ...close, cause: IN_TRANSIT, process: undefined });
  }
}

function isHeld(trace: Trace, pipe: PipeInfo, end: PipeEnd): boolean {
  const holder = pipe.holders[end];
  const process = holder === undefined ? undefined : trace.processes.get(holder);
  return process !== undefined && process.state !== ProcessState.Exited;
}

function loseUnarrived(trace: Trace, pipe: PipeInfo, end: PipeEnd): void {
  const direction = pipe.directions[end];
  const rows = direction.unarrived > 0 ? direction.rows.backwards() : [];
  for (const row of rows) {
    trace.update(row, (chunk, at) => {
      if (chunk.status[at] === RowStatus.Sent) {
        // A call that was answered has been dispatched, whether or not that was reported.
        chunk.status[at] =
          (chunk.linked[at] ?? NO_ROW) === NO_ROW ? RowStatus.Lost : RowStatus.Dispatched;
        direction.unarrived--;
        direction.inFlight--;
      }
    });
    if (direction.unarrived === 0) {
      return;
    }
  }
}

/** One row for the closing of a pipe: the side that closed it, and the side that learned of it. */
function noteClosed(trace: Trace, pipe: PipeInfo, close: EndClose): void {
  const closer = close.cause !== "peer" && close.cause !== IN_TRANSIT;
  if (pipe.closedRow === undefined) {
    const side = closer ? { from: close.process } : { to: close.process };
    const row = trace.appendEvent(RowKind.PipeClosed, close.time, {
      ...side,
      pipe,
      note: close.cause,
    });
    pipe.closedRow = row === NO_ROW ? undefined : row;
    return;
  }
  trace.update(pipe.closedRow, (chunk, at) => {
    if (close.process !== undefined && closer) {
      chunk.from[at] = close.process;
      chunk.note[at] = trace.strings.intern(close.cause);
    } else if (close.process !== undefined) {
      chunk.to[at] = close.process;
    }
  });
}
