import { expect, type Locator, type Page } from "@playwright/test";
import { ScenarioPage } from "./scenario-page.ts";

/** The titles of the views. */
export type ViewTitle = "Messages" | "Pipes" | "Sequence" | "Groups" | "Disconnects";

/** The counts of the status bar. */
export type CountName = "captured" | "shown" | "not recorded" | "dropped" | "clipped";

/** Mojoscope's window, as a person finds their way in it: by roles and labels. */
export class MojoscopePage {
  readonly page: Page;
  readonly toolbar: Locator;
  readonly filterBar: Locator;
  readonly filter: Locator;
  readonly status: Locator;
  readonly topology: Locator;
  readonly details: Locator;
  readonly messages: Locator;
  readonly followButton: Locator;
  readonly scenario: ScenarioPage;

  constructor(page: Page) {
    this.page = page;
    this.toolbar = page.getByRole("toolbar", { name: "Trace" });
    this.filterBar = page.getByRole("search", { name: "Filter" });
    this.filter = this.filterBar.getByRole("combobox");
    this.status = page.getByRole("contentinfo", { name: "Status" });
    this.topology = page.getByRole("region", { name: "Topology" });
    this.details = page.getByRole("region", { name: "Details" });
    this.messages = page.getByRole("grid", { name: "Messages" });
    this.scenario = new ScenarioPage(page);
    this.followButton = this.toolbar.getByRole("button", { name: "Follow" });
  }

  /** The rows of the message grid that are drawn now, its header left out. */
  get messageRows(): Locator {
    return this.messages.getByRole("row").filter({ has: this.page.getByRole("gridcell") });
  }

  /** Waits until a file of the page has come whose name matches. */
  async hasFetched(name: RegExp): Promise<void> {
    const fetched = (): Promise<string> =>
      this.page.evaluate(() =>
        performance
          .getEntriesByType("resource")
          .map((entry) => entry.name)
          .join("\n"),
      );
    await expect.poll(fetched).toMatch(name);
  }

  /** Those of them that are for an interface, by its short name; others may name it, too. */
  rowsFor(interfaceName: string): Locator {
    const cell = this.page.locator('[data-column="interface"]');
    const named = cell.filter({ hasText: new RegExp(`^${interfaceName}$`) });
    return this.messageRows.filter({ has: named });
  }

  /** The row that is selected in the grid. */
  get selectedRow(): Locator {
    return this.messages.getByRole("row", { selected: true });
  }

  /** One column's cell of a row. */
  cell(row: Locator, column: string): Locator {
    return row.locator(`[data-column="${column}"]`);
  }

  /** The tab of a view; its text may carry a count. */
  tab(title: ViewTitle): Locator {
    return this.page.getByRole("tablist", { name: "Views" }).getByRole("tab", { name: title });
  }

  /** Shows a view and returns its panel. */
  async show(title: ViewTitle): Promise<Locator> {
    await this.tab(title).click();
    return this.page.getByRole("tabpanel", { name: title });
  }

  /** Filters the trace by a text as typed, and waits until the host has answered. */
  async filterBy(text: string): Promise<void> {
    await this.filter.fill(text);
    await this.filter.press("Enter");
    await expect(this.filterBar).toHaveAttribute("aria-busy", "false");
  }

  /** How many rows a filter lets through now. It stays in force. */
  async countRows(filter: string): Promise<number> {
    return (await this.rowsOf(filter))();
  }

  /** As {@link countRows}, for polling. */
  async rowsOf(filter: string): Promise<() => Promise<number>> {
    await this.filterBy(filter);
    return () => this.count("shown");
  }

  /** A number of the status bar; 0 where it is not shown. */
  async count(name: CountName): Promise<number> {
    const text = (await this.status.textContent()) ?? "";
    const [, digits = "0"] = new RegExp(`${name} ([\\d,]+)`).exec(text) ?? [];
    return Number(digits.replaceAll(",", ""));
  }

  /** The topology's line of a process, in whatever state it is. */
  process(kind: string): Locator {
    return this.topology.getByRole("treeitem", { name: new RegExp(`^\\w+ ${kind} `) });
  }

  /** Waits until a process of that name runs; returns its pid. */
  async pidOf(kind: string): Promise<number> {
    const line = this.process(kind).first();
    await expect(line).toHaveAccessibleName(/^live .* pid \d+/);
    const [, pid] = /, pid (\d+)/.exec((await line.getAttribute("title")) ?? "") ?? [];
    return Number(pid);
  }

  /** Chooses an action from the context menu of something. */
  async choose(target: Locator, action: string | RegExp): Promise<void> {
    await target.click({ button: "right" });
    await this.page.getByRole("menuitem", { name: action }).click();
  }

  /** Ends a worker with SIGKILL, from the topology. */
  async kill(kind: string): Promise<void> {
    await this.choose(this.process(kind), /^Kill -9/);
  }

  /** Starts one more worker of a kind. */
  async startWorker(kind: string): Promise<void> {
    await this.pick("Start worker", kind);
  }

  /** Chooses a scenario. */
  async startScenario(name: string): Promise<void> {
    await this.pick("Scenario", name);
  }

  /** The button that opens the list of scenarios; its text names the one that runs. */
  get scenarioButton(): Locator {
    return this.toolbar.getByRole("combobox", { name: "Scenario" });
  }

  /** The names of all scenarios that can be chosen. */
  async scenarioNames(): Promise<string[]> {
    await this.scenarioButton.click();
    await expect(this.options.first()).toBeVisible();
    const names = await this.options.evaluateAll((options) =>
      options.map((option) => option.getAttribute("data-value") ?? ""),
    );
    await this.page.keyboard.press("Escape");
    return names;
  }

  /** What can be chosen from an open list. */
  get options(): Locator {
    return this.page.getByRole("listbox").getByRole("option");
  }

  /** Opens the list behind a button of the toolbar, and chooses from it. */
  private async pick(button: "Scenario" | "Start worker", value: string): Promise<void> {
    await this.toolbar.getByRole("combobox", { name: button }).click();
    await this.options.and(this.page.locator(`[data-value="${value}"]`)).click();
  }

  /** Keeps the list where it is, so that rows can be pointed at. */
  async holdStill(): Promise<void> {
    if ((await this.followButton.getAttribute("aria-pressed")) === "true") {
      await this.followButton.click();
    }
    await expect(this.followButton).toHaveAttribute("aria-pressed", "false");
  }
}
