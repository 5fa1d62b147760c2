import type { Behaviour, Suite } from "./behaviour.ts";
import { CATALOGUE } from "./catalogue.ts";

/** What a suite has to say of one behaviour. */
export interface Entry {
  readonly name: string;
  readonly form: "two modes" | "one process only" | "two processes only" | "not applicable";
  /** Why it is not shown in both modes; empty if it is. */
  readonly why: string;
}

/** A suite held to the catalogue. */
export interface Accounted {
  readonly suite: string;
  readonly entries: readonly Entry[];
  /** What is missing, unknown or without a reason. */
  readonly faults: readonly string[];
}

/** Holds `suite` to the catalogue: every behaviour is shown, or there is a reason why not. */
export function account({ name: suite, behaviours }: Suite): Accounted {
  const names = CATALOGUE.find((known) => known.suite === suite)?.names ?? [];
  const entries = names.flatMap((name) => {
    const behaviour = behaviours[name];
    return behaviour === undefined ? [] : [{ name, ...formOf(behaviour) }];
  });
  const missing = names.filter((name) => behaviours[name] === undefined);
  const unknown = Object.keys(behaviours).filter((name) => !names.includes(name));
  const mute = entries.filter(({ form, why }) => form !== "two modes" && why === "");
  return {
    suite,
    entries,
    faults: [
      ...(names.length === 0 ? [`the catalogue has no suite ${suite}`] : []),
      ...missing.map((name) => `${name} is missing`),
      ...unknown.map((name) => `${name} is not in the catalogue`),
      ...mute.map(({ name }) => `${name} has no reason`),
    ],
  };
}

function formOf(behaviour: Behaviour): Pick<Entry, "form" | "why"> {
  if ("notApplicable" in behaviour) return { form: "not applicable", why: behaviour.notApplicable };
  if ("run" in behaviour) return { form: "one process only", why: behaviour.oneProcessOnly };
  if (behaviour.twoProcessesOnly === undefined) return { form: "two modes", why: "" };
  return { form: "two processes only", why: behaviour.twoProcessesOnly };
}
