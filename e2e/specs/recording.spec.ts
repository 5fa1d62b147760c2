import { expect, test } from "../fixtures/test.ts";

test("a paused recording keeps nothing but goes on counting", async ({ mojoscope }) => {
  await expect.poll(() => mojoscope.count("captured")).toBeGreaterThan(50);
  await mojoscope.toolbar.getByRole("button", { name: "Pause" }).click();
  await expect.poll(() => mojoscope.count("not recorded")).toBeGreaterThan(20);
  const captured = await mojoscope.count("captured");
  const passedBy = await mojoscope.count("not recorded");
  await expect.poll(() => mojoscope.count("not recorded")).toBeGreaterThan(passedBy + 50);
  expect(await mojoscope.count("captured")).toBe(captured);

  await mojoscope.toolbar.getByRole("button", { name: "Record" }).click();
  await expect.poll(() => mojoscope.count("captured")).toBeGreaterThan(captured + 50);
  expect(await mojoscope.count("dropped")).toBe(0);
});

test("clearing asks first and then empties", async ({ mojoscope }) => {
  const { page } = mojoscope;
  await expect(mojoscope.messageRows.first()).toBeVisible();
  await mojoscope.toolbar.getByRole("button", { name: "Pause" }).click();
  await expect.poll(() => mojoscope.count("not recorded")).toBeGreaterThan(20);
  const captured = await mojoscope.count("captured");
  const clear = mojoscope.toolbar.getByRole("button", { name: "Clear the trace" });
  const question = page.getByRole("alertdialog", { name: "Clear the trace?" });

  await clear.click();
  await expect(question).toContainText(`${captured.toLocaleString("en-US")} captured rows`);
  await question.getByRole("button", { name: "Keep it" }).click();
  await expect(question).toBeHidden();
  expect(await mojoscope.count("captured")).toBe(captured);

  await clear.click();
  await question.getByRole("button", { name: "Clear", exact: true }).click();
  await expect(question).toBeHidden();
  await expect.poll(() => mojoscope.count("captured")).toBe(0);
  await expect(mojoscope.messageRows).toHaveCount(0);
  await expect(page.getByText("Recording is paused")).toBeVisible();

  await page.getByRole("tabpanel").getByRole("button", { name: "Record" }).click();
  await expect(mojoscope.messageRows.first()).toBeVisible();
});
