import type { Locator, Page } from "@playwright/test";

/** The titles of the views. */
export type ViewTitle = "Messages" | "Pipes" | "Sequence" | "Groups" | "Disconnects";

/** Mojoscope's window, as a person finds their way in it: by roles and labels. */
export class MojoscopePage {
  readonly page: Page;
  readonly toolbar: Locator;
  readonly filter: Locator;
  readonly status: Locator;
  readonly topology: Locator;
  readonly details: Locator;
  readonly messages: Locator;

  constructor(page: Page) {
    this.page = page;
    this.toolbar = page.getByRole("toolbar", { name: "Trace" });
    this.filter = page.getByRole("search", { name: "Filter" }).getByRole("combobox");
    this.status = page.getByRole("contentinfo", { name: "Status" });
    this.topology = page.getByRole("region", { name: "Topology" });
    this.details = page.getByRole("region", { name: "Details" });
    this.messages = page.getByRole("grid", { name: "Messages" });
  }

  /** The rows of the message grid that are drawn now, its header left out. */
  get messageRows(): Locator {
    return this.messages.getByRole("row").filter({ has: this.page.getByRole("gridcell") });
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

  /** Filters the trace by a text as typed. */
  async filterBy(text: string): Promise<void> {
    await this.filter.fill(text);
    await this.filter.press("Enter");
  }
}
