import { expect, type Locator, type Page } from "@playwright/test";

/** The parts of a scenario's page. */
export type ScenarioPart = "What it shows" | "The guarantee" | "Checks" | "To try" | "Workers";

/** The page of the scenario that runs, beside the views. */
export class ScenarioPage {
  readonly region: Locator;
  /** All checks in a word; empty where there are none. */
  readonly summary: Locator;
  readonly checks: Locator;
  /** What leads to the place where one message overtook another. */
  readonly overtakings: Locator;

  constructor(page: Page) {
    this.region = page.getByRole("region", { name: "Scenario" });
    this.summary = this.region.getByRole("status", { name: "Checks" });
    this.checks = this.region.locator("[data-check]");
    this.overtakings = this.checks.getByRole("button", { name: /^See \d+ overtake \d+/ });
  }

  /** A part of the page, by its heading. */
  part(name: ScenarioPart): Locator {
    return this.region.getByRole("region", { name });
  }

  /** A check, by what it states. */
  check(text: string | RegExp): Locator {
    return this.checks.filter({ hasText: text });
  }

  /** Selects the first row that a check names; returns its number. */
  async selectRowOf(check: string | RegExp): Promise<string> {
    const row = this.check(check)
      .getByRole("button", { name: /^Row \d+$/ })
      .first();
    await row.click();
    await expect(row).toHaveAttribute("aria-pressed", "true");
    return row.innerText();
  }

  /** Waits until the page is that of a scenario, and its workers have started. */
  async hasStarted(name: string): Promise<void> {
    const origin = this.region.getByRole("article").getByRole("paragraph").first();
    await expect(origin.getByText(name, { exact: true })).toBeVisible();
    await expect(this.region).toHaveAttribute("aria-busy", "false");
  }

  /** Waits until every check is met; a broken one fails at once. */
  async isMet(): Promise<void> {
    await expect(this.checks.first()).toBeVisible();
    const open = this.checks.and(this.region.locator('[data-state="pending"]'));
    await expect(open).toHaveCount(0);
    const states = await this.checks.evaluateAll((items) =>
      items.map((item) => item.getAttribute("data-state")),
    );
    const texts = await this.checks.allInnerTexts();
    expect(states, texts.join("\n")).toEqual(states.map(() => "met"));
  }
}
