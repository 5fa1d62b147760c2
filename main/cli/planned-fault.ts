import { InvalidArgumentError } from "commander";
import { createFault, type Fault, FaultKind } from "../../shared/contract/index.ts";
import { checkFault } from "../lab/faults/fault-injector.ts";
import { LabError, UnknownNameError } from "../lab/lab-error.ts";
import { findScenario, findWorkerKind, WORKER_KINDS } from "../lab/scenarios/index.ts";
import { parseDuration } from "./duration.ts";

/** A fault that a run is to inject. */
export interface PlannedFault {
  /** As it was written. */
  readonly text: string;
  /** Into the oldest worker of this kind. */
  readonly worker: string;
  readonly fault: Fault;
  /** When, in milliseconds from the time at which all workers have started. */
  readonly atMs: number;
}

interface FaultForm {
  readonly name: string;
  /** How its value is written; without one it takes none. */
  readonly value?: string;
  readonly does: string;
  readonly make: (value: string) => Partial<Fault>;
}

const MAX_REASON = 0xffff_ffff;

const FORMS: readonly FaultForm[] = [
  { name: "kill", does: "ends it at once (SIGKILL)", make: () => ({ kind: FaultKind.KILL }) },
  {
    name: "freeze",
    does: "stops it where it stands (not on Windows)",
    make: () => ({ kind: FaultKind.FREEZE }),
  },
  { name: "thaw", does: "lets it go on", make: () => ({ kind: FaultKind.THAW }) },
  {
    name: "close",
    value: "REASON[,DESCRIPTION]",
    does: "it closes a pipe, with a number and a text",
    make: closeOf,
  },
  {
    name: "drop-reply",
    does: "its next call gets no reply",
    make: () => ({ kind: FaultKind.DROP_REPLY }),
  },
  {
    name: "garbage",
    does: "it sends a frame of no known kind",
    make: () => ({ kind: FaultKind.GARBAGE }),
  },
  {
    name: "oversize",
    does: "it announces a frame above the limit",
    make: () => ({ kind: FaultKind.OVERSIZE }),
  },
  {
    name: "delay",
    value: "TIME",
    does: "holds back what it sends; 0 ends that",
    make: (value) => ({
      kind: FaultKind.DELAY,
      delayMs: value === "0" ? 0 : Math.round(parseDuration(value)),
    }),
  },
];

const FORM = "A fault is KIND:FAULT@TIME, such as ping:kill@1s or ping:delay=200ms@500ms.";

/** All faults, for a command's help. */
export const FAULT_HELP =
  `\nFaults, into the oldest worker of a kind:\n${FORMS.map(helpLine).join("")}`.trimEnd();

function helpLine(form: FaultForm): string {
  return `  ${written(form).padEnd(28)}${form.does}\n`;
}

function written({ name, value }: FaultForm): string {
  return value === undefined ? name : `${name}=${value}`;
}

/**
 * Reads `KIND:FAULT[=VALUE]@TIME` and adds it to those before.
 * @throws InvalidArgumentError, which commander shows with the option's name
 */
export function parsePlannedFault(
  text: string,
  before: readonly PlannedFault[] = [],
): PlannedFault[] {
  const match = /^([^:]+):([^=@]+)(?:=(.*))?@([^@]+)$/.exec(text);
  if (match === null) throw new InvalidArgumentError(FORM);
  const [, worker = "", name = "", value, time = ""] = match;
  if (findWorkerKind(worker) === undefined) {
    throw new InvalidArgumentError(
      new UnknownNameError("worker kind", worker, WORKER_KINDS).message,
    );
  }
  const fault = makeFault(name, value);
  return [...before, { text, worker, fault, atMs: time === "0" ? 0 : parseDuration(time) }];
}

/**
 * Whether these can be injected into a run of that scenario.
 * @param durationMs undefined: as long as it takes
 * @throws LabError
 */
export function checkPlan(
  plan: readonly PlannedFault[],
  scenarioName: string,
  durationMs: number | undefined,
): void {
  const started = findScenario(scenarioName)?.workers.map(({ name }) => name) ?? [];
  for (const { text, worker, atMs } of plan) {
    if (!started.includes(worker)) {
      const those = started.length === 0 ? "none at all" : [...new Set(started)].join(", ");
      throw new LabError(
        `--fault ${text}: no worker of that kind is started by ${scenarioName}, which has ${those}.`,
      );
    }
    if (durationMs !== undefined && atMs >= durationMs) {
      throw new LabError(`--fault ${text}: the run is over by then (--duration ${durationMs}ms).`);
    }
  }
}

function makeFault(name: string, value: string | undefined): Fault {
  const form = FORMS.find((known) => known.name === name);
  if (form === undefined) {
    throw new InvalidArgumentError(new UnknownNameError("fault", name, FORMS).message);
  }
  if ((form.value === undefined) !== (value === undefined)) {
    const hint = form.value === undefined ? "takes no value" : `needs a value: ${written(form)}`;
    throw new InvalidArgumentError(`The fault ${name} ${hint}.`);
  }
  const fault = createFault(form.make(value ?? ""));
  try {
    checkFault(fault);
  } catch (error) {
    throw error instanceof LabError ? new InvalidArgumentError(error.message) : error;
  }
  return fault;
}

function closeOf(value: string): Partial<Fault> {
  const [, digits = "", description = ""] = /^(\d{1,10})(?:,(.*))?$/.exec(value) ?? [];
  const reason = digits === "" ? Number.NaN : Number(digits);
  if (!(reason <= MAX_REASON)) {
    throw new InvalidArgumentError(
      `The reason of a close is a number from 0 to ${MAX_REASON}, as in close=7,bye.`,
    );
  }
  return { kind: FaultKind.CLOSE, reason, description };
}
