// How fast workers go, and how many there are, changed while they run.
import { afterEach, expect, it, vi } from "vitest";
import type { Host } from "./host.ts";
import { PROCESS_TEST_TIMEOUT_MS, TestHosts, until } from "./testing/test-hosts.ts";
import { ViewClient } from "./testing/view-client.ts";

vi.setConfig({ testTimeout: PROCESS_TEST_TIMEOUT_MS, hookTimeout: PROCESS_TEST_TIMEOUT_MS });

/** Fewer than one step in the time that a test may take. */
const HARDLY_EVER = 1e-5;

const hosts = new TestHosts();
afterEach(() => hosts.close());

function sentBy({ session: { trace } }: Host, pid: number): number {
  return trace.processes.all.find((process) => process.pid === pid)?.sent ?? 0;
}

it("a worker takes up another rate at once, and no other worker does", async () => {
  const host = await hosts.start({ lab: { rate: HARDLY_EVER } });
  const view = new ViewClient(host);
  const lab = view.lab.get();
  const [one, other] = await Promise.all([
    host.lab.startWorker("ping"),
    host.lab.startWorker("ping"),
  ]);
  expect(await lab.setWorkerRate(one, 100)).toEqual({ error: null });
  await until(() => expect(sentBy(host, one)).toBeGreaterThan(30));
  // What each worker says when it begins, and hardly more.
  expect(sentBy(host, other)).toBeLessThan(10);
  await until(() =>
    expect(view.workers.find(({ pid }) => pid === one)).toMatchObject({ kind: "ping", rate: 100 }),
  );
});

it("the rate of a kind is that of all its workers, and of those to come, until the next scenario", async () => {
  const host = await hosts.start({ lab: { rate: HARDLY_EVER } });
  const view = new ViewClient(host);
  const lab = view.lab.get();
  const [pid, logger] = [await host.lab.startWorker("ping"), await host.lab.startWorker("logger")];
  expect(await lab.setKindRate("ping", 80)).toEqual({ error: null });
  const { pid: next, error } = await lab.startWorker("ping");
  expect(error).toBeNull();
  for (const fast of [pid, next]) {
    await until(() => expect(sentBy(host, fast)).toBeGreaterThan(30));
  }
  const rates = new Map(host.lab.supervisor.states.map((state) => [state.pid, state.rate]));
  expect([rates.get(pid), rates.get(next)]).toEqual([80, 80]);
  expect(rates.get(logger)).toBeLessThan(1);

  await lab.startScenario("ping-responder");
  expect(host.lab.supervisor.states).toMatchObject([{ kind: "ping", rate: 20 * HARDLY_EVER }]);
});

it("what is no rate is refused in words", async () => {
  const host = await hosts.start();
  const lab = new ViewClient(host).lab.get();
  const pid = await host.lab.startWorker("ping");
  for (const rate of [-1, 10_001, Number.NaN]) {
    const error = `A rate is a number of operations per second from 0 (a pause) to 10000, not ${rate}.`;
    expect(await lab.setWorkerRate(pid, rate)).toEqual({ error });
    expect(await lab.setKindRate("ping", rate)).toEqual({ error });
  }
  expect(await lab.setWorkerRate(pid, 0)).toEqual({ error: null });
});
