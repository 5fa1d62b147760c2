/** What the window's keys do. */
export type CommandId =
  | "next-row"
  | "previous-row"
  | "next-in-pipe"
  | "previous-in-pipe"
  | "to-reply"
  | "to-request"
  | "back"
  | "forward"
  | "filter"
  | "escape"
  | "record"
  | "clear"
  | "follow"
  | "reveal"
  | "scenarios"
  | "scenario-page"
  | "view-1"
  | "view-2"
  | "view-3"
  | "view-4"
  | "view-5"
  | "shortcuts";

/** The part of a key event that is looked at. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** Where the key was pressed. */
export interface KeyContext {
  /** In a text field: only keys with Ctrl, and Escape, are the window's. */
  readonly typing: boolean;
  /** On a button, tab or menu: Space is theirs. */
  readonly onControl: boolean;
}

interface Shortcut {
  readonly command: CommandId;
  /** KeyboardEvent.key, after "Ctrl+" or "Alt+". */
  readonly keys: readonly string[];
}

const SHORTCUTS: readonly Shortcut[] = [
  { command: "next-row", keys: ["j", "ArrowDown"] },
  { command: "previous-row", keys: ["k", "ArrowUp"] },
  { command: "next-in-pipe", keys: ["Ctrl+."] },
  { command: "previous-in-pipe", keys: ["Ctrl+,"] },
  { command: "to-reply", keys: ["]"] },
  { command: "to-request", keys: ["["] },
  { command: "back", keys: ["Alt+ArrowLeft"] },
  { command: "forward", keys: ["Alt+ArrowRight"] },
  { command: "filter", keys: ["/"] },
  { command: "escape", keys: ["Escape"] },
  { command: "record", keys: [" "] },
  { command: "clear", keys: ["Ctrl+l"] },
  { command: "follow", keys: ["g"] },
  { command: "reveal", keys: ["f"] },
  { command: "scenarios", keys: ["o"] },
  { command: "scenario-page", keys: ["l"] },
  { command: "view-1", keys: ["1"] },
  { command: "view-2", keys: ["2"] },
  { command: "view-3", keys: ["3"] },
  { command: "view-4", keys: ["4"] },
  { command: "view-5", keys: ["5"] },
  { command: "shortcuts", keys: ["?"] },
];

const BY_KEYS = new Map(
  SHORTCUTS.flatMap(({ command, keys }) => keys.map((key) => [key, command] as const)),
);

/** The command a key press stands for; null: not one of the window's. */
export function commandOf(press: KeyPress, { typing, onControl }: KeyContext): CommandId | null {
  const withModifier = press.ctrlKey || press.altKey || press.metaKey;
  if (typing && !withModifier && press.key !== "Escape") return null;
  if (onControl && press.key === " ") return null;
  const modifier = press.ctrlKey || press.metaKey ? "Ctrl+" : press.altKey ? "Alt+" : "";
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  return BY_KEYS.get(modifier + key) ?? null;
}

/** The shortcut sheet: groups of what can be done and the keys for it, as they are written. */
export const SHORTCUT_SHEET: readonly {
  readonly title: string;
  readonly rows: readonly { readonly keys: readonly string[]; readonly text: string }[];
}[] = [
  {
    title: "Rows",
    rows: [
      { keys: ["j", "↓"], text: "Next row" },
      { keys: ["k", "↑"], text: "Previous row" },
      { keys: ["PgDn", "PgUp"], text: "By the screen" },
      { keys: ["Home", "End"], text: "First and last row" },
      { keys: ["g"], text: "Follow the newest row" },
      { keys: ["f"], text: "Show the selected row" },
    ],
  },
  {
    title: "Along a message",
    rows: [
      { keys: ["Ctrl+."], text: "Next in the same pipe" },
      { keys: ["Ctrl+,"], text: "Previous in the same pipe" },
      { keys: ["]"], text: "From a request to its reply" },
      { keys: ["["], text: "From a reply to its request" },
      { keys: ["Alt+←", "Alt+→"], text: "Back and forward in what was selected" },
    ],
  },
  {
    title: "Trace",
    rows: [
      { keys: ["/"], text: "Filter" },
      { keys: ["Space"], text: "Pause or record" },
      { keys: ["Ctrl+L"], text: "Clear the trace" },
      { keys: ["Esc"], text: "Leave the filter, or select nothing" },
    ],
  },
  {
    title: "Window",
    rows: [
      { keys: ["1", "…", "5"], text: "Messages, Pipes, Sequence, Groups, Disconnects" },
      { keys: ["o"], text: "Choose a scenario" },
      { keys: ["l"], text: "The scenario’s page" },
      { keys: ["?"], text: "This sheet" },
    ],
  },
];
