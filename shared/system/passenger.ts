/** What a message carries besides its bytes: a port, or a shared region. */
export interface Passenger {
  /** Gives it up: it has lost its way. */
  close(): void;
}

/** What a message that carries nothing has. */
export const NO_PASSENGERS: readonly never[] = [];

/** Closes passengers that have lost their way. */
export function closeAll(passengers: readonly Passenger[]): void {
  for (const passenger of passengers) passenger.close();
}
