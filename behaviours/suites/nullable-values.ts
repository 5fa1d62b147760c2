// For nullable_value_types_unittest: which fields there are, and their two shapes on the wire.
import { Fruit, type MaybeEnums, type MaybeNumbers, Shade } from "../gen/nullable_values.mojom.ts";

/** A value for every field of MaybeEnums, in its order. */
export const ENUMS = { fruit: Fruit.PEAR, shade: Shade.DARK } as const;

/** A value for every field of MaybeNumbers, in its order. */
export const NUMBERS = {
  flag: true,
  octet: 200,
  tiny: -100,
  word: 60_000,
  small: -30_000,
  dword: 4_000_000_000,
  medium: -2_000_000_000,
  qword: 2n ** 63n,
  large: -(2n ** 62n),
  single: 1.5,
  precise: -1e300,
} as const;

type Value = boolean | number | bigint;
type Values = Readonly<Record<string, Value>>;
/** The fields of a struct, of which each may be absent. */
type MaybeValues = Readonly<Record<string, Value | null>>;

/** Every way to leave some of the fields of MaybeEnums out. */
export const ENUM_MIXTURES: readonly MaybeEnums[] = mixturesOf(ENUMS);
/** Every way to leave some of the fields of MaybeNumbers out: 2048 in all. */
export const NUMBER_MIXTURES: readonly MaybeNumbers[] = mixturesOf(NUMBERS);
/** Those with none, one, all but one and all of the fields. */
export const FEW_NUMBER_MIXTURES = NUMBER_MIXTURES.filter((mixture) => {
  const absent = Object.values(mixture).filter((value) => value === null).length;
  return absent <= 1 || absent >= Object.keys(NUMBERS).length - 1;
});

function mixturesOf<T extends Values>(values: T): { [K in keyof T]: T[K] | null }[] {
  let mixtures: MaybeValues[] = [{}];
  for (const [name, value] of Object.entries(values)) {
    mixtures = [null, value].flatMap((one) => {
      return mixtures.map((mixture) => ({ ...mixture, [name]: one }));
    });
  }
  return mixtures as { [K in keyof T]: T[K] | null }[];
}

/** The same as flags and values, in the order of the struct that has those. */
export function flagged(maybe: object): Record<string, Value> {
  const fields = Object.entries(maybe as MaybeValues).flatMap(([name, value]) => [
    [`has${name.charAt(0).toUpperCase()}${name.slice(1)}`, value !== null] as const,
    [name, value ?? absentValue(name)] as const,
  ]);
  return Object.fromEntries(fields);
}

/** What is in the place of an absent value: zero, or an enum's lowest value, which may not be zero. */
function absentValue(name: string): Value {
  if (name in ENUMS) return name === "fruit" ? Fruit.APPLE : Shade.LIGHT;
  const present = (NUMBERS as Values)[name];
  if (typeof present === "boolean") return false;
  return typeof present === "bigint" ? 0n : 0;
}
