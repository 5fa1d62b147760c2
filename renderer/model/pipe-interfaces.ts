import type { Endpoint, Pipe } from "../../shared/contract/index.ts";

/** Interfaces of a closed pipe that are still named one by one. */
const LAST_ONES = 6;

/** An interface and its position among all that were ever on the pipe: the one by which it has letter and colour. */
export interface PlacedEndpoint {
  readonly endpoint: Endpoint;
  readonly at: number;
}

/** The interfaces of a pipe that are worth naming, and how many others have left it. */
export interface PipeInterfaces {
  readonly shown: readonly PlacedEndpoint[];
  readonly left: number;
}

/** Of an open pipe the primary interface and the open ones, of a closed pipe the last ones. */
export function pipeInterfaces({ endpoints, open }: Pipe): PipeInterfaces {
  const placed = endpoints.map((endpoint, at) => ({ endpoint, at }));
  const isPrimary = ({ endpoint }: PlacedEndpoint): boolean => endpoint.interfaceId === 0;
  const shown = open
    ? placed.filter((each) => isPrimary(each) || each.endpoint.open)
    : placed.filter((each) => isPrimary(each) || each.at >= placed.length - LAST_ONES);
  return { shown, left: placed.length - shown.length };
}
