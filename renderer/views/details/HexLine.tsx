import type { ReactElement } from "react";
import { memo } from "react";
import styles from "./hex.module.css";
import type { HexByte } from "./hex-lines.ts";
import { LINE_BYTES, lineBytes, offsetText } from "./hex-lines.ts";

interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface HexLineProps {
  readonly bytes: Uint8Array;
  readonly line: number;
  readonly selected: ByteRange | undefined;
  readonly hovered: ByteRange | undefined;
  readonly cursor: number | null;
}

/** Sixteen bytes: offset, hex and characters. */
export const HexLine = memo(
  function HexLine(props: HexLineProps): ReactElement {
    const cells = lineBytes(props.bytes, props.line);
    return (
      <div className={styles["hexLine"]}>
        <span className={styles["hexOffset"]}>{offsetText(props.line * LINE_BYTES)}</span>
        <span className={styles["hexBytes"]}>
          {cells.map((cell) => (
            <span key={cell.offset} {...attributes(cell, props)}>
              {cell.hex}
            </span>
          ))}
        </span>
        <span className={styles["hexText"]}>
          {cells.map((cell) => (
            <span key={cell.offset} {...attributes(cell, props)}>
              {cell.text}
            </span>
          ))}
        </span>
      </div>
    );
  },
  (before, after) =>
    before.bytes === after.bytes &&
    before.line === after.line &&
    marksOf(before) === marksOf(after),
);

function attributes(cell: HexByte, props: HexLineProps): Record<string, number | string | true> {
  const { offset } = cell;
  return {
    "data-byte": offset,
    ...(inRange(offset, props.selected) ? { "data-selected": true } : {}),
    ...(inRange(offset, props.hovered) ? { "data-hovered": true } : {}),
    ...(offset === props.cursor ? { "data-cursor": true } : {}),
  };
}

function inRange(offset: number, range: ByteRange | undefined): boolean {
  return range !== undefined && offset >= range.start && offset < range.end;
}

/** The marks within a line, as one comparable text. */
function marksOf({ line, selected, hovered, cursor }: HexLineProps): string {
  const first = line * LINE_BYTES;
  const within = (range: ByteRange | undefined): string =>
    range === undefined || range.end <= first || range.start >= first + LINE_BYTES
      ? ""
      : `${Math.max(range.start, first)}-${Math.min(range.end, first + LINE_BYTES)}`;
  const own = cursor !== null && cursor >= first && cursor < first + LINE_BYTES;
  return `${within(selected)} ${within(hovered)} ${own ? cursor : ""}`;
}
