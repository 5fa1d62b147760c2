import { expect, test } from "../fixtures/test.ts";
import { isRunning } from "../fixtures/processes.ts";
import type { MojoscopePage } from "../pages/mojoscope-page.ts";

test("a worker killed from the topology loses nothing it had sent, and leaves one card", async ({
  mojoscope,
}) => {
  const pid = await mojoscope.pidOf("ping");
  const sent = `pid == ${pid} and from == "ping" and request`;
  await expect.poll(await mojoscope.rowsOf(sent)).toBeGreaterThan(20);

  await mojoscope.kill("ping");

  await expect(mojoscope.process("ping")).toHaveAccessibleName(/failed ping SIGKILL/);
  expect(isRunning(pid)).toBe(false);
  await test.step("everything it had sent is dispatched", async () => {
    await expect.poll(await mojoscope.rowsOf(`${sent} and status != dispatched`)).toBe(0);
    const count = await mojoscope.countRows(sent);
    await selectLast(mojoscope);
    // Numbered from 1 on their pipe: none is missing.
    await expect(mojoscope.cell(mojoscope.selectedRow, "seq")).toHaveText(String(count));
    const pipe = await mojoscope.cell(mojoscope.selectedRow, "pipe").innerText();
    const dispatched = await detailTime(mojoscope, "dispatched");
    await expect.poll(await mojoscope.rowsOf(`pipe == ${pipe} and kind == disconnected`)).toBe(1);
    await selectLast(mojoscope);
    const handler = Number(await mojoscope.cell(mojoscope.selectedRow, "time").innerText());
    expect(dispatched, "the handler runs after the last message").toBeLessThanOrEqual(handler);
  });

  await test.step("one card tells of it", async () => {
    await mojoscope.show("Disconnects");
    const cards = mojoscope.page.getByRole("article", { name: `ping (pid ${pid})` });
    await expect(cards).toHaveCount(1);
    await expect(cards).toHaveAccessibleName(/was ended by SIGKILL/);
    const head = cards.getByRole("button", { name: /SIGKILL/ });
    if ((await head.getAttribute("aria-expanded")) !== "true") {
      await head.click();
    }
    await expect(cards.getByText(`ping, pid ${pid}`)).toBeVisible();
    await expect(cards.getByRole("definition").filter({ hasText: /^SIGKILL$/ })).toBeVisible();
    await expect(cards.getByRole("heading", { name: "3 endpoints lost" })).toBeVisible();
    for (const name of ["LabHost", "PingResponder", "Worker"]) {
      await expect(cards.getByTitle(`mojoscope.lab.mojom.${name}`)).toBeVisible();
    }
    await expect(cards.getByRole("heading", { name: "0 calls never answered" })).toBeVisible();
    await expect(cards.getByText("Every request had its response.")).toBeVisible();
    await expect(cards.getByText("PingResponder.Ping").last()).toBeVisible();
  });

  await test.step("the others keep running", async () => {
    await mojoscope.show("Messages");
    for (const other of ["logger", "database"]) {
      await expect(mojoscope.process(other)).toHaveAccessibleName(/^live/);
      const before = await mojoscope.countRows(`from == "${other}"`);
      await expect.poll(() => mojoscope.count("shown")).toBeGreaterThan(before);
    }
  });
});

test("a worker that does not hear Stop is killed, and its card lists the open call", async ({
  mojoscope,
}) => {
  const pid = await mojoscope.pidOf("logger");
  process.kill(pid, "SIGSTOP");

  await mojoscope.choose(mojoscope.process("logger"), /^Stop/);

  await expect(mojoscope.process("logger")).toHaveAccessibleName(/failed logger SIGKILL/, {
    timeout: 20_000,
  });
  await mojoscope.show("Disconnects");
  const card = mojoscope.page.getByRole("article", { name: `logger (pid ${pid})` });
  await expect(card).toHaveCount(1);
  const head = card.getByRole("button", { name: /SIGKILL.*1 call unanswered/ });
  await expect(head).toBeVisible();
  if ((await head.getAttribute("aria-expanded")) !== "true") {
    await head.click();
  }
  const call = card.getByRole("button", { name: /#\d+\s*Worker\.Stop/ });
  await call.click();
  await expect(mojoscope.details.getByRole("heading", { level: 2 })).toHaveText("Worker.Stop");
});

test("the pipes of a killed worker break visibly and lead to its card", async ({ mojoscope }) => {
  const pid = await mojoscope.pidOf("database");
  const pipes = await mojoscope.show("Pipes");
  await expect(pipes.getByRole("button", { name: /Pipe \d+, Database,.*queued/ })).toBeVisible();

  await mojoscope.kill("database");

  await expect(
    pipes.getByRole("button", { name: `Process database, pid ${pid}, exited, SIGKILL` }),
  ).toBeVisible();
  await expect(pipes.getByRole("button", { name: /Pipe \d+, Database,.*SIGKILL/ })).toBeVisible();
  await mojoscope.show("Messages");
  await mojoscope.show("Pipes");
  await pipes
    .getByRole("button", { name: /^Broken: SIGKILL/ })
    .first()
    .click();
  const card = mojoscope.page.getByRole("article", { name: `database (pid ${pid})` });
  await expect(card.getByRole("button", { expanded: true })).toBeVisible();
});

async function selectLast(mojoscope: MojoscopePage): Promise<void> {
  await mojoscope.messages.focus();
  await mojoscope.messages.press("End");
  await expect(mojoscope.selectedRow).toHaveCount(1);
  const number = await mojoscope.cell(mojoscope.selectedRow, "no").innerText();
  await expect(mojoscope.details.locator("header")).toContainText(number);
}

/** When the selected message was sent, arrived or dispatched: seconds. */
async function detailTime(mojoscope: MojoscopePage, event: string): Promise<number> {
  const row = mojoscope.details.getByRole("row", { name: new RegExp(`^${event}`) });
  return Number(await row.getByRole("cell").first().innerText());
}
