import type { ReactElement } from "react";
import type { ClosedMode } from "../../model/graph-lifetimes.ts";
import { countText, plural, rateText } from "../../model/number-text.ts";
import parts from "../parts/parts.module.css";
import { Segmented } from "../parts/Segmented.tsx";
import type { PipesGraph } from "./use-pipes-graph.ts";

export interface PipesToolbarProps {
  readonly graph: PipesGraph;
  readonly closed: ClosedMode;
  readonly fitted: boolean;
  readonly onClosed: (mode: ClosedMode) => void;
  readonly onBundled: (bundled: boolean) => void;
  readonly onFit: () => void;
}

/** What is in the picture, and what to draw of it. */
export function PipesToolbar(props: PipesToolbarProps): ReactElement {
  const { graph } = props;
  return (
    <div className={parts["toolbar"]} role="toolbar" aria-label="Pipes view">
      <span className={parts["toolbarSummary"]}>{summary(graph)}</span>
      <span className={parts["spring"]} />
      <Segmented
        label="Closed"
        value={props.closed}
        onChange={props.onClosed}
        options={[
          { value: "recent", text: "recent", title: "For a minute after they closed" },
          { value: "all", text: "all" },
          { value: "none", text: "none" },
        ]}
      />
      <Segmented
        label="Pipes"
        value={graph.bundled ? "bundled" : "separate"}
        onChange={(value) => props.onBundled(value === "bundled")}
        options={[
          { value: "separate", text: "separate" },
          { value: "bundled", text: "bundled", title: "One line per pair of processes" },
        ]}
      />
      <button type="button" className={parts["button"]} onClick={graph.tidy} title="Arrange anew">
        Tidy
      </button>
      <button
        type="button"
        className={parts["button"]}
        disabled={props.fitted}
        onClick={props.onFit}
        title="Keep everything in sight"
      >
        Fit
      </button>
    </div>
  );
}

function summary({ visible }: PipesGraph): string {
  const rate = visible.pipes.reduce((sum, pipe) => sum + pipe.rate, 0);
  const waiting = visible.pipes.reduce((sum, pipe) => sum + pipe.inFlight, 0);
  const processes = visible.processes.length;
  const facts = [
    plural(processes, "process"),
    plural(visible.pipes.length, "pipe"),
    rateText(rate),
    `${countText(waiting)} queued`,
  ];
  if (visible.hiddenPipes > 0) facts.push(`${countText(visible.hiddenPipes)} closed hidden`);
  return facts.join("  ·  ");
}
