import type { InterfaceDefinition } from "../shared/bindings/index.ts";
import type { Decoder } from "../shared/wire/index.ts";
import {
  AssociatedConformanceTestInterface,
  BoundsCheckTestInterface,
  ConformanceTestInterface,
  IntegrationTestInterface,
} from "./gen/validation.mojom.ts";
import { Rules } from "./gen/rules.mojom.ts";
import { captureCall } from "../shared/testing/index.ts";

/** Which way a message goes: to a receiver or back to a remote. */
export type Direction = "request" | "response";

/** Whom the message of a vector is addressed to. */
export interface Target {
  readonly definition: InterfaceDefinition<unknown>;
  /** As what the message is judged; each has to give the expected verdict. */
  readonly directions: readonly Direction[];
  /** Whether the message goes to a bound Receiver or Remote. */
  readonly live: boolean;
  /** What generated code reads responses with, by method ordinal. */
  readonly responses: ReadonlyMap<number, (decoder: Decoder) => unknown>;
}

const REQUEST: readonly Direction[] = ["request"];
const RESPONSE: readonly Direction[] = ["response"];

const conformance = target(ConformanceTestInterface, [[12, (caller) => caller.method12(0)]]);
const boundsCheck = target(BoundsCheckTestInterface, [[0, (caller) => caller.method0(0)]]);
const rules = target(Rules, [[10, (caller) => caller.ask(0)]]);
const integration = { ...target(IntegrationTestInterface, []), live: true };

/** Targets by the start of a vector's file name. */
const TARGETS: Readonly<Record<string, Target>> = {
  conformance_: conformance,
  associated_conformance_: target(AssociatedConformanceTestInterface, []),
  boundscheck_: boundsCheck,
  resp_conformance_: { ...conformance, directions: RESPONSE },
  resp_boundscheck_: { ...boundsCheck, directions: RESPONSE },
  rules_: rules,
  resp_rules_: { ...rules, directions: RESPONSE },
  integration_intf_rqst: integration,
  integration_intf_resp: { ...integration, directions: RESPONSE },
  integration_msghdr: { ...integration, directions: ["request", "response"] },
};

/** The target that a vector's name asks for; undefined if it has none of the known prefixes. */
export function targetOf(name: string): Target | undefined {
  const prefix = Object.keys(TARGETS).find((candidate) => name.startsWith(candidate));
  return prefix === undefined ? undefined : TARGETS[prefix];
}

/** @param calls for each method with a response, a call of it: the caller then tells how to read one */
function target<T>(
  definition: InterfaceDefinition<T>,
  calls: readonly (readonly [number, (caller: T) => unknown])[],
): Target {
  const responses = new Map<number, (decoder: Decoder) => unknown>();
  for (const [ordinal, run] of calls) {
    const { decodeResponse } = captureCall(definition, run);
    if (decodeResponse !== undefined) responses.set(ordinal, decodeResponse);
  }
  return { definition, directions: REQUEST, live: false, responses };
}
