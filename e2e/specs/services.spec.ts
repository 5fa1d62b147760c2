import { expect, test } from "../fixtures/test.ts";

/** Rows of pipes that were dropped because nobody may have what they are for. */
const DENIED = 'kind == disconnected and info contains "kept from binding"';

test.describe("a service that asks for what its manifest does not give it", () => {
  test.use({ serveArguments: ["--scenario", "capability-denied"] });

  test("is kept from it, and the trace says who, from what, of whom", async ({ mojoscope }) => {
    await mojoscope.pidOf("desk");
    await mojoscope.pidOf("vault");
    await expect.poll(await mojoscope.rowsOf(DENIED)).toBeGreaterThan(0);
    await mojoscope.filterBy(DENIED);
    await mojoscope.holdStill();
    await expect(mojoscope.cell(mojoscope.messageRows.first(), "info")).toContainText(
      'Service "desk" was kept from binding interface "mojoscope.lab.vault.mojom.Safe" of service "vault".',
    );
  });

  test("comes again when its process was killed", async ({ mojoscope }) => {
    const killed = await mojoscope.pidOf("vault");
    await mojoscope.kill("vault");
    await expect
      .poll(await mojoscope.rowsOf(`interface == "Doorbell" and response and not pid == ${killed}`))
      .toBeGreaterThan(0);
    await expect(mojoscope.process("vault")).toHaveCount(2);
  });
});

test.describe("a decoder that may reach next to nothing", () => {
  test.use({ serveArguments: ["--scenario", "png-decoder"] });

  test("decodes in a process of its own, and tells what it refuses", async ({ mojoscope }) => {
    const decoder = await mojoscope.pidOf("png_decoder");
    await mojoscope.filterBy(`interface == "PngDecoder" and response and from == ${decoder}`);
    for (const told of ["result={image:", "result={refusal:"]) {
      await expect(mojoscope.messageRows.filter({ hasText: told }).first()).toBeVisible();
    }
    await mojoscope.filterBy(`interface == "Notary" and from == ${decoder}`);
    for (const told of ["the checksum of", "inflates to more than"]) {
      await expect(mojoscope.messageRows.filter({ hasText: told }).first()).toBeVisible();
    }
    const archive = `${DENIED} and info contains "Archive"`;
    await expect.poll(await mojoscope.rowsOf(archive)).toBeGreaterThan(0);
  });
});
