import { expect, test } from "../fixtures/test.ts";

test("a filter shows what it says, in its long and its short form", async ({ mojoscope }) => {
  await mojoscope.filterBy('interface contains "Table"');
  await expect(mojoscope.filterBar).toContainText(/\d+ of [\d,]+ rows/);
  await mojoscope.holdStill();
  await expect(mojoscope.messageRows.first()).toContainText("Table");
  const interfaces = await mojoscope.messageRows
    .locator('[data-column="interface"]')
    .allInnerTexts();
  expect(new Set(interfaces)).toEqual(new Set(["Table"]));

  await mojoscope.filterBy("method:Ping and response");
  await expect(mojoscope.cell(mojoscope.messageRows.first(), "method")).toHaveText("Ping");
  await expect(mojoscope.cell(mojoscope.messageRows.first(), "kind")).toHaveText("response");
  // What is left out and what is let through is everything.
  await mojoscope.toolbar.getByRole("button", { name: "Pause" }).click();
  await expect.poll(() => mojoscope.count("not recorded")).toBeGreaterThan(20);
  const [pings, others] = [
    await mojoscope.countRows("method:Ping"),
    await mojoscope.countRows("-method:Ping"),
  ];
  expect(pings + others).toBe(await mojoscope.count("captured"));
});

test("a wrong filter says where and what, and the one before stays", async ({ mojoscope }) => {
  await mojoscope.filterBy("method:Ping");
  await mojoscope.filterBy('method:Ping and interfce contains "Table"');
  await expect(mojoscope.filter).toHaveAttribute("aria-invalid", "true");
  const alert = mojoscope.filterBar.getByRole("alert");
  await expect(alert).toContainText("interfce");
  await expect(alert).toContainText("at column 17");
  await expect(alert).toContainText("stays in force");
  await mojoscope.holdStill();
  await expect(mojoscope.cell(mojoscope.messageRows.first(), "method")).toHaveText("Ping");

  await mojoscope.filterBar.getByRole("button", { name: "Clear the filter" }).click();
  await expect(alert).toBeHidden();
  await expect(mojoscope.filter).toHaveValue("");
  await expect
    .poll(async () => (await mojoscope.count("shown")) === (await mojoscope.count("captured")))
    .toBe(true);
});

test("what matches nothing says so and offers the way back", async ({ mojoscope }) => {
  await mojoscope.filterBy("method:NoSuchMethod");
  await expect(mojoscope.page.getByText("No message matches the filter")).toBeVisible();
  await mojoscope.page
    .getByRole("tabpanel")
    .getByRole("button", { name: "Clear the filter" })
    .click();
  await expect(mojoscope.messageRows.first()).toBeVisible();
});

test("a cell becomes a filter from its menu", async ({ mojoscope }) => {
  const row = mojoscope.rowsFor("PingResponder").first();
  await expect(row).toBeVisible();
  await mojoscope.holdStill();
  await mojoscope.choose(mojoscope.cell(row, "interface"), /^Apply as filter/);
  await expect(mojoscope.filter).toHaveValue('interface == "mojoscope.lab.mojom.PingResponder"');
  const first = mojoscope.messageRows.first();
  await expect(mojoscope.cell(first, "interface")).toHaveText("PingResponder");

  await mojoscope.filterBy("method:Ping");
  const request = mojoscope.messageRows.filter({ hasText: "request" }).first();
  await mojoscope.choose(mojoscope.cell(request, "kind"), /^Exclude/);
  await expect(mojoscope.filter).toHaveValue(/request/);
  await expect(mojoscope.messageRows.filter({ hasText: "response" }).first()).toBeVisible();
  await expect(mojoscope.messageRows.filter({ hasText: "request" })).toHaveCount(0);
});
