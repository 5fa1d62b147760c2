import type { Locator, Page } from "@playwright/test";

/** The controls of the lab's workers, below the topology. */
export class WorkersPanel {
  readonly page: Page;
  readonly region: Locator;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole("region", { name: "Worker controls" });
  }

  /** The lines of a kind: its own and, when it is opened, those of its workers. */
  kind(name: string): Locator {
    return this.region.locator(`[data-kind="${name}"]`);
  }

  /** How many workers of a kind there are. */
  count(kind: string): Locator {
    return this.kind(kind).getByRole("status");
  }

  async startOne(kind: string): Promise<void> {
    await this.region.getByRole("button", { name: `Start one more ${kind}` }).click();
  }

  async stopOne(kind: string): Promise<void> {
    await this.region.getByRole("button", { name: `Stop one ${kind}` }).click();
  }

  /** The field for the rate of all workers of a kind. */
  kindRate(kind: string): Locator {
    return this.region.getByRole("spinbutton", { name: `Steps per second of each ${kind}` });
  }

  /** That of one worker, whose kind is opened. */
  workerRate(pid: number): Locator {
    return this.region.locator(`[data-pid="${pid}"]`).getByRole("spinbutton");
  }

  /** Shows the workers of a kind. */
  async open(kind: string): Promise<void> {
    await this.region.getByRole("button", { name: kind, exact: true }).click();
  }

  /** What opens the menu of one worker, whose kind is opened. */
  menuButton(pid: number): Locator {
    return this.region.locator(`[data-pid="${pid}"]`).getByRole("button");
  }
}
