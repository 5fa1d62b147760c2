import { decodeMessage, ValidationError } from "../shared/wire/index.ts";
import type { BareMessage } from "../shared/testing/index.ts";
import { readRequest, readResponse } from "./generated-code.ts";
import { receiverVerdict, remoteVerdict, type Verdict } from "./live-verdict.ts";
import { parseVector } from "./parse-vector.ts";
import { type Direction, type Target, targetOf } from "./targets.ts";
import { descriptor } from "./descriptor.ts";
import type { VectorPair } from "./vector-folder.ts";

/** A decoder that did not say what was expected of it. */
export interface Failure {
  readonly decoder: string;
  readonly expected: string;
  readonly got: string;
}

/** Runs one pair through every decoder; empty if all of them give the expected verdict. */
export async function runPair({ name, data, expected }: VectorPair): Promise<Failure[]> {
  if (expected === undefined) return [unusable("there is no .expected file")];
  if (data === undefined) return [unusable("there is no .data file")];
  const target = targetOf(name);
  if (target === undefined) return [unusable("the name has no known prefix")];
  let message: BareMessage;
  try {
    message = parseVector(data);
  } catch (error) {
    return [unusable(String(error))];
  }
  const failures: Failure[] = [];
  for (const { decoder, judge } of judges(target)) {
    const got = withPrefix(await codeOf(() => judge(message)));
    if (got !== expected) failures.push({ decoder, expected, got });
  }
  return failures;
}

function unusable(got: string): Failure {
  return { decoder: "every decoder", expected: "a vector", got };
}

interface Judge {
  readonly decoder: string;
  /** The verdict, or a thrown ValidationError. */
  readonly judge: (message: BareMessage) => Verdict | Promise<Verdict>;
}

function judges(target: Target): Judge[] {
  return target.directions.flatMap((direction) => [
    {
      decoder: `reflective decoder (${direction})`,
      judge: (message) => reflectiveVerdict(target, direction, message),
    },
    target.live ? liveJudge(direction) : generatedJudge(target, direction),
  ]);
}

function liveJudge(direction: Direction): Judge {
  return direction === "request"
    ? { decoder: "live Receiver", judge: receiverVerdict }
    : { decoder: "live Remote", judge: remoteVerdict };
}

function generatedJudge({ definition, responses }: Target, direction: Direction): Judge {
  return {
    decoder: `generated code (${direction})`,
    judge: (message) => {
      if (direction === "request") readRequest(definition, descriptor, message);
      else readResponse(definition, descriptor, message, responses);
      return "PASS";
    },
  };
}

function reflectiveVerdict(
  { definition }: Target,
  direction: Direction,
  { bytes, handleCount }: BareMessage,
): Verdict {
  const options = { response: direction === "response", handleCount };
  return decodeMessage(descriptor, definition.name, bytes, options).verdict;
}

async function codeOf(run: () => Verdict | Promise<Verdict>): Promise<Verdict> {
  try {
    return await run();
  } catch (error) {
    return error instanceof ValidationError ? error.code : String(error);
  }
}

/** As in `.expected` files: error names have Mojo's prefix. */
function withPrefix(verdict: Verdict): string {
  return /^[A-Z_]+$/u.test(verdict) && verdict !== "PASS" ? `VALIDATION_ERROR_${verdict}` : verdict;
}
