import type { KeyboardEvent, MouseEvent, ReactElement } from "react";
import { useEffect, useState } from "react";
import { countText } from "../../model/number-text.ts";
import type { TreeNode } from "../../state/contract.ts";
import { IconButton } from "../../widgets/Button.tsx";
import { copyText } from "../../widgets/copy-text.ts";
import { useScaledScroll } from "../../widgets/use-scaled-scroll.ts";
import details from "./details.module.css";
import styles from "./hex.module.css";
import { HexLine } from "./HexLine.tsx";
import { hexDump, LINE_BYTES, lineCount, moveByte } from "./hex-lines.ts";

const LINE_HEIGHT = 18;

export interface HexViewProps {
  readonly bytes: Uint8Array;
  /** Of the message; more than `bytes` has when it was clipped. */
  readonly size: number;
  readonly selected: TreeNode | undefined;
  readonly hovered: TreeNode | undefined;
  readonly onSelectByte: (byte: number) => void;
  readonly onHoverByte: (byte: number | null) => void;
}

/** The message's bytes, those of the selected field marked. */
export function HexView(props: HexViewProps): ReactElement {
  const { bytes, selected, onSelectByte, onHoverByte } = props;
  const [cursor, setCursor] = useState<number | null>(null);
  const { scrollerRef, geometry, first, end, top, showRow } = useScaledScroll({
    rows: lineCount(bytes),
    rowHeight: LINE_HEIGHT,
  });
  const start = selected?.start;
  useEffect(() => {
    if (start !== undefined) showRow(Math.floor(start / LINE_BYTES));
  }, [start, showRow]);
  const select = (byte: number): void => {
    setCursor(byte);
    onSelectByte(byte);
    showRow(Math.floor(byte / LINE_BYTES));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = moveByte(event.key, cursor ?? start ?? 0, bytes.length);
    if (next === null || bytes.length === 0 || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    select(next);
  };
  if (bytes.length === 0) return <p className={details["nothing"]}>No bytes were captured.</p>;
  const lines: ReactElement[] = [];
  for (let line = first; line < end; line++) {
    lines.push(
      <HexLine
        key={line}
        bytes={bytes}
        line={line}
        selected={selected}
        hovered={props.hovered}
        cursor={cursor}
      />,
    );
  }
  return (
    <div className={styles["hexFrame"]}>
      <HexBar {...props} />
      <div
        ref={scrollerRef}
        tabIndex={0}
        role="group"
        aria-label="Bytes"
        className={styles["hex"]}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const byte = pointedByte(event);
          if (byte !== null) select(byte);
        }}
        onMouseOver={(event) => onHoverByte(pointedByte(event))}
        onMouseLeave={() => onHoverByte(null)}
      >
        <div style={{ height: geometry.elementHeight }}>
          <div style={{ transform: `translateY(${top}px)` }}>{lines}</div>
        </div>
      </div>
    </div>
  );
}

function HexBar({ bytes, size, selected, hovered }: HexViewProps): ReactElement {
  const shown = hovered ?? selected;
  return (
    <div className={styles["hexBar"]}>
      <output className={styles["hexField"]} aria-label="Field under the cursor">
        {shown === undefined ? (
          `${countText(bytes.length)} bytes`
        ) : (
          <>
            <strong>{shown.name}</strong> bytes {shown.start}–{Math.max(shown.start, shown.end - 1)}
            , length {shown.end - shown.start}
          </>
        )}
      </output>
      {bytes.length < size && (
        <span className={styles["clipped"]}>
          clipped: {countText(bytes.length)} of {countText(size)} bytes kept
        </span>
      )}
      <IconButton icon="copy" label="Copy as a hex dump" onClick={() => copyText(hexDump(bytes))} />
    </div>
  );
}

function pointedByte(event: MouseEvent): number | null {
  const target = event.target instanceof Element ? event.target.closest("[data-byte]") : null;
  const byte = target?.getAttribute("data-byte");
  return typeof byte === "string" ? Number(byte) : null;
}
