// Services of a scenario in processes of their own: seen in the trace, and started again when they
// were killed.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createFault, FaultKind } from "../../shared/contract/index.ts";
import { CheckState, Evidence } from "../lab/checks/index.ts";
import { labReport } from "../lab/lab-report.ts";
import type { Host } from "./host.ts";
import { PROCESS_TEST_TIMEOUT_MS, TestHosts, until } from "./testing/test-hosts.ts";

vi.setConfig({ testTimeout: PROCESS_TEST_TIMEOUT_MS, hookTimeout: PROCESS_TEST_TIMEOUT_MS });

let hosts: TestHosts;

beforeEach(() => {
  hosts = new TestHosts();
});

afterEach(async () => {
  await hosts.close();
});

/** Process ids by which a service has been known so far. */
function pidsOf({ session }: Host, name: string): number[] {
  const processes = session.trace.processes.snapshot(session.trace.start);
  return processes.filter((process) => process.name === name).map(({ pid }) => pid);
}

/** Settles when all that the scenario is to show has been seen. */
function shown(host: Host): Promise<void> {
  return until(() => {
    const open = host.lab.checks().filter(({ state }) => state !== CheckState.Met);
    expect(open.map(({ name, detail }) => `${name}: ${detail}`)).toEqual([]);
  });
}

/** What a report finds wrong with a run that has ended. */
function problems({ session, lab }: Host): string[] {
  const { name, expects } = lab.scenario;
  const run = { scenario: name, durationMs: 0, checks: lab.checks(), expects };
  return labReport(session.trace, session.postMortems, run).problems;
}

describe("services of the lab", () => {
  it.each(["capability-denied", "png-decoder"])("show what %s is about", async (scenario) => {
    const host = await hosts.start();
    await host.lab.startScenario(scenario);
    await shown(host);
    await hosts.close();
    expect(problems(host)).toEqual([]);
    expect(host.notices.notices).toEqual([]);
  });

  it("are killed as workers are, and started again for the next request", async () => {
    const host = await hosts.start();
    await host.lab.startScenario("capability-denied");
    await shown(host);
    const { trace, postMortems } = host.session;
    const evidence = new Evidence({ trace, postMortems, describe: () => "" }, trace.start);
    const [vault = 0] = pidsOf(host, "vault");
    const inject = (kind: FaultKind): Promise<void> =>
      host.lab.injectFault(vault, createFault({ kind }));
    await expect(inject(FaultKind.GARBAGE)).rejects.toThrow("A service can be killed, frozen");
    expect(() => host.lab.supervisor.setRate(vault, 5)).toThrow("A service has no rate");
    const states = new Map(host.lab.supervisor.states.map(({ kind, service }) => [kind, service]));
    expect([states.get("vault"), states.get("visitor")]).toEqual([true, false]);
    await inject(FaultKind.FREEZE);
    await inject(FaultKind.THAW);
    await inject(FaultKind.KILL);
    const bells = 'interface == "Doorbell" and response and status == dispatched';
    await until(() => {
      const [, next] = pidsOf(host, "vault");
      expect(next).toBeDefined();
      expect(evidence.count(`${bells} and pid == ${next}`)).toBeGreaterThan(0);
    });
    expect(host.lab.checks().every(({ state }) => state === CheckState.Met)).toBe(true);
  });
});
