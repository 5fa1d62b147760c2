import { VALIDATION_ERROR_CODES } from "../wire/index.ts";
import type { DisconnectFact, LossCause } from "./loss-facts.ts";
import { type CloseReason, otherEnd, type PipeInfo } from "./pipe-info.ts";
import { beginOfEnd, belongsToEnd, ORDERLY_END_NS } from "./process-end.ts";
import type { ProcessExit, ProcessInfo } from "./process-table.ts";
import { DisconnectCause } from "./snapshot.ts";
import type { Trace } from "./trace.ts";

const PRIMARY_INTERFACE_ID = 0;
const VALIDATION_ERRORS: ReadonlySet<string> = new Set(VALIDATION_ERROR_CODES);
/** How the bindings spell what broke the protocol. Bad messages are sentences. */
const CODE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/u;

/**
 * Traces losses of endpoints back to what caused them, as far as the trace knows by now: make a new
 * one when it knows more.
 */
export class CauseFinder {
  readonly #trace: Trace;
  readonly #ends = new Map<number, LossCause | undefined>();

  constructor(trace: Trace) {
    this.#trace = trace;
  }

  /** What an endpoint was lost to; undefined when an associated one was closed in good order. */
  ofFact(fact: DisconnectFact): LossCause | undefined {
    const { pipe } = fact;
    const { rejection } = pipe;
    if (rejection !== undefined && rejection.time <= fact.time) {
      return rejectionCause(this.#trace, pipe, rejection);
    }
    return (
      this.#errorCause(fact) ??
      this.#pipeClosedCause(fact) ??
      (isAssociatedClose(fact) ? this.#endpointClosedCause(fact) : this.#goneCause(fact))
    );
  }

  /** What happened to a process that took its ends of pipes with it; undefined if it is alive. */
  ofProcess(index: number | undefined): LossCause | undefined {
    if (index === undefined) {
      return undefined;
    }
    if (!this.#ends.has(index)) {
      const process = this.#trace.processes.get(index);
      this.#ends.set(index, process && processCause(process));
    }
    return this.#ends.get(index);
  }

  /** One side closed the pipe because its own code failed. */
  #errorCause({ pipe, endpoint }: DisconnectFact): LossCause | undefined {
    const [first, second] = endpoint.closes;
    const close = first?.cause === "error" ? first : second;
    if (close?.cause !== "error") {
      return undefined;
    }
    const who = describe(this.#trace.processes.get(close.process));
    return {
      key: `pipe ${pipe.number}`,
      cause: DisconnectCause.ProtocolError,
      time: close.time,
      summary: `${who} closed pipe ${pipe.number} because of an error`,
      process: close.process,
    };
  }

  /** The process at the other end closed the whole pipe, perhaps as the last thing it did. */
  #pipeClosedCause({ pipe, end, time }: DisconnectFact): LossCause | undefined {
    const close = pipe.closes[otherEnd(end)];
    const isClosed = close?.cause === "local" && close.time <= time;
    return isClosed && close.process !== undefined
      ? this.#closedCause(`pipe ${pipe.number}`, close.process, close.time)
      : undefined;
  }

  /** The other side closed an associated endpoint: a loss only when it gave a reason for it. */
  #endpointClosedCause(fact: DisconnectFact): LossCause | undefined {
    const { pipe, endpoint } = fact;
    const close = endpoint.closes[otherEnd(fact.end)];
    const closer = close?.process ?? pipe.holders[otherEnd(fact.end)];
    const time = close?.time ?? fact.time;
    if (hasCode(close?.reason) || hasCode(fact.reason)) {
      return this.#closedCause(`endpoint ${pipe.number} ${endpoint.interfaceId}`, closer, time);
    }
    return this.#endOf(closer, time);
  }

  /** Nobody closed anything: whoever held the other end is gone, or this side was cut off. */
  #goneCause(fact: DisconnectFact): LossCause {
    const end = this.ofProcess(fact.pipe.holders[otherEnd(fact.end)]);
    // A process that ended much later was alive when this was lost.
    const isGone = end !== undefined && end.time <= fact.time + ORDERLY_END_NS;
    return (isGone ? end : undefined) ?? this.#linkCause(fact) ?? this.#peerCause(fact);
  }

  #closedCause(key: string, index: number | undefined, time: number): LossCause {
    const end = this.#endOf(index, time);
    if (end !== undefined) {
      return end;
    }
    const process = index === undefined ? undefined : this.#trace.processes.get(index);
    const summary = `${describe(process)} closed its end`;
    return { key, cause: DisconnectCause.PeerClosed, time, summary, process: index };
  }

  /** The end of a process, if what it closed then was part of that. */
  #endOf(index: number | undefined, time: number): LossCause | undefined {
    const process = index === undefined ? undefined : this.#trace.processes.get(index);
    return process !== undefined && belongsToEnd(process, time) ? this.ofProcess(index) : undefined;
  }

  /** The process that lost its endpoints may itself have been cut off. */
  #linkCause(fact: DisconnectFact): LossCause | undefined {
    const own = fact.pipe.closes[fact.end];
    const process = this.#trace.processes.get(fact.process);
    const isCutOff = own?.cause === "link-lost" && process?.linkLost !== undefined;
    return isCutOff ? this.ofProcess(fact.process) : undefined;
  }

  #peerCause(fact: DisconnectFact): LossCause {
    const holder = fact.pipe.holders[otherEnd(fact.end)];
    const own = fact.pipe.closes[fact.end];
    const process = holder === undefined ? undefined : this.#trace.processes.get(holder);
    const isProtocolError = own?.cause === "protocol-error";
    return {
      key: `pipe ${fact.pipe.number}`,
      cause: isProtocolError ? DisconnectCause.ProtocolError : DisconnectCause.PeerClosed,
      time: Math.min(own?.time ?? fact.time, fact.time),
      summary: isProtocolError
        ? `Pipe ${fact.pipe.number} was closed because its protocol was broken`
        : `${describe(process)} closed its end`,
      process: holder,
    };
  }
}

/** True if one side closed just this associated interface. */
function isAssociatedClose({ endpoint, end }: DisconnectFact): boolean {
  const isAssociated = endpoint.interfaceId !== PRIMARY_INTERFACE_ID;
  return (
    isAssociated &&
    (endpoint.closes[otherEnd(end)]?.cause === "local" || endpoint.closes[end]?.cause === "peer")
  );
}

function hasCode(reason: CloseReason | undefined): boolean {
  return reason !== undefined && reason.customReason !== 0;
}

function processCause(process: ProcessInfo): LossCause | undefined {
  const { exit, linkLost, index } = process;
  const time = beginOfEnd(process);
  if (time === undefined) {
    return undefined;
  }
  const key = `process ${index}`;
  if (exit === undefined) {
    const summary = `The connection of ${describe(process)} was closed: ${linkLost?.reason ?? ""}`;
    return { key, cause: DisconnectCause.ServerClosed, time, summary, process: index };
  }
  const summary = `${describe(process)} ${endText(exit)}`;
  return { key, cause: DisconnectCause.ProcessExited, time, summary, process: index };
}

function endText({ code, hasLeft, signal }: ProcessExit): string {
  if (signal !== undefined) return `was ended by ${signal}`;
  return hasLeft ? "left" : `exited with code ${code ?? "unknown"}`;
}

/** Sorts the text of a rejection: a validation error by its name, a broken protocol, or neither. */
export function classifyError(error: string): DisconnectCause {
  if (VALIDATION_ERRORS.has(error)) {
    return DisconnectCause.ValidationError;
  }
  return CODE.test(error) ? DisconnectCause.ProtocolError : DisconnectCause.BadMessage;
}

/** A process as a sentence names it. */
export function describe(process: ProcessInfo | undefined): string {
  return process === undefined ? "an unknown process" : `${process.name} (pid ${process.pid})`;
}

/** The cause of everything that closed because a message on the pipe was refused. */
export function rejectionCause(
  trace: Trace,
  pipe: PipeInfo,
  rejection: NonNullable<PipeInfo["rejection"]>,
): LossCause {
  const who = describe(trace.processes.get(rejection.process));
  return {
    key: `rejection ${pipe.number}`,
    cause: classifyError(rejection.error),
    time: rejection.time,
    summary: `${who} refused a message on pipe ${pipe.number}: ${rejection.error}`,
    process: rejection.process,
  };
}
