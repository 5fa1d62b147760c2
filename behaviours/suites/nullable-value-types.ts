import { strict as assert } from "node:assert";
import * as values from "../gen/nullable_values.mojom.ts";
import { suite, type TwoSidedBehaviour } from "../testing/behaviour.ts";
import { assertRoundTrip } from "../testing/payload.ts";
import type { Side } from "../testing/side.ts";
import { bindReceiver, bindRemote } from "./ends.ts";
import { ENUM_MIXTURES, FEW_NUMBER_MIXTURES, flagged, NUMBER_MIXTURES } from "./nullable-values.ts";

const BYTES_ONLY = "bytes only: no pipe is involved";

/** One way of passing values: a method of both interfaces, with its values in either shape. */
interface Passing {
  readonly mixtures: readonly object[];
  readonly callMaybe: (maybe: values.Maybe, mixture: object) => Promise<unknown>;
  readonly callFlagged: (flagged: values.Flagged, mixture: object) => Promise<unknown>;
}

// Parameters stand in the order of the fields that the mixtures are made of.
const ENUM_ARGUMENTS: Passing = {
  mixtures: ENUM_MIXTURES,
  callMaybe: (maybe, mixture) => maybe.enums(...(Object.values(mixture) as EnumArguments)),
  callFlagged: (peer, mixture) => {
    return peer.enums(...(Object.values(flagged(mixture)) as FlaggedEnumArguments));
  },
};
const NUMBER_ARGUMENTS: Passing = {
  mixtures: FEW_NUMBER_MIXTURES,
  callMaybe: (maybe, mixture) => maybe.numbers(...(Object.values(mixture) as NumberArguments)),
  callFlagged: (peer, mixture) => {
    return peer.numbers(...(Object.values(flagged(mixture)) as FlaggedNumberArguments));
  },
};
const ENUM_STRUCT: Passing = {
  mixtures: ENUM_MIXTURES,
  callMaybe: async (maybe, mixture) => {
    return (await maybe.enumStruct(values.createMaybeEnums(mixture))).values;
  },
  callFlagged: async (peer, mixture) => {
    return (await peer.enumStruct(values.createFlaggedEnums(flagged(mixture)))).values;
  },
};
const NUMBER_STRUCT: Passing = {
  mixtures: FEW_NUMBER_MIXTURES,
  callMaybe: async (maybe, mixture) => {
    return (await maybe.numberStruct(values.createMaybeNumbers(mixture))).values;
  },
  callFlagged: async (peer, mixture) => {
    return (await peer.numberStruct(values.createFlaggedNumbers(flagged(mixture)))).values;
  },
};
type EnumArguments = Parameters<values.Maybe["enums"]>;
type FlaggedEnumArguments = Parameters<values.Flagged["enums"]>;
type NumberArguments = Parameters<values.Maybe["numbers"]>;
type FlaggedNumberArguments = Parameters<values.Flagged["numbers"]>;

/** The values of a call by the names of a mixture of the same count. */
function named(args: readonly unknown[], names: readonly string[]): object {
  assert.equal(args.length, names.length);
  return Object.fromEntries(names.map((name, index) => [name, args[index]]));
}

/** Serves both interfaces: tells what each call brought, and sends it back. */
function serveBoth(side: Side): void {
  const [someEnums = {}] = ENUM_MIXTURES;
  const [someNumbers = {}] = FEW_NUMBER_MIXTURES;
  const echo = <T extends object>(seen: T): T => {
    side.tell("seen", seen);
    return seen;
  };
  const echoArguments =
    <R extends object>(names: readonly string[]) =>
    (...args: readonly unknown[]): R =>
      echo(named(args, names) as R);
  bindReceiver<values.Maybe>(
    side,
    values.Maybe,
    {
      enums: echoArguments(Object.keys(someEnums)),
      enumStruct: (seen) => ({ values: echo(seen) }),
      numbers: echoArguments(Object.keys(someNumbers)),
      numberStruct: (seen) => ({ values: echo(seen) }),
    },
    "to maybe",
  );
  bindReceiver<values.Flagged>(
    side,
    values.Flagged,
    {
      enums: echoArguments(Object.keys(flagged(someEnums))),
      enumStruct: (seen) => ({ values: echo(seen) }),
      numbers: echoArguments(Object.keys(flagged(someNumbers))),
      numberStruct: (seen) => ({ values: echo(seen) }),
    },
    "to flagged",
  );
}

/** A behaviour in which an end with nullable values speaks to one with flags, and the other way. */
function compatible({ mixtures, callMaybe, callFlagged }: Passing): TwoSidedBehaviour {
  return {
    far: serveBoth,
    near: async (side) => {
      const toFlagged = bindRemote(side, values.Maybe, "to flagged").get();
      const toMaybe = bindRemote(side, values.Flagged, "to maybe").get();
      for (const mixture of mixtures) {
        assert.deepEqual(await callMaybe(toFlagged, mixture), mixture);
        assert.deepEqual(await side.hear("seen"), flagged(mixture));
        assert.deepEqual(await callFlagged(toMaybe, mixture), flagged(mixture));
        assert.deepEqual(await side.hear("seen"), mixture);
      }
    },
  };
}

const BASKET_V1: values.BasketV1 = { fruit: values.Fruit.PEAR, count: 7 };
const BASKET_V2: values.BasketV2 = {
  fruit: null,
  count: -1,
  shade: values.Shade.DARK,
  ripe: false,
  weight: 2n ** 64n - 1n,
};

export const nullableValueTypesSuite = suite(import.meta.url, "nullable_value_types_unittest", {
  StructWithEnums: {
    oneProcessOnly: BYTES_ONLY,
    run: () => {
      const codec = { encode: values.encodeMaybeEnums, decode: values.decodeMaybeEnums };
      for (const mixture of ENUM_MIXTURES) assertRoundTrip(codec, mixture, 24);
    },
  },

  StructWithNumerics: {
    oneProcessOnly: BYTES_ONLY,
    run: () => {
      const codec = { encode: values.encodeMaybeNumbers, decode: values.decodeMaybeNumbers };
      assert.equal(NUMBER_MIXTURES.length, 2048);
      for (const mixture of NUMBER_MIXTURES) assertRoundTrip(codec, mixture, 56);
    },
  },

  MethodEnumArgsCompatibility: compatible(ENUM_ARGUMENTS),
  MethodStructWithEnumsCompatibility: compatible(ENUM_STRUCT),
  MethodNumericArgsCompatibility: compatible(NUMBER_ARGUMENTS),
  MethodStructWithNumericsCompatibility: compatible(NUMBER_STRUCT),

  Versioning: {
    far: (side) => {
      bindReceiver<values.ShopV1>(
        side,
        values.ShopV1,
        {
          swap: (basket) => {
            assert.deepEqual(basket, { fruit: null, count: -1 });
            return { basket: BASKET_V1 };
          },
        },
        "to V1",
      );
      const swap = (seen: values.BasketV2): { basket: values.BasketV2 } => {
        side.tell("seen", seen);
        return { basket: BASKET_V2 };
      };
      bindReceiver<values.ShopV2>(side, values.ShopV2, { swap }, "to V2");
      bindReceiver<values.ShopV2>(side, values.ShopV2, { swap }, "V2 to V2");
    },
    near: async (side) => {
      const absent = { shade: null, ripe: null, weight: null };
      const toV1 = bindRemote(side, values.ShopV2, "to V1").get();
      const fromV1 = await toV1.swap(BASKET_V2);
      assert.deepEqual(fromV1, { basket: { ...BASKET_V1, ...absent } });
      const toV2 = bindRemote(side, values.ShopV1, "to V2").get();
      assert.deepEqual(await toV2.swap(BASKET_V1), { basket: { fruit: null, count: -1 } });
      assert.deepEqual(await side.hear("seen"), { ...BASKET_V1, ...absent });
      const same = bindRemote(side, values.ShopV2, "V2 to V2").get();
      assert.deepEqual(await same.swap(BASKET_V2), { basket: BASKET_V2 });
      assert.deepEqual(await side.hear("seen"), BASKET_V2);
    },
  },
});
