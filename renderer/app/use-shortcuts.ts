import { useEffect } from "react";
import { useWorkspace } from "../state/use-workspace.ts";
import type { ViewId, Workspace } from "../state/workspace.ts";
import { VIEWS } from "../state/workspace.ts";
import type { CommandId } from "./keymap.ts";
import { commandOf } from "./keymap.ts";

/** The id of the filter box, for the key that leads there. */
export const FILTER_INPUT_ID = "filter";

/** Lets the window's keys work. */
export function useShortcuts(): void {
  const workspace = useWorkspace();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isModalOpen()) return;
      const command = commandOf(event, contextOf(event.target));
      if (command === null) return;
      event.preventDefault();
      run(command, workspace);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [workspace]);
}

function contextOf(target: EventTarget | null): { typing: boolean; onControl: boolean } {
  if (!(target instanceof HTMLElement)) return { typing: false, onControl: false };
  const typing = target.isContentEditable || target.matches("input, textarea, select");
  return { typing, onControl: target.closest("button, a, [role=tab], [role=menuitem]") !== null };
}

function isModalOpen(): boolean {
  return document.querySelector("[role=dialog], [role=alertdialog], [role=menu]") !== null;
}

function run(command: CommandId, workspace: Workspace): void {
  const { selection, window: shell } = workspace;
  switch (command) {
    case "next-row":
    case "previous-row":
      shell.setState({ follow: false });
      void selection.step(command === "next-row" ? 1 : -1);
      return;
    case "next-in-pipe":
    case "previous-in-pipe":
      shell.setState({ follow: false });
      void selection.stepInPipe(command === "next-in-pipe" ? 1 : -1);
      return;
    case "to-reply":
    case "to-request":
      shell.setState({ follow: false });
      void selection.stepAlongCall(command === "to-reply" ? 1 : -1);
      return;
    case "back":
    case "forward":
      shell.setState({ follow: false });
      void selection.travel(command === "back" ? -1 : 1);
      return;
    default:
      runOnWindow(command, workspace);
  }
}

function runOnWindow(command: CommandId, workspace: Workspace): void {
  const { selection, settings, window: shell } = workspace;
  switch (command) {
    case "scenarios":
      shell.setState({ scenariosOpen: true });
      return;
    case "scenario-page":
      settings.setState({ labOpen: !settings.getState().labOpen });
      return;
    case "filter":
      document.getElementById(FILTER_INPUT_ID)?.focus();
      return;
    case "escape":
      if (document.activeElement?.id === FILTER_INPUT_ID) leaveFilter();
      else selection.clear();
      return;
    case "record":
      workspace.toggleRecording();
      return;
    case "clear":
      shell.setState({ clearOpen: true });
      return;
    case "follow":
      shell.setState({ follow: !shell.getState().follow });
      return;
    case "reveal":
      revealSelection(workspace);
      return;
    case "shortcuts":
      shell.setState({ shortcutsOpen: true });
      return;
    default: {
      const view = viewOf(command);
      if (view !== undefined) shell.setState({ view });
    }
  }
}

function leaveFilter(): void {
  const grid = document.querySelector("[role=grid]");
  if (grid instanceof HTMLElement) grid.focus();
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

function revealSelection(workspace: Workspace): void {
  const { no } = workspace.selection.store.getState();
  if (no !== null) workspace.revealRow(no);
}

function viewOf(command: CommandId): ViewId | undefined {
  return command.startsWith("view-") ? VIEWS[Number(command.slice(5)) - 1] : undefined;
}
