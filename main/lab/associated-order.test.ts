// A database and its tables in this process, their caller in another: over one pipe the messages
// arrive as they were sent, over pipes of their own they do not.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Receiver } from "../../shared/bindings/index.ts";
import { Node } from "../../shared/system/index.ts";
import {
  findInversions,
  rowSnapshot,
  TapMerger,
  Trace,
  verifyOrder,
} from "../../shared/trace/index.ts";
import { createHostTap, monotonicClock, TapServer } from "../recorder/index.ts";
import { NamedMojoIpcServer } from "../server/index.ts";
import { LabHost } from "./gen/lab.mojom.ts";
import { LAB_PIPE } from "./lab-pipe.ts";
import { Database } from "./scenarios/associated-or-not/gen/database.mojom.ts";
import { NumberedDatabase } from "./testing/numbered-database.ts";

const MESSAGES = 100_000;
/** So many are enough for one to overtake another. */
const INDEPENDENT_MESSAGES = 10_000;
/** Four witnesses of each message, in two processes, on a machine that may be busy. */
const TIMEOUT_MS = 120_000;
const CLIENT = fileURLToPath(new URL("testing/order-client.ts", import.meta.url));

let suffix: string;
let trace: Trace;
let merger: TapMerger;
let database: NumberedDatabase;
let closers: (() => Promise<void>)[] = [];

beforeEach(() => {
  suffix = randomBytes(6).toString("hex");
  trace = new Trace({ start: monotonicClock() });
  merger = new TapMerger(trace);
  database = new NumberedDatabase();
  closers = [];
});

afterEach(async () => {
  await Promise.all(closers.map((close) => close()));
});

/** A server with a tap, and the recorder that its clients ship to. */
async function serve(): Promise<{ server: string; tap: string }> {
  const names = { server: `order-${suffix}`, tap: `order-tap-${suffix}` };
  const clock = monotonicClock;
  const self = merger.addProcess({ pid: process.pid, name: "host", role: "host" }, clock());
  const tap = createHostTap(merger, self, clock);
  const server = new NamedMojoIpcServer<LabHost>(
    LabHost,
    {
      serverName: names.server,
      messagePipeId: LAB_PIPE,
      node: new Node({ name: "host", role: "broker", tap }),
    },
    () => ({
      register: () => undefined,
      claim: () => undefined,
      bindInterface: (generic) => {
        const pending = generic.as(Database);
        new Receiver<Database>(Database, database, pending).setDisconnectHandler(() => undefined);
      },
    }),
  );
  const tapServer = new TapServer(names.tap, {
    merger,
    clock,
    findProcess: (pid, name) => merger.addProcess({ pid, name, role: "worker" }, clock()),
  });
  await Promise.all([server.startServer(), tapServer.start()]);
  closers.push(
    () => server.stopServer(),
    () => tapServer.stop(),
    () => tap.close(),
  );
  return names;
}

/** Has a process send everything; when it ends, all has arrived and been recorded. */
async function runClient(tie: "associated" | "independent", count: number): Promise<void> {
  const { server, tap } = await serve();
  const args = ["--import", "tsx", CLIENT, server, tap, tie, `${count}`];
  const client = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] });
  closers.push(async () => void client.kill("SIGKILL"));
  expect(await once(client, "close")).toEqual([0, null]);
  await Promise.all(closers.splice(0).map((close) => close()));
  merger.drain();
}

/** How often a message came before one with a lower number. */
function overtakings(numbers: readonly number[]): number {
  let highest = 0;
  let count = 0;
  for (const number of numbers) {
    if (number < highest) count++;
    else highest = number;
  }
  return count;
}

function expectCompleteTrace(count: number): void {
  expect(trace.dropped + trace.losses.records).toBe(0);
  const { messages, sent, arrived, dispatched, violations } = verifyOrder(trace);
  expect(violations).toEqual([]);
  expect(messages).toBeGreaterThan(count);
  expect([sent, arrived, dispatched]).toEqual([messages, messages, messages]);
}

describe("a database and its tables, called from another process", { timeout: TIMEOUT_MS }, () => {
  it("associated: 100,000 messages over one pipe arrive in the order of sending", async () => {
    await runClient("associated", MESSAGES);
    expect(database.numbers).toHaveLength(MESSAGES);
    expect(overtakings(database.numbers)).toBe(0);
    expectCompleteTrace(MESSAGES);
    expect(findInversions(trace, 10)).toEqual({ count: 0, pairs: [] });
  });

  it("independent: every pipe keeps its order, but messages overtake those of other pipes", async () => {
    await runClient("independent", INDEPENDENT_MESSAGES);
    expect(new Set(database.numbers).size).toBe(INDEPENDENT_MESSAGES);
    expect(overtakings(database.numbers)).toBeGreaterThan(0);
    expectCompleteTrace(INDEPENDENT_MESSAGES);
    const { count, pairs } = findInversions(trace, 10);
    expect(count).toBeGreaterThan(0);
    for (const { overtaken, overtaking } of pairs) {
      const [first, second] = [rowSnapshot(trace, overtaken), rowSnapshot(trace, overtaking)];
      expect(first.pipe).not.toBe(second.pipe);
      expect(first.sent ?? 0).toBeLessThan(second.sent ?? 0);
      expect(first.dispatched ?? 0).toBeGreaterThan(second.dispatched ?? 0);
    }
  });
});
