import { isRunning, isStopped } from "../fixtures/processes.ts";
import { expect, test } from "../fixtures/test.ts";
import { WorkersPanel } from "../pages/workers-panel.ts";

test("a worker is frozen and thawed, and says so in the topology and in the trace", async ({
  mojoscope,
}) => {
  const pid = await mojoscope.pidOf("logger");
  await mojoscope.choose(mojoscope.process("logger"), /^Freeze/);
  await expect(mojoscope.process("logger")).toHaveAccessibleName(/^live logger frozen /);
  await expect.poll(() => isStopped(pid)).toBe(true);

  await test.step("what it would have to do itself has to wait", async () => {
    await mojoscope.process("logger").click({ button: "right" });
    for (const name of [/^Delay/, /^Close a pipe/, /^Send garbage/, /^Send an oversized/]) {
      await expect(mojoscope.page.getByRole("menuitem", { name })).toBeDisabled();
    }
    await mojoscope.page.getByRole("menuitem", { name: "Thaw" }).click();
  });

  await expect.poll(() => isStopped(pid)).toBe(false);
  await expect(mojoscope.process("logger")).toHaveAccessibleName(/^live logger pid /);
  await expect.poll(await mojoscope.rowsOf(`pid == ${pid} and kind == fault_injected`)).toBe(2);
  await mojoscope.holdStill();
  await expect(mojoscope.cell(mojoscope.messageRows.first(), "info")).toHaveText("freeze");
  await expect(mojoscope.cell(mojoscope.messageRows.last(), "info")).toHaveText("thaw");
  const sent = await mojoscope.countRows(`pid == ${pid} and method:Log`);
  await expect.poll(() => mojoscope.count("shown")).toBeGreaterThan(sent);
});

test("a pipe is closed with a reason, which its card shows", async ({ mojoscope }) => {
  const { page } = mojoscope;
  const pid = await mojoscope.pidOf("ping");
  await expect.poll(await mojoscope.rowsOf(`pid == ${pid} and response`)).toBeGreaterThan(3);
  await mojoscope.choose(mojoscope.process("ping"), /^Close a pipe/);
  const dialog = page.getByRole("dialog", { name: `Close a pipe of process ${pid}` });
  const submit = dialog.getByRole("button", { name: "Close the pipe" });
  await dialog.getByLabel("Reason").fill("seven");
  await expect(submit).toBeDisabled();
  await dialog.getByLabel("Reason").fill("7");
  await dialog.getByLabel("Description").fill("bye for now");
  await submit.click();
  await expect(dialog).toBeHidden();

  await mojoscope.show("Disconnects");
  const card = page.getByRole("article", { name: `ping (pid ${pid}) closed its end` });
  await expect(card).toContainText("bye for now");
  await expect(card.getByRole("definition").filter({ hasText: /7.*bye for now/ })).toBeAttached();
  expect(isRunning(pid)).toBe(true);
});

test("a reply is dropped: one call stays without an answer, and the worker can be stopped", async ({
  mojoscope,
}) => {
  const workers = new WorkersPanel(mojoscope.page);
  const pid = await mojoscope.pidOf("ping");
  await expect.poll(await mojoscope.rowsOf(`pid == ${pid} and response`)).toBeGreaterThan(3);
  await mojoscope.choose(mojoscope.process("ping"), /^Drop a reply/);
  await expect.poll(await mojoscope.rowsOf(`pid == ${pid} and kind == fault_injected`)).toBe(1);
  const no = await mojoscope.cell(mojoscope.messageRows.first(), "no").innerText();
  // Calls enough after it, and then no more.
  const after = `pid == ${pid} and request and no > ${no.replaceAll(",", "")}`;
  await expect.poll(await mojoscope.rowsOf(after)).toBeGreaterThan(5);
  await workers.kindRate("ping").fill("0");
  await workers.kindRate("ping").press("Enter");
  await expect(mojoscope.process("ping")).toHaveAccessibleName(/^live ping paused /);
  await expect
    .poll(async () => {
      const asked = await mojoscope.countRows(`pid == ${pid} and method:Ping and request`);
      return asked - (await mojoscope.countRows(`pid == ${pid} and method:Ping and response`));
    })
    .toBe(1);

  await mojoscope.choose(mojoscope.process("ping"), /^Stop/);
  await expect(mojoscope.process("ping")).toHaveAccessibleName(/ended ping exit code 0/);
});

for (const { action, fault } of [
  { action: /^Send garbage/, fault: "it does not keep to the protocol" },
  { action: /^Send an oversized frame/, fault: "it sent more in one frame than is allowed" },
]) {
  test(`a worker is cut off, and no other: ${fault}`, async ({ mojoscope }) => {
    const pid = await mojoscope.pidOf("database");
    await mojoscope.choose(mojoscope.process("database"), action);
    const notices = mojoscope.page.getByRole("region", { name: "Notices" });
    await expect(notices).toContainText(`Process ${pid} was cut off: ${fault}`);
    await expect(mojoscope.process("database")).toHaveAccessibleName(/^ended database /);
    for (const other of ["ping", "logger"]) {
      await expect(mojoscope.process(other)).toHaveAccessibleName(/^live/);
    }
  });
}

test("what a worker sends is delayed until the delay ends", async ({ mojoscope }) => {
  const { page } = mojoscope;
  const pid = await mojoscope.pidOf("ping");
  const delay = async (time: string): Promise<void> => {
    await mojoscope.choose(mojoscope.process("ping"), /^Delay/);
    await page.getByRole("menuitemradio", { name: time }).click();
  };
  await delay("1 s");
  await expect(mojoscope.process("ping")).toHaveAccessibleName(/^live ping 1\S* s /);
  await expect.poll(await mojoscope.rowsOf(`pid == ${pid} and latency > 900ms`)).toBeGreaterThan(3);
  await delay("None");
  await expect(mojoscope.process("ping")).toHaveAccessibleName(/^live ping pid /);
});

test("rates and numbers of workers change while they run", async ({ mojoscope }) => {
  const workers = new WorkersPanel(mojoscope.page);
  const pid = await mojoscope.pidOf("ping");
  await test.step("one more, with the rate of its kind, and one less", async () => {
    await expect(workers.count("ping")).toHaveText("1");
    await workers.kindRate("ping").press("ArrowUp");
    await expect(workers.kindRate("ping")).toHaveValue("50");
    await workers.startOne("ping");
    await expect(workers.count("ping")).toHaveText("2");
    await expect(mojoscope.process("ping")).toHaveCount(2);
    await expect(workers.kindRate("ping")).toHaveValue("50");
    await workers.stopOne("ping");
    await expect(workers.count("ping")).toHaveText("1");
    expect(isRunning(pid)).toBe(true);
  });

  await test.step("one worker is paused, and goes on", async () => {
    await workers.open("ping");
    const rate = workers.workerRate(pid);
    await rate.fill("0");
    await rate.press("Enter");
    await expect(mojoscope.process("ping").first()).toHaveAccessibleName(/^live ping paused /);
    await rate.fill("10001");
    await expect(rate).toHaveAttribute("aria-invalid", "true");
    await rate.press("Escape");
    await expect(rate).toHaveValue("0");
    const sent = await mojoscope.countRows(`pid == ${pid} and request`);
    await rate.fill("100");
    await rate.press("Enter");
    await expect.poll(() => mojoscope.count("shown")).toBeGreaterThan(sent + 20);
  });

  await test.step("its menu can be used by keyboard alone", async () => {
    await workers.menuButton(pid).focus();
    await mojoscope.page.keyboard.press("Enter");
    const freeze = mojoscope.page.getByRole("menuitem", { name: /^Freeze/ });
    await expect(freeze).toBeFocused();
    await mojoscope.page.keyboard.press("Enter");
    await expect.poll(() => isStopped(pid)).toBe(true);
  });
});
