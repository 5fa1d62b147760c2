import { describe, expect, it } from "vitest";
import { FakeHost, settled } from "./testing/fake-link.ts";
import { Workspace } from "./workspace.ts";

const STORAGE = { getItem: () => null, setItem: () => undefined };

async function workspaceOver(host: FakeHost): Promise<Workspace> {
  const workspace = new Workspace(host.link, STORAGE);
  await settled();
  return workspace;
}

function filtersOf({ asked }: FakeHost): string[] {
  return asked.filter((text) => text.startsWith("filter ")).slice(-2);
}

describe("rows that a text speaks of", () => {
  it("are selected in the list, and nothing follows the newest row any more", async () => {
    const workspace = await workspaceOver(new FakeHost(9));
    workspace.window.setState({ view: "pipes" });
    await workspace.showRow(4);
    await settled();
    expect(workspace.window.getState()).toMatchObject({ view: "messages", follow: false });
    expect(workspace.selection.store.getState()).toMatchObject({ no: 4, index: 3 });
  });

  it("stay under a filter that shows them, and take away one that does not", async () => {
    const workspace = await workspaceOver(new FakeHost(9));
    await workspace.filter.apply("even");
    await workspace.showRow(4);
    expect(workspace.filter.store.getState().applied).toBe("even");
    await workspace.showRow(5);
    expect(workspace.filter.store.getState().applied).toBe("");
    await settled();
    expect(workspace.selection.store.getState()).toMatchObject({ no: 5, index: 4 });
  });

  it("are selected in the sequence chart where that is open", async () => {
    const workspace = await workspaceOver(new FakeHost(9));
    workspace.window.setState({ view: "sequence" });
    await workspace.showRow(4);
    expect(workspace.window.getState().view).toBe("sequence");
  });

  it("can be the only ones that are shown", async () => {
    const host = new FakeHost(9);
    const workspace = await workspaceOver(host);
    workspace.window.setState({ view: "groups" });
    await workspace.showRows([3, 5]);
    expect(filtersOf(host).at(-1)).toBe("filter no in {3, 5}");
    expect(workspace.window.getState().view).toBe("messages");
  });
});

describe("a message that overtook another", () => {
  it("is shown in the sequence chart with all that went over both pipes", async () => {
    const host = new FakeHost(30);
    const workspace = await workspaceOver(host);
    Object.assign(host.rows[6] ?? {}, { pipe: 4 });
    await workspace.showOvertaking({ overtaking: 7, overtaken: 5 });
    await settled();
    expect(filtersOf(host).at(-1)).toBe("filter pipe in {4, 1}");
    expect(workspace.window.getState()).toMatchObject({ view: "sequence", follow: false });
    expect(workspace.selection.store.getState().no).toBe(5);
  });

  it("is shown alone with the other one where much was sent before it was dispatched", async () => {
    const host = new FakeHost(30);
    const workspace = await workspaceOver(host);
    Object.assign(host.rows[4] ?? {}, { dispatched: (host.rows[20]?.time ?? 0) + 0.1 });
    await workspace.showOvertaking({ overtaking: 7, overtaken: 5 });
    expect(filtersOf(host).at(-1)).toBe("filter no in {5, 7}");
  });

  it("is shown alone with the other one where too much lies between them", async () => {
    const host = new FakeHost(30);
    const workspace = await workspaceOver(host);
    await workspace.showOvertaking({ overtaking: 27, overtaken: 5 });
    expect(filtersOf(host)).toEqual(["filter pipe == 1", "filter no in {5, 27}"]);
  });
});
