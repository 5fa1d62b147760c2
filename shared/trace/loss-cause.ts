import { VALIDATION_ERROR_CODES } from "../wire/index.ts";
import type { DisconnectFact, LossCause } from "./loss-facts.ts";
import { otherEnd, type PipeInfo } from "./pipe-info.ts";
import type { ProcessInfo } from "./process-table.ts";
import { DisconnectCause } from "./snapshot.ts";
import type { Trace } from "./trace.ts";

const VALIDATION_ERRORS: ReadonlySet<string> = new Set(VALIDATION_ERROR_CODES);
/** How the bindings spell what broke the protocol. Bad messages are sentences. */
const CODE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/u;

/** Traces the loss of an endpoint back to what caused it. */
export function causeOf(trace: Trace, fact: DisconnectFact): LossCause {
  const { pipe } = fact;
  if (pipe.rejection !== undefined) {
    return rejectionCause(trace, pipe, pipe.rejection);
  }
  const end = otherEnd(fact.end);
  const close = pipe.closes[end];
  const closer = close?.cause === "local" ? close.process : undefined;
  if (close !== undefined && closer !== undefined && close.time <= fact.time) {
    return closedCause(trace, `pipe ${pipe.number}`, closer, close.time);
  }
  const own = fact.endpoint.closes[end];
  if (own?.cause === "local") {
    const key = `endpoint ${pipe.number} ${fact.endpoint.interfaceId}`;
    return closedCause(trace, key, own.process, own.time);
  }
  const holder = trace.processes.get(pipe.holders[end] ?? -1);
  const lost = holder === undefined ? undefined : processCause(holder);
  return lost ?? linkCause(trace, fact) ?? peerCause(trace, fact);
}

/** What happened to a process that took its ends of pipes with it; undefined if it is alive. */
export function processCause(process: ProcessInfo): LossCause | undefined {
  const { exit, linkLost, index } = process;
  if (exit === undefined && linkLost === undefined) {
    return undefined;
  }
  const time = Math.min(
    exit?.time ?? Number.POSITIVE_INFINITY,
    linkLost?.time ?? Number.POSITIVE_INFINITY,
  );
  const key = `process ${index}`;
  if (exit === undefined) {
    const summary = `The connection of ${describe(process)} was closed: ${linkLost?.reason ?? ""}`;
    return { key, cause: DisconnectCause.ServerClosed, time, summary, process: index };
  }
  const how =
    exit.signal === undefined
      ? `exited with code ${exit.code ?? "unknown"}`
      : `was ended by ${exit.signal}`;
  const summary = `${describe(process)} ${how}`;
  return { key, cause: DisconnectCause.ProcessExited, time, summary, process: index };
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

function closedCause(trace: Trace, key: string, process: number, time: number): LossCause {
  const summary = `${describe(trace.processes.get(process))} closed its end`;
  return { key, cause: DisconnectCause.PeerClosed, time, summary, process };
}

/** The process that lost its endpoints may itself have been cut off. */
function linkCause(trace: Trace, fact: DisconnectFact): LossCause | undefined {
  const own = fact.pipe.closes[fact.end];
  const process = trace.processes.get(fact.process);
  if (own?.cause !== "link-lost" || process?.linkLost === undefined) {
    return undefined;
  }
  return processCause(process);
}

function peerCause(trace: Trace, fact: DisconnectFact): LossCause {
  const holder = fact.pipe.holders[otherEnd(fact.end)];
  const own = fact.pipe.closes[fact.end];
  const process = holder === undefined ? undefined : trace.processes.get(holder);
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
