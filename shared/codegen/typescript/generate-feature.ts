import type { Feature, Interface, Method } from "../../mojom/index.ts";
import { call } from "./layout.ts";
import type { ModuleWriter } from "./module-writer.ts";

/** Writes what a `feature` block declares: an object to ask for the state of the feature. */
export function generateFeature(writer: ModuleWriter, item: Feature): void {
  const { name, defaultState } = switchOf(item);
  writer.piece((lines) => {
    lines.doc(item.comment);
    const define = call("mojo.defineFeature", JSON.stringify(name), String(defaultState));
    lines.add(`export const ${writer.valueName(item)} = `, define, ";");
  });
}

/** The name of the feature that guards an interface or a method, if any, as generated code has it. */
export function guardOf(writer: ModuleWriter, item: Interface | Method): string | undefined {
  const feature = featureOf(item);
  return feature === undefined ? undefined : writer.valueName(feature);
}

/** Whether a feature guards an interface or a method. */
export function isGuarded(item: Interface | Method): boolean {
  return featureOf(item) !== undefined;
}

function featureOf({ attributes }: Interface | Method): Feature | undefined {
  const value = attributes.get("RuntimeFeature");
  return typeof value === "object" && value.type === "feature" ? value.feature : undefined;
}

/** What the constants of a feature say; without them it is disabled, and called as it is. */
function switchOf({ consts, name }: Feature): { name: string; defaultState: boolean } {
  const valueOf = (wanted: string) => consts.find((item) => item.name === wanted)?.value;
  const [given, state] = [valueOf("name"), valueOf("default_state")];
  return {
    name: given?.type === "string" ? given.value : name,
    defaultState: state?.type === "bool" && state.value,
  };
}
