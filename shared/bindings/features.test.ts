// The switches themselves; what they guard is among the behaviours.
import { describe, expect, it } from "vitest";
import { createMessagePipe } from "../system/index.ts";
import {
  defineFeature,
  isInterfaceEnabled,
  knownFeatures,
  onlyIfEnabled,
  overrideFeatures,
} from "./features.ts";
import { PendingRemote } from "./pending.ts";

const ON = defineFeature("FeaturesTestOn", true);
const OFF = defineFeature("FeaturesTestOff", false);

function states(): boolean[] {
  return [ON.isEnabled, OFF.isEnabled];
}

describe("features", () => {
  it("are known once they are defined, in that order", () => {
    const names = knownFeatures().map(({ name, defaultState }) => [name, defaultState]);
    expect(names).toEqual([
      ["FeaturesTestOn", true],
      ["FeaturesTestOff", false],
    ]);
  });

  it("of one name go together", () => {
    const other = defineFeature("FeaturesTestShared", true);
    const same = defineFeature("FeaturesTestShared", false);
    using _override = overrideFeatures({ disable: ["FeaturesTestShared"] });
    expect([other.isEnabled, same.isEnabled]).toEqual([false, false]);
  });

  it("are overridden by the latest override that is left, whichever ends first", () => {
    const first = overrideFeatures({ disable: [ON.name], enable: [OFF.name] });
    expect(states()).toEqual([false, true]);
    const second = overrideFeatures({ disable: [OFF.name] });
    expect(states()).toEqual([false, false]);
    first[Symbol.dispose]();
    expect(states()).toEqual([true, false]);
    first[Symbol.dispose]();
    second[Symbol.dispose]();
    expect(states()).toEqual([true, false]);
  });

  it("that are both enabled and disabled are disabled", () => {
    using _override = overrideFeatures({ enable: [ON.name, OFF.name], disable: [ON.name] });
    expect(states()).toEqual([false, true]);
  });

  it("may be overridden before they are defined", () => {
    using _override = overrideFeatures({ enable: ["FeaturesTestLate"] });
    expect(defineFeature("FeaturesTestLate", false).isEnabled).toBe(true);
  });

  it("leave interfaces alone that nothing guards", () => {
    expect(isInterfaceEnabled({})).toBe(true);
    expect(isInterfaceEnabled({ feature: OFF })).toBe(false);
  });

  it("close what is not sent for them", () => {
    const [mine, theirs] = createMessagePipe();
    const endpoint = new PendingRemote<object>(mine);
    expect(onlyIfEnabled({ feature: ON }, endpoint)).toBe(endpoint);
    expect([
      onlyIfEnabled({ feature: ON }, null),
      onlyIfEnabled({ feature: OFF }, undefined),
    ]).toEqual([null, null]);
    expect(onlyIfEnabled({ feature: OFF }, endpoint)).toBeNull();
    expect([endpoint.isValid, mine.isValid]).toEqual([false, false]);
    theirs.close();
  });
});
