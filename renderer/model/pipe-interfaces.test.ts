import { describe, expect, it } from "vitest";
import type { Endpoint, Pipe } from "../../shared/contract/index.ts";
import { pipeInterfaces } from "./pipe-interfaces.ts";
import { makePipe } from "./testing-rows.ts";

function endpoint(interfaceId: number, open: boolean): Endpoint {
  return {
    interfaceId,
    interfaceName: "lab.mojom.Table",
    open,
    messages: 1,
    joinedRow: interfaceId,
    leftRow: open ? null : 99,
  };
}

function shownOf(pipe: Pipe): { positions: number[]; left: number } {
  const { shown, left } = pipeInterfaces(pipe);
  return { positions: shown.map(({ at }) => at), left };
}

describe("the interfaces of a pipe", () => {
  it("are the open ones and a number of those that left", () => {
    const endpoints = [0, 1, 2, 3, 4].map((id) => endpoint(id, id === 0 || id > 2));
    expect(shownOf(makePipe(1, 0, 1, { endpoints }))).toEqual({ positions: [0, 3, 4], left: 2 });
  });

  it("always begin with the primary one", () => {
    const endpoints = [endpoint(0, false), endpoint(1, true)];
    expect(shownOf(makePipe(1, 0, 1, { endpoints }))).toEqual({ positions: [0, 1], left: 0 });
  });

  it("are the last ones when the pipe is closed", () => {
    const endpoints = Array.from({ length: 30 }, (_, id) => endpoint(id, false));
    const { positions, left } = shownOf(makePipe(1, 0, 1, { endpoints, open: false }));
    expect(positions).toEqual([0, 24, 25, 26, 27, 28, 29]);
    expect(left).toBe(23);
  });

  it("are none before the first one is bound", () => {
    expect(shownOf(makePipe(1, 0, 1))).toEqual({ positions: [], left: 0 });
  });
});
