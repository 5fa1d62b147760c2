import { expect, test } from "../fixtures/test.ts";

test("the list follows what is new until it is scrolled up", async ({ mojoscope }) => {
  const lastNumber = async (): Promise<number> =>
    Number(await mojoscope.cell(mojoscope.messageRows.last(), "no").innerText());
  await expect(mojoscope.followButton).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => mojoscope.count("captured")).toBeGreaterThan(100);
  const before = await lastNumber();
  await expect.poll(lastNumber).toBeGreaterThan(before + 20);

  await mojoscope.messages.hover();
  await mojoscope.page.mouse.wheel(0, -600);
  await expect(mojoscope.followButton).toHaveAttribute("aria-pressed", "false");
  const first = await mojoscope.cell(mojoscope.messageRows.first(), "no").innerText();
  const captured = await mojoscope.count("captured");
  await expect.poll(() => mojoscope.count("captured")).toBeGreaterThan(captured + 50);
  await expect(mojoscope.cell(mojoscope.messageRows.first(), "no")).toHaveText(first);

  await mojoscope.messages.press("g");
  await expect(mojoscope.followButton).toHaveAttribute("aria-pressed", "true");
  await expect.poll(lastNumber).toBeGreaterThan(captured + 50);
});

test("a selected message shows its header, its values and its bytes", async ({ mojoscope }) => {
  const { details } = mojoscope;
  await mojoscope.filterBy("method:Ping and response");
  await mojoscope.holdStill();
  const row = mojoscope.messageRows.first();
  await expect(mojoscope.cell(row, "info")).toContainText("random=");
  const random = (await mojoscope.cell(row, "info").innerText()).replace(/.*random=/, "");
  const sequence = await mojoscope.cell(row, "seq").innerText();
  await row.click();

  await expect(details.getByRole("heading", { level: 2 })).toHaveText("PingResponder.Ping");
  for (const [term, value] of [
    ["interface", "PingResponder"],
    ["flags", /is response/],
    ["size", /^48/],
    ["status", "dispatched"],
  ] as const) {
    const field = details
      .locator("dl > div")
      .filter({ has: mojoscope.page.getByText(term, { exact: true }) });
    await expect(field.getByRole("definition")).toHaveText(value);
  }
  await expect(details.getByText(`seq ${sequence}`)).toBeVisible();
  for (const witness of ["sent", "arrived", "dispatched"]) {
    await expect(details.getByRole("row", { name: new RegExp(`^${witness} \\d`) })).toBeVisible();
  }
  const fields = details.getByRole("tree", { name: "Fields" });
  await expect(fields.getByRole("treeitem", { name: /^name: Ping \(0\)/ })).toBeVisible();
  await expect(fields.getByRole("treeitem", { name: /^random/ })).toContainText(random);
  // A little-endian header of 32 bytes, version 1.
  const bytes = details.getByRole("group", { name: "Bytes" });
  await expect(bytes).toContainText(/20\s*00\s*00\s*00\s*01\s*00\s*00\s*00/);
});

test("a field and its bytes mark each other", async ({ mojoscope }) => {
  const { details } = mojoscope;
  await mojoscope.filterBy("method:Ping and request");
  await mojoscope.holdStill();
  await mojoscope.messageRows.first().click();
  const fields = details.getByRole("tree", { name: "Fields" });
  const bytes = details.getByRole("group", { name: "Bytes" });
  const marked = (how: string): Promise<number[]> =>
    bytes
      .locator(`[data-${how}]`)
      .evaluateAll((found) => [
        ...new Set(found.map((byte) => Number(byte.getAttribute("data-byte")))),
      ]);

  // After 24 bytes of a version 0 header comes the request id, 8 bytes long.
  await fields.getByRole("treeitem", { name: /^request_id/ }).hover();
  await expect.poll(() => marked("hovered")).toEqual([24, 25, 26, 27, 28, 29, 30, 31]);
  await fields.getByRole("treeitem", { name: /^name/ }).click();
  await expect.poll(() => marked("selected")).toEqual([12, 13, 14, 15]);

  await bytes.locator('[data-byte="17"]').first().click();
  await expect(fields.getByRole("treeitem", { selected: true })).toHaveAccessibleName(/^flags/);
  await expect(details.getByRole("status", { name: "Field under the cursor" })).toContainText(
    "bytes 16–19",
  );
});

test("a request leads to its response and back", async ({ mojoscope }) => {
  const { details } = mojoscope;
  await mojoscope.filterBy("method:Ping");
  await mojoscope.holdStill();
  const request = mojoscope.messageRows.filter({ hasText: "request" }).first();
  await expect(mojoscope.cell(request, "latency")).toHaveText(/s$/);
  const number = await mojoscope.cell(request, "no").innerText();
  await request.click();

  await details.getByRole("button", { name: /^Reply \d+/ }).click();
  await expect(mojoscope.cell(mojoscope.selectedRow, "kind")).toHaveText("response");
  await expect(details.getByText(/is response/)).toBeVisible();

  await details.getByRole("button", { name: `Request ${number}` }).click();
  await expect(mojoscope.cell(mojoscope.selectedRow, "no")).toHaveText(number);
});
