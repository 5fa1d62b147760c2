import { childrenOf, isRunning } from "../fixtures/processes.ts";
import { expect, test } from "../fixtures/test.ts";

test("the workers that are shown are processes of this machine", async ({ mojoscope, app }) => {
  expect(await mojoscope.pidOf("host")).toBe(app.pid);
  const pids = [];
  for (const kind of ["ping", "logger", "database"]) {
    pids.push(await mojoscope.pidOf(kind));
  }
  expect(childrenOf(app.pid)).toEqual(expect.arrayContaining(pids));

  await mojoscope.startWorker("ping");
  // Two of a name are told apart by their pids, in every row.
  await expect(mojoscope.process("ping")).toHaveCount(2);
  await mojoscope.filterBy('from == "ping" and request');
  await mojoscope.holdStill();
  await expect(mojoscope.cell(mojoscope.messageRows.first(), "from")).toHaveText(/ping \d+/);
  for (const text of await mojoscope.messageRows.locator('[data-column="from"]').allInnerTexts()) {
    expect(childrenOf(app.pid)).toContain(Number(/ping (\d+)/.exec(text)?.[1]));
  }
});

test("a worker that is stopped ends by itself and leaves nothing open", async ({ mojoscope }) => {
  const pid = await mojoscope.pidOf("ping");
  await expect.poll(await mojoscope.rowsOf(`pid == ${pid} and request`)).toBeGreaterThan(0);

  await mojoscope.choose(mojoscope.process("ping"), /^Stop/);

  await expect(mojoscope.process("ping")).toHaveAccessibleName(/ended ping exit code 0/);
  expect(isRunning(pid)).toBe(false);
  // It has heard every reply.
  const open = `pid == ${pid} and (request or response) and status != dispatched`;
  await expect.poll(await mojoscope.rowsOf(open)).toBe(0);
  const calls = await mojoscope.countRows(`pid == ${pid} and request`);
  await expect.poll(await mojoscope.rowsOf(`pid == ${pid} and response`)).toBe(calls);
});

test.describe("without workers", () => {
  test.use({ serveArguments: ["--scenario", "idle"] });

  test("workers of every kind can be started, and talk", async ({ mojoscope, app }) => {
    await expect(mojoscope.process("host")).toBeVisible();
    for (const kind of ["ping", "logger", "database", "database-independent"]) {
      await mojoscope.startWorker(kind);
      // First, as it waits until the worker is there.
      const pid = await mojoscope.pidOf(kind);
      expect(childrenOf(app.pid)).toContain(pid);
    }
    for (const method of ["Ping", "Log", "AddTable", "OpenTable"]) {
      await expect.poll(await mojoscope.rowsOf(`method == "${method}"`)).toBeGreaterThan(0);
    }
  });

  test("a scenario is found by typing, and its page comes and goes by key", async ({
    mojoscope,
  }) => {
    const { options, page, scenario } = mojoscope;
    await expect(scenario.region).toContainText("Nothing is checked here");
    await page.keyboard.press("o");
    await page.keyboard.type("eels hover");
    await expect(options).toHaveCount(1);
    await page.keyboard.press("Enter");
    await scenario.hasStarted("associated-or-not");
    await expect(scenario.part("Workers")).toContainText(/database-independent\s*1 running/);
    await page.keyboard.press("l");
    await expect(scenario.region).toBeHidden();
    await page.keyboard.press("l");
    await expect(scenario.region).toBeVisible();
  });

  test("a scenario brings its processes", async ({ mojoscope }) => {
    await expect(mojoscope.scenarioButton).toContainText("idle");
    await mojoscope.startScenario("associated-or-not");
    await mojoscope.pidOf("database");
    await mojoscope.pidOf("database-independent");
    await expect(mojoscope.scenarioButton).toContainText("associated-or-not");
    await expect.poll(await mojoscope.rowsOf("method:AddRow and associated")).toBeGreaterThan(0);
    await expect
      .poll(await mojoscope.rowsOf("method:AddRow and not associated"))
      .toBeGreaterThan(0);
  });
});
