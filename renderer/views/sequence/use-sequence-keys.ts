import { useRef } from "react";
import type { KeyboardEvent } from "react";
import { ROW_HEIGHT } from "./scene.ts";
import type { SequenceViewProps } from "./sequence-props.ts";
import type { SequenceViewState } from "./use-sequence-view.ts";

type Handler = (event: KeyboardEvent<HTMLElement>) => void;

/** Rows by arrows and j k, pages, both ends, and zooming by W and S. Other keys are left to the page. */
export function useSequenceKeys(props: SequenceViewProps, view: SequenceViewState): Handler {
  const turn = useRef(0);
  const { shown, selectedRow } = props;
  const select = async (index: number): Promise<void> => {
    const mine = ++turn.current;
    const at = Math.min(Math.max(index, 0), shown - 1);
    const here = view.rows.find((placed) => placed.index === at)?.row;
    const row = here ?? (await props.getRows(at, 1))[0];
    if (row === undefined || mine !== turn.current) return;
    props.onSelectRow(row.no);
    view.showIndex(at);
    if (props.followTail && at < shown - 1) props.onFollowTailChange(false);
  };
  const step = async (by: number): Promise<void> => {
    if (selectedRow === null) {
      await select(view.inSight?.first ?? 0);
      return;
    }
    const here = view.rows.find(({ row }) => row.no === selectedRow);
    await select((here?.index ?? (await props.findRow(selectedRow))) + by);
  };
  const page = Math.max(1, Math.floor(view.size.height / ROW_HEIGHT) - 1);
  const moves: Readonly<Record<string, () => Promise<void>>> = {
    ArrowDown: () => step(1),
    j: () => step(1),
    ArrowUp: () => step(-1),
    k: () => step(-1),
    PageDown: () => step(page),
    PageUp: () => step(-page),
    Home: () => select(0),
    End: () => select(shown - 1),
  };
  return (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const move = moves[event.key];
    if (move !== undefined) {
      // The link may be gone; the owner says so.
      move().catch(() => undefined);
    } else if (view.axis === "time" && (event.key === "w" || event.key === "s")) {
      view.zoom(event.key === "w" ? 2 : 0.5);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
}
