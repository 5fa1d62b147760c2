import { expect, test } from "../fixtures/test.ts";
import type { MojoscopePage } from "../pages/mojoscope-page.ts";

/** All scenarios, one after the other: an idle machine needs a fifth of this. */
const ALL_MS = 600_000;

/** Those that have nothing to check. */
const UNCHECKED = ["default", "idle"];

test.use({ serveArguments: ["--scenario", "idle"] });

/** What is to be seen of a scenario beyond its page, while it runs. */
const SIGHTS: Readonly<Record<string, (mojoscope: MojoscopePage) => Promise<void>>> = {
  "associated-or-not": seesOvertaking,
  "frobinator-race": seesOvertaking,

  "frobinator-cure": async (mojoscope) => {
    await expect(mojoscope.scenario.overtakings).toHaveCount(0);
    await mojoscope.filterBy('from == "frobinator-associated"');
    const sequence = await mojoscope.show("Sequence");
    await expect(sequence.getByRole("toolbar")).toContainText(/Rows [\d,]+–/);
    await expect(sequence.getByRole("toolbar")).not.toContainText("reordering");
  },

  "capability-denied": async ({ scenario, details }) => {
    const denial = /desk.*Safe.*vault/s;
    await expect(scenario.check(/told who asked for what/)).toContainText(denial);
    await scenario.selectRowOf(/reason at the pipe that was dropped/);
    await expect(details).toContainText(denial);
  },

  versioning: async ({ scenario, details }) => {
    await scenario.selectRowOf(/closes the pipe on RequireVersion/);
    await expect(details).toContainText("VERSION_TOO_OLD");
  },

  "bad-message": async (mojoscope) => {
    const disconnects = await mojoscope.show("Disconnects");
    const card = disconnects.getByRole("article", { name: /voted for candidate 7/ }).first();
    await expect(card).toBeVisible();
  },

  "port-relay": async (mojoscope) => {
    const row = await mojoscope.scenario.selectRowOf(/goes from runner to runner/);
    await expect(mojoscope.cell(mojoscope.selectedRow, "no")).toHaveText(row);
    const pipe = await mojoscope.cell(mojoscope.selectedRow, "pipe").innerText();
    const pipes = await mojoscope.show("Pipes");
    // Those of earlier scenarios would have the pipes bundled for a while.
    await pipes.getByRole("button", { name: "separate" }).click();
    // By key: the label moves with the end.
    await pipes.getByRole("button", { name: new RegExp(`^Pipe ${pipe},`) }).press("Enter");
    const journey = pipes.getByRole("region", { name: `Journey of pipe ${pipe}` });
    const stops = journey.getByRole("list", { name: "One end" }).getByRole("listitem");
    await expect(stops.filter({ hasText: /runner \d+/ }).nth(2)).toBeVisible();
  },
};

test("every scenario tells its story and shows what it is to show", async ({ mojoscope }) => {
  test.setTimeout(ALL_MS);
  const { scenario } = mojoscope;
  const names = await mojoscope.scenarioNames();
  expect(names).toEqual(expect.arrayContaining([...UNCHECKED, ...Object.keys(SIGHTS)]));
  for (const name of names) {
    await test.step(name, async () => {
      await mojoscope.startScenario(name);
      await scenario.hasStarted(name);
      for (const part of ["What it shows", "The guarantee", "To try"] as const) {
        await expect(scenario.part(part)).toBeVisible();
        await expect(scenario.part(part)).toHaveText(/\w.*\.$/s);
      }
      if (UNCHECKED.includes(name)) {
        await expect(scenario.part("Checks")).toContainText("Nothing is checked");
        return;
      }
      await scenario.isMet();
      await expect(scenario.summary).toHaveText(/^(\d+) of \1 met$/);
      await SIGHTS[name]?.(mojoscope);
      await mojoscope.filterBy("");
      await mojoscope.show("Messages");
    });
  }
});

/** Follows a pair that a check names to where the arrows of both cross. */
async function seesOvertaking(mojoscope: MojoscopePage): Promise<void> {
  const { overtakings, region } = mojoscope.scenario;
  const name = (await overtakings.first().getAttribute("aria-label")) ?? "";
  const [, overtaken = "none"] = /overtake (\d+)/.exec(name) ?? [];
  // By its name: until there are three, newer pairs may come before it.
  await region.getByRole("button", { name, exact: true }).click();
  await expect(mojoscope.details).toContainText(new RegExp(`^${overtaken}\\D`));
  const sequence = mojoscope.page.getByRole("tabpanel", { name: "Sequence" });
  await expect(sequence.getByRole("toolbar")).toContainText(/\d+ reorderings? in sight/);
}
