import type { TypeTraits } from "../../shared/bindings/index.ts";

/** A temperature as an object; there is one of each. */
export class Temperature {
  static readonly freezing = new Temperature(0);
  static readonly boiling = new Temperature(100);
  readonly degrees: 0 | 100;

  private constructor(degrees: 0 | 100) {
    this.degrees = degrees;
  }
}

/** Refuses nothing that the enum has. */
export const TemperatureTraits: TypeTraits<0 | 100, Temperature> = {
  read: (degrees) => (degrees === 0 ? Temperature.freezing : Temperature.boiling),
  write: ({ degrees }) => degrees,
};
