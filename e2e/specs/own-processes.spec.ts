import { OwnProcess } from "../fixtures/own-process.ts";
import { expect, test } from "../fixtures/test.ts";

test.use({ serveArguments: ["--mojom", "main/server/testdata/echo.mojom"] });

test("processes that the app has not started find each other through it, and are seen", async ({
  mojoscope,
}) => {
  const host = mojoscope.status.getByTitle(/^web on/);
  await expect(host).toHaveText(/^mojoscope(-\d+)? · /);
  const [name = ""] = (await host.innerText()).split(" ");
  const provider = new OwnProcess(name, "offer");
  try {
    expect(await provider.nextLine()).toBe("offered");
    expect(await mojoscope.pidOf("offer")).toBe(provider.pid);
    const caller = new OwnProcess(name, "call", "3");
    await caller.ended();
    await expect(mojoscope.process("call")).toHaveAccessibleName(/ended/);

    await test.step("with the values of their messages", async () => {
      const calls = 'interface contains "Echo" and request';
      await expect.poll(await mojoscope.rowsOf(`${calls} and status == dispatched`)).toBe(3);
      const [first] = await mojoscope.messageRows.all();
      if (first === undefined) throw new Error("There is no row.");
      await expect(mojoscope.cell(first, "from")).toContainText("call");
      await expect(mojoscope.cell(first, "to")).toContainText("offer");
      await expect(mojoscope.cell(first, "info")).toContainText('text="1"');
    });

    await test.step("but not ended by the app", async () => {
      await mojoscope.process("offer").click({ button: "right" });
      const actions = mojoscope.page.getByRole("menuitem");
      await expect(actions.filter({ hasText: "Show only this" })).toBeVisible();
      await expect(actions.filter({ hasText: /Kill|Stop/ })).toHaveCount(0);
      await mojoscope.page.keyboard.press("Escape");
    });

    await test.step("and the app tells when one of them vanishes", async () => {
      provider.kill();
      await provider.ended();
      await mojoscope.show("Disconnects");
      const card = mojoscope.page.getByRole("article", { name: `offer (pid ${provider.pid})` });
      await expect(card).toBeVisible();
    });
  } finally {
    provider.kill();
  }
});
