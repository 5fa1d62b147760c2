/** Something the lab could not do, in words for the user. */
export class LabError extends Error {
  override readonly name = "LabError";
}

/** A scenario or a kind of worker that there is not. */
export class UnknownNameError extends LabError {
  override readonly name = "LabError";

  /** @param what "scenario", for one */
  constructor(what: string, name: string, known: readonly { readonly name: string }[]) {
    const names = known.map((entry) => entry.name).join(", ");
    super(`Unknown ${what} "${name}". There is: ${names}.`);
  }
}
