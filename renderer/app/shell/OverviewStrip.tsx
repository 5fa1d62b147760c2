import type { KeyboardEvent, PointerEvent, ReactElement } from "react";
import { useEffect, useRef, useState } from "react";
import { durationText, plural } from "../../model/number-text.ts";
import { brushed, nudged, partAt } from "../../state/brush.ts";
import type { TimeRange } from "../../state/filter-text.ts";
import { timeRangeOf } from "../../state/filter-text.ts";
import { useFilter, useSession, useWorkspace } from "../../state/use-workspace.ts";
import { IconButton } from "../../widgets/Button.tsx";
import { useElementWidth } from "../../widgets/use-element-width.ts";
import { onThemeChange } from "../../widgets/token-color.ts";
import { trackPointer } from "../../widgets/track-pointer.ts";
import { drawOverview } from "./draw-overview.ts";
import styles from "./shell.module.css";

const NOTHING: TimeRange = { start: 0, end: 0 };

/** Messages per second over the whole trace; a brushed span becomes part of the filter. */
export function OverviewStrip(): ReactElement {
  const { filter } = useWorkspace();
  const overview = useSession((state) => state.overview);
  const applied = useFilter((state) => state.applied);
  const range = timeRangeOf(applied);
  const whole = overview ?? NOTHING;
  const [draft, setDraft] = useState<TimeRange | null>(null);
  const shown = draft ?? range;
  const disconnects = overview?.disconnects.length ?? 0;

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0 || whole.end <= whole.start) return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const from = (event.clientX - left) / width;
    const rangeAt = (x: number): TimeRange | null => brushed(whole, from, (x - left) / width);
    trackPointer(event, {
      moved: (x) => setDraft(rangeAt(x)),
      released: (x) => {
        setDraft(null);
        filter.setTimeRange(rangeAt(x));
      },
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = nudged(whole, range, event.key, event.shiftKey);
    if (next === undefined || whole.end <= whole.start) return;
    event.preventDefault();
    event.stopPropagation();
    filter.setTimeRange(next);
  };
  return (
    <div className={styles["overview"]}>
      <div
        className={styles["strip"]}
        role="group"
        tabIndex={0}
        aria-label={`Messages over time, ${plural(disconnects, "disconnect")}. Drag to show a span only.`}
        aria-keyshortcuts="ArrowLeft ArrowRight Shift+ArrowLeft Shift+ArrowRight Escape"
        onPointerDown={onPointerDown}
        onKeyDown={onKeyDown}
      >
        <OverviewCanvas />
        {whole.end <= whole.start && <p className={styles["quiet"]}>Messages per second</p>}
        {shown !== null && <Span whole={whole} range={shown} />}
      </div>
      {range !== null && (
        <div
          className={styles["rangeLabel"]}
          style={{ left: `clamp(50px, ${middleOf(whole, range)}%, calc(100% - 50px))` }}
        >
          {durationText(range.end - range.start)}
          <IconButton
            icon="close"
            label="Show the whole session"
            onClick={() => filter.setTimeRange(null)}
          />
        </div>
      )}
    </div>
  );
}

function middleOf(whole: TimeRange, range: TimeRange): number {
  return (partAt(whole, range.start) + partAt(whole, range.end)) * 50;
}

/** The span that is shown, with everything outside of it dimmed. */
function Span(props: { readonly whole: TimeRange; readonly range: TimeRange }): ReactElement {
  const left = partAt(props.whole, props.range.start) * 100;
  const right = 100 - partAt(props.whole, props.range.end) * 100;
  return (
    <>
      <span className={styles["outside"]} style={{ left: 0, width: `${left}%` }} />
      <span className={styles["outside"]} style={{ right: 0, width: `${right}%` }} />
      <span className={styles["span"]} style={{ left: `${left}%`, right: `${right}%` }} />
    </>
  );
}

function OverviewCanvas(): ReactElement {
  const overview = useSession((state) => state.overview);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [widthRef, width] = useElementWidth();
  useEffect(() => {
    const draw = (): void => {
      if (canvas.current !== null && width > 0) drawOverview(canvas.current, overview, width);
    };
    draw();
    return onThemeChange(draw);
  }, [overview, width]);
  return (
    <div ref={widthRef} className={styles["canvasBox"]}>
      <canvas ref={canvas} />
    </div>
  );
}
