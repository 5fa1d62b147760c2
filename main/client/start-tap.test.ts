import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { createMessagePipe, Node } from "../../shared/system/index.ts";
import { TapMerger, Trace } from "../../shared/trace/index.ts";
import { tapServerName } from "../broker/names.ts";
import { monotonicClock, TapServer } from "../recorder/index.ts";
import { connectToHost } from "./host-connection.ts";
import { startTap } from "./start-tap.ts";

function uniqueName(): string {
  return `tap-${randomBytes(4).toString("hex")}`;
}

/** What a host has for taps, without the host. */
async function startTapServer(host: string) {
  const trace = new Trace({ start: monotonicClock(), methodName: () => undefined });
  const merger = new TapMerger(trace);
  const server = new TapServer(tapServerName(host), {
    merger,
    clock: monotonicClock,
    findProcess: (pid, name) => {
      return merger.addProcess({ pid, name, role: "client" }, monotonicClock());
    },
  });
  await server.start();
  return { server, merger, trace };
}

describe("the tap of a process", () => {
  it("is off where no host is, and says why", async () => {
    const host = uniqueName();
    const tap = await startTap({ host });
    expect(tap.isOn).toBe(false);
    expect(tap.tap).toBe(undefined);
    expect(tap.offReason).toBe(
      `There is no host "${host}": start the app, or "mojoscope host --name ${host}", first.`,
    );
    expect(tap.loss).toEqual({ records: 0, clippedBytes: 0 });
    await tap.close();
  });

  it("is off where the name leads to something else", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "tap-"));
    const host = path.join(folder, "file");
    writeFileSync(tapServerName(host), "");
    const { isOn, offReason } = await startTap({ host });
    rmSync(folder, { recursive: true });
    expect(isOn).toBe(false);
    expect(offReason).toContain("host");
  });

  it("refuses what is no name", async () => {
    await expect(startTap({ host: "../elsewhere" })).rejects.toMatchObject({
      code: "INVALID_NAME",
    });
  });

  it("ships what a node sees, and is off again when the host goes; what is lost then is counted", async () => {
    const host = uniqueName();
    const { server, merger, trace } = await startTapServer(host);
    const tap = await startTap({ host, processName: "me" });
    expect([tap.isOn, tap.offReason]).toEqual([true, undefined]);
    const node = new Node({ name: "mine", role: "broker", tap: tap.tap });
    const [a] = createMessagePipe(node);
    await vi.waitFor(() => {
      merger.drain();
      expect(trace.pipes.all.map(({ name }) => name)).toEqual([a.pipe.toString()]);
    });
    expect(trace.processes.all.map(({ name }) => name)).toEqual(["me"]);

    await server.stop();
    // Nobody has heard of it yet on this side: what is seen until then is lost.
    createMessagePipe(node);
    await vi.waitFor(() => expect(tap.isOn).toBe(false));
    expect(tap.loss).toEqual({ records: 2, clippedBytes: 0 });
    createMessagePipe(node);
    await tap.close();
  });
});

describe("connecting to a host", () => {
  it("fails where there is none, and leaves nothing open", async () => {
    const host = uniqueName();
    await expect(connectToHost(host)).rejects.toMatchObject({
      code: "NOT_RUNNING",
      message: `There is no host "${host}": start the app, or "mojoscope host --name ${host}", first.`,
    });
  });
});
