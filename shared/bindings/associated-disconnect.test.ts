import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createMessagePipe } from "../system/index.ts";
import { AssociatedReceiver } from "./associated-receiver.ts";
import { AssociatedRemote } from "./associated-remote.ts";
import { setBadMessageHandler } from "./error-hooks.ts";
import { Receiver } from "./receiver.ts";
import { Remote } from "./remote.ts";
import { connect, CONNECTIONS } from "./testdata/connections.ts";
import { Counter, Hub } from "./testdata/gen/test_interfaces.mojom.ts";
import { CounterImpl, disconnected, HubImpl } from "./testdata/implementations.ts";

const bad: string[] = [];

beforeEach(() => {
  bad.length = 0;
  setBadMessageHandler(({ error }) => bad.push(error.message));
});

afterEach(() => {
  setBadMessageHandler(undefined);
});

describe.each(CONNECTIONS)("disconnects of associated interfaces $name", (connections) => {
  function hub(implementation = new HubImpl()): {
    remote: Remote<Hub>;
    receiver: Receiver<Hub>;
    implementation: HubImpl;
  } {
    const pending = connect<Hub>(connections);
    const remote = new Remote(Hub, pending.remote);
    const receiver = new Receiver<Hub>(Hub, implementation, pending.receiver);
    return { remote, receiver, implementation };
  }

  /** A counter that is bound at the hub. */
  function counterOf(remote: Remote<Hub>): AssociatedRemote<Counter> {
    const counter = new AssociatedRemote(Counter);
    remote.get().bindCounter(counter.bindNewEndpointAndPassReceiver());
    return counter;
  }

  it("a reason given before the other half is sent reaches whoever receives that half", async () => {
    const { remote, implementation } = hub();
    const counter = new AssociatedRemote(Counter);
    const pending = counter.bindNewEndpointAndPassReceiver();
    const told = new Promise((resolve) => {
      implementation.bindCounter = (received) => {
        const receiver = new AssociatedReceiver<Counter>(Counter, new CounterImpl(), received);
        receiver.setDisconnectHandler(resolve);
      };
    });
    counter.resetWithReason(11, "changed my mind");
    remote.get().bindCounter(pending);
    expect(await told).toEqual({ customReason: 11, description: "changed my mind" });
    remote.reset();
  });

  it("asyncErrorHandlersWhenClosingPrimaryInterface: the other end's handlers run too", async () => {
    const { remote, receiver, implementation } = hub();
    counterOf(remote).get().push(1);
    await remote.get().ping();
    const gone = Promise.all([receiver, ...implementation.counters].map(disconnected));
    remote.resetWithReason(9, "all of it");
    expect(await gone).toEqual([
      { customReason: 9, description: "all of it" },
      { customReason: 0, description: "" },
    ]);
  });

  it("closeSerializedAssociatedEndpoints: nor one whose message could not be encoded", async () => {
    const { remote } = hub();
    const counter = new AssociatedRemote(Counter);
    const endpoint = counter.bindNewEndpointAndPassReceiver();
    const gone = disconnected(counter);
    const carrier = {
      version: 0,
      passEndpoint: () => {
        endpoint.reset();
        throw new Error("dropped it");
      },
    };
    expect(() => remote.get().bindCounter(Object.assign(endpoint, carrier))).toThrow("dropped it");
    await gone;
    remote.reset();
  });

  it("closeSerializedAssociatedEndpoints: nor one whose message the pipe refused", async () => {
    const { remote } = hub();
    const counter = new AssociatedRemote(Counter);
    const pending = counter.bindNewEndpointAndPassReceiver();
    const gone = disconnected(counter);
    const [spent, other] = createMessagePipe();
    spent.close();
    expect(() => remote.get().bindCounterWith(pending, spent)).toThrow("HANDLE_SPENT");
    await gone;
    counter.get().push(1);
    counter.reset();
    await remote.get().ping();
    remote.reset();
    other.close();
  });
});
