import type { Locator } from "@playwright/test";
import { expect, test } from "../fixtures/test.ts";

for (const colorScheme of ["dark", "light"] as const) {
  test.describe(`in a ${colorScheme} system`, () => {
    test.use({ colorScheme });

    test(`the window is ${colorScheme} and can be read`, async ({ mojoscope }) => {
      const row = mojoscope.rowsFor("PingResponder").first();
      await expect(row).toBeVisible();
      // A row that scrolls away has no colours any more.
      await mojoscope.holdStill();
      const background = await luminance(mojoscope.page.locator("body"), "backgroundColor");
      const text = await luminance(mojoscope.cell(row, "method"), "color");
      const [darker, lighter] = [background, text].toSorted((a, b) => a - b);
      expect(darker).toBe(colorScheme === "dark" ? background : text);
      // AA of the accessibility guidelines.
      expect(((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05)).toBeGreaterThan(4.5);
    });
  });
}

test("the window has the roles that assistive programs look for", async ({ mojoscope }) => {
  const { page } = mojoscope;
  await expect(mojoscope.messageRows.first()).toBeVisible();
  await expect(mojoscope.messages.getByRole("columnheader")).toContainText(["No.", "Time"]);
  await expect(mojoscope.messages).toHaveAttribute("aria-rowcount", /\d{2,}/);
  await expect(mojoscope.topology.getByRole("tree")).toBeVisible();
  await expect(mojoscope.process("ping")).toHaveAttribute("aria-level", "2");
  await expect(page.getByRole("tablist", { name: "Views" }).getByRole("tab")).toHaveCount(5);
  await expect(mojoscope.tab("Messages")).toHaveAttribute("aria-selected", "true");
  await mojoscope.tab("Messages").press("ArrowRight");
  await expect(mojoscope.tab("Pipes")).toBeFocused();
});

test("the window can be used by keyboard alone", async ({ mojoscope }) => {
  const { page } = mojoscope;
  await expect.poll(() => mojoscope.count("captured")).toBeGreaterThan(60);
  await mojoscope.messages.focus();
  await page.keyboard.press("Home");
  const number = mojoscope.cell(mojoscope.selectedRow, "no");
  const first = Number(await number.innerText());
  await page.keyboard.press("j");
  await expect(number).toHaveText(String(first + 1));
  await page.keyboard.press("j");
  await expect(number).toHaveText(String(first + 2));
  await page.keyboard.press("k");
  await expect(number).toHaveText(String(first + 1));

  await page.keyboard.press("/");
  await expect(mojoscope.filter).toBeFocused();
  await page.keyboard.type("method:Log ");
  await page.keyboard.press("Enter");
  await expect(mojoscope.filter).toHaveValue("method:Log ");
  await page.keyboard.press("Escape");
  await expect(mojoscope.messages).toBeFocused();

  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Shortcuts" });
  await expect(sheet).toContainText("Next row");
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();

  await page.keyboard.press("5");
  await expect(mojoscope.tab("Disconnects")).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("1");
  await expect(mojoscope.tab("Messages")).toHaveAttribute("aria-selected", "true");
});

test("a page whose host ends says so and stays readable", async ({ mojoscope, app }) => {
  await mojoscope.filterBy("method:Ping and request");
  // The second row is for what can still be done when no more can come.
  await expect(mojoscope.messageRows.nth(1)).toBeVisible();
  await mojoscope.holdStill();
  await mojoscope.messageRows.first().click();
  await expect(mojoscope.details.getByRole("heading", { level: 2 })).toHaveText(
    "PingResponder.Ping",
  );

  await mojoscope.hasFetched(/ConnectedPipes\S*\.js/);
  await app.stop();

  await expect(mojoscope.page.getByRole("alert")).toContainText("The host is gone");
  await expect(mojoscope.messageRows.first()).toContainText("Ping");
  await expect(mojoscope.details.getByRole("tree", { name: "Fields" })).toBeVisible();
  await mojoscope.show("Pipes");
  await mojoscope.show("Messages");
  await mojoscope.messageRows.nth(1).click();
  await expect(mojoscope.selectedRow).toHaveCount(1);
});

/** The relative luminance of a colour of an element: 0 black, 1 white. */
function luminance(of: Locator, property: "color" | "backgroundColor"): Promise<number> {
  return of.evaluate((element, name) => {
    const canvas = document.createElement("canvas").getContext("2d");
    if (canvas === null) {
      throw new Error("This browser draws nothing.");
    }
    // Any form of colour comes out of a canvas as red, green and blue.
    canvas.fillStyle = getComputedStyle(element)[name];
    canvas.fillRect(0, 0, 1, 1);
    const parts = [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return (parts[0] ?? 0) * 0.2126 + (parts[1] ?? 0) * 0.7152 + (parts[2] ?? 0) * 0.0722;
  }, property);
}
