import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "../fixtures/test.ts";

const PEER = fileURLToPath(new URL("../../main/lab/testing/broken-peer.ts", import.meta.url));

test("a message that breaks a rule shows what it says up to there, and why", async ({
  mojoscope,
}) => {
  const { details } = mojoscope;
  const heading = mojoscope.topology.getByRole("heading", { name: "Topology" });
  await expect(heading).toHaveAttribute("title", /./);
  const name = (await heading.getAttribute("title")) ?? "";
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", PEER, name]);
  expect(stdout).toBe("cut off\n");

  await mojoscope.filterBy("status:rejected");
  await mojoscope.messageRows.first().click();
  await expect(details.getByRole("heading", { level: 2 })).toHaveText("LabHost.Register");
  const note = details.getByRole("note");
  await expect(note).toContainText("UNEXPECTED_INVALID_HANDLE");
  await expect(note).toContainText("a handle is missing that may not be null");

  const fields = details.getByRole("tree", { name: "Fields" });
  await expect(fields.getByRole("treeitem", { name: /^kind/ })).toContainText('"garbled"');
  await expect(fields.getByRole("treeitem", { name: /^claimed_pid/ })).toContainText("12345");
  const broken = fields.getByRole("treeitem", { name: /^worker/ });
  await expect(broken).toContainText("UNEXPECTED_INVALID_HANDLE at byte 44");
  await broken.click();
  const bytes = details.getByRole("group", { name: "Bytes" });
  await expect(bytes.locator('[data-byte="44"]').first()).toHaveAttribute("data-selected", /.*/);
});
