import type { MessagePipeHandle } from "../../system/index.ts";
import { nativeStructTraits } from "../native-struct-traits.ts";
import { Params, type ParamTraits, structParam } from "../param-traits.ts";
import { PickleError } from "../pickle-error.ts";

/** A struct of the old kind, and one that has a rule. */
export interface LegacyPoint {
  x: number;
  y: number;
  name: string;
}

const fields = structParam<LegacyPoint>({ x: Params.int, y: Params.int, name: Params.string });

/** Points have names. */
export const PointParam: ParamTraits<LegacyPoint> = {
  write: (pickle, point) => fields.write(pickle, point),
  read: (pickle) => {
    const point = fields.read(pickle);
    if (point.name === "") throw new PickleError("INVALID_VALUE", "a point without a name");
    return point;
  },
};

/** One with a handle in the middle. */
export interface LegacyParcel {
  number: number;
  content: MessagePipeHandle | null;
  label: string;
}

export const PointTraits = nativeStructTraits(PointParam);

export const ParcelTraits = nativeStructTraits(
  structParam<LegacyParcel>({
    number: Params.int,
    content: Params.messagePipe,
    label: Params.string,
  }),
);
