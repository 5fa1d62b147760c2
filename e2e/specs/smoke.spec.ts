import { expect, test } from "../fixtures/test.ts";

test("messages of the workers appear as they are sent", async ({ mojoscope }) => {
  await expect(mojoscope.toolbar).toBeVisible();
  await expect(mojoscope.messageRows.first()).toBeVisible();
  await expect(mojoscope.messages).toContainText("Ping");
});

test("every view can be shown", async ({ mojoscope }) => {
  for (const title of ["Pipes", "Sequence", "Groups", "Disconnects", "Messages"] as const) {
    await expect(await mojoscope.show(title)).toBeVisible();
  }
});

test("the address lets one browser in, once", async ({ app, mojoscope, browser }) => {
  await expect(mojoscope.toolbar).toBeVisible();
  expect(new URL(mojoscope.page.url()).search).toBe("");
  const stranger = await browser.newContext();
  const page = await stranger.newPage();
  const response = await page.goto(app.url);
  expect(response?.status()).toBe(403);
  await expect(page.getByRole("heading")).toHaveText("This address has been used");
  await stranger.close();
});
