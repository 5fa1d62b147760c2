import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import type { SafeStorage } from "./local-storage.ts";
import type { Overtaking } from "../model/lab-checks.ts";
import { Filter } from "./filter.ts";
import { inClause } from "./filter-text.ts";
import type { HostLink } from "./host-link.ts";
import { RowQuery } from "./row-query.ts";
import { Rows } from "./rows.ts";
import { Selection } from "./selection.ts";
import { Session } from "./session.ts";
import type { Settings } from "./settings.ts";
import { createSettingsStore } from "./settings.ts";

/** So many rows below the one in the middle are in sight in a low chart. */
const ROWS_IN_SIGHT = 5;

export const VIEWS = ["messages", "pipes", "sequence", "groups", "disconnects"] as const;
export type ViewId = (typeof VIEWS)[number];

/** What the window shows and is not remembered. */
export interface WindowState {
  readonly view: ViewId;
  /** Keeps the newest row in sight. */
  readonly follow: boolean;
  readonly shortcutsOpen: boolean;
  readonly clearOpen: boolean;
  readonly scenariosOpen: boolean;
  readonly groupPipe: number | null;
  readonly disconnect: number | null;
  /** The worker that is to close a pipe, while the reason is asked for. */
  readonly closePipeOf: number | null;
}

/** Everything one window works with. Lives as long as the link. */
export class Workspace {
  readonly session: Session;
  readonly rows: Rows;
  /** Rows that the filter need not show. */
  readonly query: RowQuery;
  readonly selection: Selection;
  readonly filter: Filter;
  readonly settings: StoreApi<Settings>;
  readonly window: StoreApi<WindowState> = createStore<WindowState>(() => ({
    view: "messages",
    follow: true,
    shortcutsOpen: false,
    clearOpen: false,
    scenariosOpen: false,
    groupPipe: null,
    disconnect: null,
    closePipeOf: null,
  }));

  constructor(link: HostLink, storage: SafeStorage) {
    this.session = new Session(link);
    this.rows = new Rows(link);
    this.query = new RowQuery(link);
    this.selection = new Selection(this.rows);
    this.filter = new Filter(this.rows);
    this.settings = createSettingsStore(storage);
  }

  /** Selects a row from anywhere and stops following, so that it stays in sight. */
  selectRow(no: number): void {
    this.window.setState({ follow: false });
    void this.selection.selectNo(no);
  }

  /** Selects a row and shows it in the messages view. */
  revealRow(no: number): void {
    this.window.setState({ view: "messages" });
    this.selectRow(no);
  }

  /** Starts a scenario and opens its page. */
  openScenario(name: string): void {
    this.settings.setState({ labOpen: true });
    void this.session.startScenario(name);
  }

  /** Selects a row of which a text speaks, in the view that shows rows, whatever is filtered. */
  async showRow(no: number): Promise<void> {
    const index = await this.rows.find(no);
    if ((await this.rows.fetch(index))?.no !== no) await this.filter.apply("");
    const { view } = this.window.getState();
    if (view !== "sequence") this.window.setState({ view: "messages" });
    this.selectRow(no);
  }

  /** Shows only these rows. */
  async showRows(numbers: readonly number[]): Promise<void> {
    const { view } = this.window.getState();
    if (view !== "sequence") this.window.setState({ view: "messages" });
    await this.filter.apply(inClause("no", numbers));
  }

  /** Shows in the sequence chart where one message overtook another, on the pipes of both. */
  async showOvertaking({ overtaking, overtaken }: Overtaking): Promise<void> {
    const rows = await this.query.byNumber([overtaking, overtaken]);
    await this.filter.apply(inClause("pipe", [...new Set(rows.map(({ pipe }) => pipe))]));
    const [late, early] = await Promise.all([
      this.rows.find(overtaking),
      this.rows.find(overtaken),
    ]);
    // The arrows cross where the overtaken message is dispatched, if not before.
    const end = rows.find(({ no }) => no === overtaken)?.dispatched ?? 0;
    const beyond = await this.rows.fetch(early + ROWS_IN_SIGHT);
    const isLong = beyond !== undefined && beyond.time < end;
    if (isLong || Math.abs(late - early) > ROWS_IN_SIGHT) {
      await this.filter.apply(inClause("no", [overtaken, overtaking]));
    }
    this.window.setState({ view: "sequence" });
    this.selectRow(overtaken);
  }

  /** Empties the trace and everything derived from it. */
  async clear(): Promise<void> {
    this.window.setState({ clearOpen: false, follow: true, groupPipe: null, disconnect: null });
    await this.session.clear();
    this.rows.cleared();
    this.selection.clear();
  }

  /** Records if it is paused, pauses if it records. */
  toggleRecording(): void {
    const { counters } = this.session.store.getState();
    if (counters !== null) this.session.setRecording(!counters.recording);
  }
}
