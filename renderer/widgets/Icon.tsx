import type { ReactElement } from "react";

/** Strokes in a 16 x 16 box. */
const STROKES = {
  pause: "M5.5 3.5v9M10.5 3.5v9",
  clear: "M3.5 4.5h9M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5M6.8 7v3.5M9.2 7v3.5",
  follow: "M8 2.5v7.5M4.5 6.8 8 10.2l3.5-3.4M3.5 13h9",
  filter: "M2.5 3.5h11L9.4 8.4v4.1l-2.8-1.4V8.4z",
  close: "M4 4l8 8M12 4l-8 8",
  right: "M6 3.5 10.5 8 6 12.5",
  down: "M3.5 6 8 10.5 12.5 6",
  check: "M3 8.5l3.2 3.2L13 4.8",
  warning: "M8 2.5 14 13H2zM8 6.5v3M8 11.2v.3",
  error: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4",
  note: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 7.3v3.4M8 5v.3",
  dockBottom: "M2.5 3h11v10h-11zM2.5 9h11",
  dockRight: "M2.5 3h11v10h-11zM9.5 3v10",
  sidebar: "M2.5 3h11v10h-11zM6 3v10",
  sun: "M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M12.6 3.4l-1.1 1.1M4.5 11.5l-1.1 1.1",
  moon: "M12.8 9.7A5.3 5.3 0 0 1 6.3 3.2a5.3 5.3 0 1 0 6.5 6.5z",
  system: "M2.5 3h11v7.5h-11zM6 13h4M8 10.5V13",
  plus: "M8 3.5v9M3.5 8h9",
  stop: "M4.5 4.5h7v7h-7z",
  kill: "M8.8 2 4 9h3.4l-.5 5L12 7H8.5z",
  freeze: "M8 2v12M2.8 5l10.4 6M13.2 5 2.8 11M6.3 2.8 8 4.3l1.7-1.5M6.3 13.2 8 11.7l1.7 1.5",
  thaw: "M5 3.5v9L12.5 8z",
  delay: "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM8 5v3.2l2.2 1.3",
  noReply: "M6.5 4 3 7.5 6.5 11M3 7.5h6.5a3 3 0 0 1 3 3v2M9.5 3l3.5 3.5M13 3 9.5 6.5",
  garbage: "M3 5h3M8 5h5M3 8h1.5M6.5 8H11M12.8 8h.2M3 11h4M9 11h1.5M12.5 11h.5",
  oversize: "M2.5 5.5h11v5h-11zM5 8h6M5 8l1.6-1.6M5 8l1.6 1.6M11 8 9.4 6.4M11 8 9.4 9.6",
  minus: "M3.5 8h9",
  more: "M3.4 8h.8M7.6 8h.8M11.8 8h.8",
  keyboard: "M2 4.5h12v7.5H2zM4.5 7h.2M7 7h.2M9.5 7h.2M11.8 7h.2M5 9.8h6",
  up: "M8 13V3.5M4.5 7 8 3.5 11.5 7",
  previous: "M10 3.5 5.5 8l4.5 4.5",
  columns: "M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10",
  copy: "M5.5 5.5h7.5v8H5.5zM3 10.5v-8h7.5",
  search: "M7 2.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4zM10 10l3.5 3.5",
  pending: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 4.8V8l2.2 1.6",
  restart: "M13 8a5 5 0 1 1-1.6-3.7M13 2.5v3h-3",
  lab: "M6.3 2.5v4L3 12.2c-.4.7.1 1.3.8 1.3h8.4c.7 0 1.2-.6.8-1.3L9.7 6.5v-4M5.2 2.5h5.6M4.8 10h6.4",
  unplug: "M3 3l10 10M6.2 2.5v2M10 2.5v3.2M4.8 5.2v2.3a3.2 3.2 0 0 0 4.4 3M11 8.5V5.7H8.3M8 11v2.7",
} as const;

export type IconName = keyof typeof STROKES;

/** A decorative glyph in the colour of the text; the control around it carries the name. */
export function Icon({ name }: { readonly name: IconName }): ReactElement {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={STROKES[name]} />
    </svg>
  );
}
