import { afterEach, expect, it } from "vitest";
import { DisconnectCause, Severity } from "../../shared/contract/index.ts";
import { PROCESS_TEST_TIMEOUT_MS, TestHosts, until } from "./testing/test-hosts.ts";
import { ViewClient } from "./testing/view-client.ts";

const hosts = new TestHosts();
afterEach(() => hosts.close());

it(
  "a scenario that a view chooses takes the place of the one before",
  async () => {
    const host = await hosts.start();
    const view = new ViewClient(host);
    const lab = view.lab.get();
    expect(await lab.startScenario("default")).toEqual({ error: null });
    const before = host.lab.supervisor.pids;
    expect(before).toHaveLength(3);

    expect(await lab.startScenario("associated-or-not")).toEqual({ error: null });
    const { pids } = host.lab.supervisor;
    expect(pids).toHaveLength(2);
    expect(pids.filter((pid) => before.includes(pid))).toEqual([]);

    expect(await lab.startScenario("idle")).toEqual({ error: null });
    expect(host.lab.supervisor.pids).toEqual([]);
    // Ends that were asked for are told, and are no alarm.
    const exits = () =>
      host.session.postMortems
        .cards()
        .filter(({ cause }) => cause === DisconnectCause.PROCESS_EXITED);
    await until(() => expect(exits()).toHaveLength(5));
    expect(exits().map(({ severity }) => severity)).toEqual(Array(5).fill(Severity.NOTE));
    expect(view.notices).toEqual([]);
  },
  PROCESS_TEST_TIMEOUT_MS,
);
