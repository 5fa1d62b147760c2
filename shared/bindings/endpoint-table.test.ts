import { beforeEach, describe, expect, it } from "vitest";
import { createMessagePipe } from "../system/index.ts";
import {
  INTERFACE_ID_NAMESPACE_BIT as HIGH,
  INVALID_INTERFACE_ID,
  PRIMARY_INTERFACE_ID,
} from "../wire/index.ts";
import { EndpointTable } from "./endpoint-table.ts";
import { InterfaceEndpointHandle } from "./interface-endpoint-handle.ts";
import { MultiplexRouter } from "./multiplex-router.ts";

const LAST_ID = 0x7ffffffe;
let controller: MultiplexRouter;

beforeEach(() => {
  controller = new MultiplexRouter(createMessagePipe()[0], true);
});

function table(mintsHighIds: boolean, firstId?: number): EndpointTable {
  return new EndpointTable(controller, {
    mintsHighIds,
    ...(firstId !== undefined && { firstId }),
  });
}

/** Sends one half of a new pair; returns the other. */
function associate(endpoints: EndpointTable): InterfaceEndpointHandle {
  const [, sent] = InterfaceEndpointHandle.createPair();
  return endpoints.associate(sent);
}

describe("EndpointTable: minting", () => {
  it("counts from 1, with the namespace bit at the primary remote's side only", () => {
    const [near, far] = [table(true), table(false)];
    const ids = (endpoints: EndpointTable): number[] =>
      [1, 2, 3].map(() => associate(endpoints).id);
    expect(ids(near)).toEqual([HIGH + 1, HIGH + 2, HIGH + 3]);
    expect(ids(far)).toEqual([1, 2, 3]);
    expect([near.size, far.size]).toEqual([3, 3]);
  });

  it.each([
    ["low", false, 0],
    ["high", true, HIGH],
  ])(
    "wraps %s ids below the bit, past neither the primary nor the invalid id",
    (_what, high, bit) => {
      const endpoints = table(high, LAST_ID - 1);
      const ids = [1, 2, 3, 4].map(() => associate(endpoints).id);
      expect(ids).toEqual([bit + LAST_ID - 1, bit + LAST_ID, bit + 1, bit + 2]);
      expect(ids).not.toContain(INVALID_INTERFACE_ID);
      expect(ids).not.toContain(PRIMARY_INTERFACE_ID);
    },
  );

  it("skips ids that are in use, wrapped or not", () => {
    const endpoints = table(false, 1);
    const first = associate(endpoints);
    associate(endpoints);
    const wrapping = table(false, LAST_ID);
    const kept = associate(wrapping);
    for (let id = 1; id <= 3; id++) expect(associate(wrapping).id).toBe(id);
    expect([first.id, kept.id]).toEqual([1, LAST_ID]);
  });

  it("forgets an endpoint only when it is closed at both ends", () => {
    const endpoints = table(false, LAST_ID);
    const kept = associate(endpoints);
    const [one, two] = [associate(endpoints), associate(endpoints)];
    expect([kept.id, one.id, two.id]).toEqual([LAST_ID, 1, 2]);
    one.closed = true;
    endpoints.removeIfDone(one);
    expect(endpoints.get(1)).toBe(one);
    one.markPeerClosed();
    endpoints.removeIfDone(one);
    expect([endpoints.get(1), endpoints.size]).toEqual([undefined, 2]);
  });

  it("ties the half that stays to the router, under the id of the one that travels", () => {
    const endpoints = table(true);
    const [mine, sent] = InterfaceEndpointHandle.createPair();
    expect(mine.isPendingAssociation).toBe(true);
    expect(endpoints.associate(sent)).toBe(mine);
    expect([mine.id, mine.controller, mine.isPendingAssociation, sent.closed]).toEqual([
      HIGH + 1,
      controller,
      false,
      true,
    ]);
    endpoints.remove(mine);
    expect([...endpoints.values()]).toEqual([]);
  });

  it("has a closed one stand for a half that was closed meanwhile, with its reason", () => {
    const endpoints = table(true);
    const [mine, sent] = InterfaceEndpointHandle.createPair();
    mine.close({ customReason: 3, description: "gone" });
    const kept = endpoints.associate(sent);
    expect(kept).not.toBe(mine);
    expect([kept.id, kept.closed, kept.peerClosed, kept.reason]).toEqual([
      HIGH + 1,
      true,
      false,
      { customReason: 3, description: "gone" },
    ]);
  });
});

describe("EndpointTable: ids of the peer", () => {
  it.each([
    ["high", true],
    ["low", false],
  ])("at the side of %s ids accepts only those of the other namespace", (_what, high) => {
    const endpoints = table(high);
    const accepted = [1, HIGH + 1, PRIMARY_INTERFACE_ID, INVALID_INTERFACE_ID].map(
      (id) => endpoints.announce(id) !== undefined,
    );
    expect(accepted).toEqual([high, !high, false, false]);
    expect(endpoints.size).toBe(1);
  });

  it("accepts an id once, until its endpoint is done", () => {
    const endpoints = table(false);
    const announced = (): boolean => endpoints.announce(HIGH + 7) !== undefined;
    expect([announced(), announced()]).toEqual([true, false]);
    for (const endpoint of endpoints.values()) {
      endpoint.closed = true;
      endpoints.removeIfDone(endpoint);
    }
    expect(announced()).toBe(false);
    for (const endpoint of endpoints.values()) {
      endpoint.markPeerClosed();
      endpoints.removeIfDone(endpoint);
    }
    expect([announced(), endpoints.size]).toEqual([true, 1]);
  });

  it("keeps an endpoint that was closed before it came, and hands it out once", () => {
    const endpoints = table(false);
    const early = endpoints.closedByPeer(HIGH + 9);
    expect([early?.announced, early?.closed, endpoints.size]).toEqual([false, false, 1]);
    expect(endpoints.closedByPeer(HIGH + 9)).toBe(early);
    expect(endpoints.announce(HIGH + 9)).toBe(early);
    expect(early?.announced).toBe(true);
    expect(endpoints.announce(HIGH + 9)).toBeUndefined();
  });

  it("knows its own endpoints when the peer closes them, and makes none for ids it has not minted", () => {
    const endpoints = table(false);
    const mine = associate(endpoints);
    expect(endpoints.closedByPeer(mine.id)).toBe(mine);
    for (const id of [mine.id + 1, PRIMARY_INTERFACE_ID, INVALID_INTERFACE_ID]) {
      expect(endpoints.closedByPeer(id)).toBeUndefined();
    }
    expect(endpoints.size).toBe(1);
  });
});
