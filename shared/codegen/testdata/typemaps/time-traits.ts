import type { TypeTraits } from "../../../bindings/gen-v1.ts";

/** Dates, as far as Date reaches. */
export const TimeTraits: TypeTraits<{ milliseconds: number }, Date> = {
  read({ milliseconds }) {
    const date = new Date(milliseconds);
    return Number.isNaN(date.getTime()) ? undefined : date;
  },
  write: (date) => ({ milliseconds: date.getTime() }),
};
