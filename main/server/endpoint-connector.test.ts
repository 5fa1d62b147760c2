import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EndpointConnector } from "./endpoint-connector.ts";
import type { ServerError } from "./server-error.ts";

/** Long enough that a test which waits for it does not end. */
const NEVER_MS = 2 ** 31 - 1;

let folder = "";
let name = "";
let opened = 0;
let connectors: EndpointConnector[] = [];
/** What was told, in order; `onTrouble` runs at each. */
let troubles: ServerError[] = [];
let onTrouble: () => void = () => undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "endpoint-connector-"));
  name = join(folder, "s.sock");
  opened = 0;
  connectors = [];
  troubles = [];
  onTrouble = () => undefined;
});

afterEach(async () => {
  await Promise.all(connectors.map((connector) => connector.stop()));
  rmSync(folder, { recursive: true });
});

function makeConnector(retryIntervalMs?: number): EndpointConnector {
  const connector = new EndpointConnector({
    name,
    isPublic: false,
    retryIntervalMs,
    onConnection: () => undefined,
    onOpened: () => {
      opened += 1;
    },
    onTrouble: (error) => {
      troubles.push(error);
      onTrouble();
    },
  });
  connectors.push(connector);
  return connector;
}

function nextTrouble(): Promise<void> {
  return new Promise((resolve) => {
    onTrouble = resolve;
  });
}

describe("an endpoint connector", () => {
  it("opens the channel once, however often it is started", async () => {
    const connector = makeConnector();
    await Promise.all([connector.start(), connector.start()]);
    await connector.start();
    expect([opened, existsSync(name)]).toEqual([1, true]);
    await connector.stop();
    await connector.stop();
    expect([connector.isStarted, existsSync(name)]).toEqual([false, false]);
  });

  it("may be started again at once, in whatever state it was stopped", async () => {
    const connector = makeConnector();
    void connector.start();
    void connector.stop();
    void connector.start();
    void connector.stop();
    await connector.start();
    void connector.stop();
    await connector.start();
    expect([connector.isStarted, existsSync(name)]).toEqual([true, true]);
    // The first two were stopped before their channel was open.
    expect(opened).toBe(2);
  });

  it("fails if the name is taken, and may be started again when it is free", async () => {
    const [first, second] = [makeConnector(), makeConnector()];
    await first.start();
    await expect(second.start()).rejects.toMatchObject({ code: "NAME_IN_USE" });
    expect([second.isStarted, troubles]).toEqual([false, []]);
    await first.stop();
    await second.start();
    expect(second.isStarted).toBe(true);
  });

  it("waits for the name if told to, and says each time who has it", async () => {
    const [first, second] = [makeConnector(), makeConnector(1)];
    await first.start();
    let trouble = nextTrouble();
    const started = second.start();
    await trouble;
    trouble = nextTrouble();
    await trouble;
    const { code, message } = troubles[1] ?? {};
    expect(code).toBe("NAME_IN_USE");
    expect(message).toContain(`process ${process.pid}`);
    expect([second.isStarted, opened]).toEqual([true, 1]);
    await first.stop();
    await started;
    expect([opened, existsSync(name)]).toEqual([2, true]);
  });

  it("can be stopped while it waits", async () => {
    const [first, second] = [makeConnector(), makeConnector(NEVER_MS)];
    await first.start();
    const trouble = nextTrouble();
    const started = second.start();
    await trouble;
    await second.stop();
    await started;
    expect([second.isStarted, opened]).toEqual([false, 1]);
  });

  it("does not wait for what time does not change", async () => {
    name = "no/name";
    await expect(makeConnector(1).start()).rejects.toMatchObject({ code: "INVALID_NAME" });
    name = `/${"x".repeat(200)}`;
    await expect(makeConnector(1).start()).rejects.toMatchObject({ code: "NAME_TOO_LONG" });
    expect(troubles).toEqual([]);
  });
});
