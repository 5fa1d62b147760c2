import type { Cable } from "../../model/graph-cables.ts";
import type { GraphSelection } from "../../model/graph-selection.ts";
import type { Pipe } from "../../state/contract.ts";

/** Whether a cable has to do with what is selected. */
export function isRelated(cable: Cable, selection: GraphSelection): boolean {
  if (selection.type === "process") {
    return cable.owner === selection.process || cable.other === selection.process;
  }
  return cable.pipes.some((pipe) => pipe.number === selection.pipe);
}

/** The processes that have to do with what is selected. */
export function touchedProcesses(
  pipes: readonly Pipe[],
  selection: GraphSelection,
): ReadonlySet<number> {
  const touched = new Set<number>();
  if (selection.type === "process") touched.add(selection.process);
  for (const { number, processA, processB } of pipes) {
    const hit =
      selection.type === "process"
        ? processA === selection.process || processB === selection.process
        : number === selection.pipe;
    if (!hit) continue;
    if (processA !== null) touched.add(processA);
    if (processB !== null) touched.add(processB);
  }
  return touched;
}
