// Processes that the host has not started, as real processes: they find each other through it, and it
// sees what they say.
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Severity } from "../../shared/contract/index.ts";
import {
  DisconnectCause,
  ProcessState,
  rowBytes,
  type RowSnapshot,
  RowKind,
} from "../../shared/trace/index.ts";
import { channelPath } from "../server/index.ts";
import { TestProcess } from "../server/testing/test-process.ts";
import type { Host } from "./host.ts";
import { allRows } from "./testing/all-rows.ts";
import { PROCESS_TEST_TIMEOUT_MS, TestHosts, until } from "./testing/test-hosts.ts";
import { ViewClient } from "./testing/view-client.ts";

vi.setConfig({ testTimeout: PROCESS_TEST_TIMEOUT_MS, hookTimeout: PROCESS_TEST_TIMEOUT_MS });

const PROGRAM = new URL("../client/testing/echo-peer.ts", import.meta.url);
const ECHO = fileURLToPath(new URL("../server/testdata/echo.mojom", import.meta.url));
const ECHO_NAME = "mojoscope.server.mojom.Echo";

let hosts: TestHosts;
let peers: TestProcess[] = [];
let name = "";

beforeEach(() => {
  hosts = new TestHosts();
  peers = [];
  name = `own-${randomBytes(4).toString("hex")}`;
});

afterEach(async () => {
  for (const peer of peers) peer.kill();
  await Promise.all(peers.map((peer) => peer.exited));
  await hosts.close();
});

function startHost(paths: readonly string[] = [ECHO], mayChange = false): Promise<Host> {
  return hosts.start({ ownProcesses: { name, mayChange }, mojoms: { paths, options: {} } });
}

function start(task: string, ...args: readonly string[]): TestProcess {
  const peer = new TestProcess(PROGRAM, name, task, ...args);
  peers.push(peer);
  return peer;
}

async function offering(): Promise<TestProcess> {
  const peer = start("offer");
  expect(await peer.nextLine()).toBe("offered");
  return peer;
}

/** Calls between the two, as the host has them. */
function echoRows(host: Host): RowSnapshot[] {
  return allRows(host).filter(
    ({ interfaceName, kind }) =>
      interfaceName === ECHO_NAME && (kind === RowKind.Request || kind === RowKind.Response),
  );
}

function processOf({ session: { trace } }: Host, { pid }: TestProcess) {
  return trace.processes.snapshot(trace.start).find((process) => process.pid === pid);
}

describe("two processes of the user's own", () => {
  it("find each other, and both their sightings of each message are merged and decoded", async () => {
    const host = await startHost();
    const provider = await offering();
    const caller = start("call", "3");
    const answers = [await caller.nextLine(), await caller.nextLine(), await caller.nextLine()];
    expect(answers).toEqual([1, 2, 3].map((i) => `${i} from ${provider.pid}`));
    expect(JSON.parse(await caller.nextLine())).toEqual({
      isOn: true,
      loss: { records: 0, clippedBytes: 0 },
    });
    // With nothing left open, it ends by itself.
    expect(await caller.exited).toEqual({ code: 0, signal: null });

    await until(() => expect(processOf(host, caller)?.state).toBe(ProcessState.Exited));
    // It has left in good order: nothing to worry about.
    expect(host.session.postMortems.times()).toEqual([]);
    const rows = echoRows(host);
    expect(rows).toHaveLength(6);
    expect(rows.every(({ sent, arrived }) => sent !== null && arrived !== null)).toBe(true);
    expect(rows.map(({ method }) => method)).toEqual(rows.map(() => "EchoString"));
    const { session } = host;
    const infos = rows.map(({ no }) => {
      return session.reader.info(ECHO_NAME, rowBytes(session.trace, no) ?? new Uint8Array());
    });
    expect(infos).toContain('text="3"');
    expect(infos).toContain(`text="3 from ${provider.pid}"`);
    expect(processOf(host, provider)).toMatchObject({
      name: "offer",
      role: "client",
      state: ProcessState.Running,
    });
  });

  it("may come in any order: who asks first waits", async () => {
    await startHost();
    const caller = start("call", "1");
    const provider = await offering();
    expect(await caller.nextLine()).toBe(`1 from ${provider.pid}`);
  });

  it("cannot offer the same interface at a time", async () => {
    await startHost();
    const provider = await offering();
    const second = start("offer");
    expect(await second.nextLine()).toBe(
      `${ECHO_NAME} cannot be offered: ${ECHO_NAME} is offered already, by process ${provider.pid}.`,
    );
    expect(await second.exited).toEqual({ code: 0, signal: null });
    provider.kill();
    await provider.exited;
    const third = start("offer");
    expect(await third.nextLine()).toBe("offered");
  });

  it("learn when the provider dies, and the host tells of what", async () => {
    const host = await startHost();
    const provider = await offering();
    const caller = start("die");
    expect(await caller.nextLine()).toContain("DISCONNECTED");
    await until(() => {
      const process = processOf(host, provider);
      expect(process?.state).toBe(ProcessState.Exited);
      const cards = host.session.postMortems.cards();
      expect(cards.find((card) => card.process === process?.index)).toMatchObject({
        cause: DisconnectCause.ProcessExited,
      });
    });
  });

  it("talk as well when one of them is not to be seen", async () => {
    const host = await startHost();
    const provider = await offering();
    const caller = start("callUnseen", "1");
    expect(await caller.nextLine()).toBe(`1 from ${provider.pid}`);
    expect(JSON.parse(await caller.nextLine())).toMatchObject({
      isOn: false,
      reason: "this process has switched it off",
    });
    await until(() => expect(echoRows(host)).toHaveLength(2));
    expect(echoRows(host).map(({ sent, arrived }) => [sent !== null, arrived !== null])).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  it("are seen when they talk over a server of their own", async () => {
    const host = await startHost();
    const server = start("serve", `${name}-server`);
    expect(await server.nextLine()).toBe("serving");
    const visitor = start("visit", `${name}-server`);
    expect(await visitor.nextLine()).toBe(`hello from ${server.pid}`);
    expect(await visitor.exited).toEqual({ code: 0, signal: null });
    expect(await server.exited).toEqual({ code: 0, signal: null });
    // A row is there with the first of its reports; the other side's may be merged later.
    await until(() => {
      const rows = echoRows(host).map(({ sent, arrived }) => [sent !== null, arrived !== null]);
      expect(rows).toEqual([
        [true, true],
        [true, true],
      ]);
    });
  });

  it("are let go when the host ends", async () => {
    await startHost();
    const provider = await offering();
    await hosts.close();
    expect(await provider.nextLine()).toBe("the host is gone");
    expect(await provider.exited).toEqual({ code: 0, signal: null });
  });
});

describe("the host", () => {
  it("takes the next free name, and says so, if it may", async () => {
    const first = await startHost();
    const second = await startHost([ECHO], true);
    const view = new ViewClient(second);
    const { info } = await view.inspector.get().getHostInfo();
    expect(info.ownProcessesName).toBe(`${name}-2`);
    expect(second.notices.notices).toEqual([
      {
        severity: Severity.NOTE,
        text: `Your own processes reach this Mojoscope as "${name}-2"`,
        detail: `Another process has the name "${name}".`,
      },
    ]);
    expect(first.notices.notices).toEqual([]);
  });

  it("does not start under a name that is in use, if it may not", async () => {
    await startHost();
    await expect(startHost()).rejects.toMatchObject({ code: "NAME_IN_USE" });
  });

  it("does without, and says so, if another name would not help either", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "own-"));
    vi.stubEnv("XDG_RUNTIME_DIR", folder);
    const socket = channelPath(name);
    mkdirSync(path.dirname(socket), { mode: 0o700 });
    writeFileSync(socket, "not a socket");
    const host = await startHost([ECHO], true);
    expect(host.notices.notices).toMatchObject([
      { severity: Severity.WARNING, text: "Your own processes cannot connect" },
    ]);
    expect(host.notices.notices[0]?.detail).toContain(socket);
    await hosts.close();
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it("says which interface it cannot show", async () => {
    const host = await startHost([]);
    const provider = await offering();
    expect(host.notices.notices).toEqual([
      {
        severity: Severity.NOTE,
        text: `The values of ${ECHO_NAME} cannot be shown`,
        detail: `Process ${provider.pid} offers it, and no .mojom describes it: start with --mojom and its file.`,
      },
    ]);
  });
});
