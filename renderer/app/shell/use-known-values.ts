import { useMemo } from "react";
import type { KnownValues } from "../../state/filter-completion.ts";
import { useSession, useWorkspace } from "../../state/use-workspace.ts";

/** Names that occur in the trace, for completing a filter. */
export function useKnownValues(): KnownValues {
  const { rows } = useWorkspace();
  const topology = useSession((state) => state.topology);
  return useMemo(() => {
    const interfaces = topology.pipes.flatMap((pipe) =>
      pipe.endpoints.map((endpoint) => endpoint.interfaceName),
    );
    return {
      interfaces: unique(interfaces),
      processes: unique(topology.processes.map((process) => process.name)),
      methods: unique([...rows.methods]),
    };
  }, [rows, topology]);
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => name !== "").toSorted();
}
