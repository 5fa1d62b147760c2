import { useMemo, useRef } from "react";
import type { KnownValues } from "../../state/filter-completion.ts";
import { useSession, useWorkspace } from "../../state/use-workspace.ts";

const SAMPLED_ROWS = 200;

/** Names that occur in the trace, for completing a filter. Methods are those of the rows near the screen. */
export function useKnownValues(): KnownValues {
  const { rows } = useWorkspace();
  const topology = useSession((state) => state.topology);
  const methods = useRef(new Set<string>());
  return useMemo(() => {
    const { shown } = rows.snapshot();
    for (let at = Math.max(0, shown - SAMPLED_ROWS); at < shown; at++) {
      const method = rows.at(at)?.method;
      if (method !== undefined && method !== "") methods.current.add(method);
    }
    const interfaces = topology.pipes.flatMap((pipe) =>
      pipe.endpoints.map((endpoint) => endpoint.interfaceName),
    );
    return {
      interfaces: unique(interfaces),
      processes: unique(topology.processes.map((process) => process.name)),
      methods: unique([...methods.current]),
    };
  }, [rows, topology]);
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => name !== "").toSorted();
}
