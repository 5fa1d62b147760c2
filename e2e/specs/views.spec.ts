import { expect, test } from "../fixtures/test.ts";

test("the pipes view shows every process and the pipes between them", async ({ mojoscope }) => {
  const pipes = await mojoscope.show("Pipes");
  for (const kind of ["host", "ping", "logger", "database"]) {
    const pid = await mojoscope.pidOf(kind);
    await expect(
      pipes.getByRole("button", { name: `Process ${kind}, pid ${pid}, running` }),
    ).toBeVisible();
  }
  for (const name of ["PingResponder, 0", "Logger, 0", String.raw`Database, [2-9]\d*`]) {
    const label = new RegExp(`Pipe \\d+, ${name} associated interfaces, .*/s`);
    await expect(pipes.getByRole("button", { name: label })).toBeVisible();
  }

  await pipes.getByRole("button", { name: /^Pipe \d+, PingResponder/ }).click();
  await expect(mojoscope.filter).toHaveValue(/^pipe == \d+$/);
  await mojoscope.show("Messages");
  await expect(mojoscope.cell(mojoscope.messageRows.last(), "method")).toHaveText("Ping");
});

test("the sequence view has a lane per process, and one per pipe", async ({ mojoscope }) => {
  const sequence = await mojoscope.show("Sequence");
  const lanes = sequence.getByRole("list", { name: "Lanes" });
  for (const kind of ["host", "ping", "logger", "database"]) {
    const pid = await mojoscope.pidOf(kind);
    await expect(lanes.getByRole("listitem").filter({ hasText: kind })).toContainText(`pid ${pid}`);
  }
  await expect(sequence.getByText(/^Rows \d+ to \d+ of \d+, 4 lanes/)).toBeAttached();

  const chart = sequence.getByRole("listbox", { name: "Messages in sequence" });
  await chart.focus();
  await chart.press("ArrowDown");
  await expect(chart.getByRole("option", { selected: true })).toContainText(/from \w+ to \w+/);

  await mojoscope.filterBy("interface:Database or interface:Table");
  await sequence
    .getByRole("group", { name: "Lane per" })
    .getByRole("button", { name: "pipe" })
    .click();
  // By its case: every lane of that process also names the process, "database".
  await expect(lanes.getByRole("listitem").filter({ hasText: /Database/ })).toBeVisible();
});

test("the groups view shows the database with the tables that share its pipe", async ({
  mojoscope,
}) => {
  const groups = await mojoscope.show("Groups");
  await expect(
    groups.getByRole("navigation", { name: "Groups" }).getByRole("button", { name: /Database/ }),
  ).toContainText("database ⇄ host");
  const members = groups.getByRole("table").first();
  await expect(members.getByRole("row", { name: /Database.*primary/ })).toBeVisible();
  await expect(members.getByRole("row", { name: /Table 0x80000001/ })).toBeVisible();
  await expect(members.getByRole("row", { name: /Table 0x80000002/ })).toBeVisible();

  const recent = groups.getByRole("region", { name: "Recent messages" });
  await expect(recent.getByText("Table.AddRow").first()).toBeVisible();
  await members
    .getByRole("row", { name: /Table 0x80000001/ })
    .getByRole("button", { name: "split off" })
    .click();
  await expect(groups.getByRole("status").filter({ hasText: /Split .* off/ })).toContainText(
    /lose their guarantee|loses its guarantee/,
  );
});

test.describe("before anything is lost", () => {
  test.use({ serveArguments: ["--scenario", "idle"] });

  test("the disconnects view says so, and shows how to see one", async ({ mojoscope }) => {
    await mojoscope.startWorker("ping");
    const pid = await mojoscope.pidOf("ping");
    const disconnects = await mojoscope.show("Disconnects");
    await expect(disconnects.getByRole("heading")).toHaveText("Nothing was lost so far");
    await disconnects.getByRole("button", { name: "Kill a worker" }).click();
    await expect(
      disconnects.getByRole("article", { name: `ping (pid ${pid}) was ended by SIGKILL` }),
    ).toHaveCount(1);
  });
});
