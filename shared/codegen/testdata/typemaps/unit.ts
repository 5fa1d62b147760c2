import type { TypeTraits } from "../../../bindings/gen-v1.ts";

/** A unit as style sheets have it. */
export type Unit = "px" | "pt";

const PIXEL = 1;
const POINT = 2;

/** Refuses codegen.gfx.Unit.kNone. */
export const UnitTraits: TypeTraits<0 | 1 | 2, Unit> = {
  read: (wire) => (wire === PIXEL ? "px" : wire === POINT ? "pt" : undefined),
  write: (unit) => (unit === "px" ? PIXEL : POINT),
};
