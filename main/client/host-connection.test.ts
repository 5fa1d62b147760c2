// Connections to a host in this very process: what the real processes of main/inspector's tests leave out.
import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type DisconnectReason, Receiver, Remote } from "../../shared/bindings/index.ts";
import { defaultNode, Node, setDefaultNode } from "../../shared/system/index.ts";
import { TapMerger, Trace } from "../../shared/trace/index.ts";
import { BrokerServer, Refusal } from "../broker/index.ts";
import { MAX_WAITING_PER_CLIENT } from "../broker/offer-board.ts";
import { monotonicClock } from "../recorder/index.ts";
import { Echo } from "../server/testdata/gen/echo.mojom.ts";
import { connectToHost, type HostConnection, type HostOptions } from "./host-connection.ts";

const echo: Echo = { echoString: async (text) => ({ text: `${text}!` }) };

let host: BrokerServer;
let before: Node;
let connections: HostConnection[] = [];

beforeEach(async () => {
  before = defaultNode();
  connections = [];
  const trace = new Trace({ start: monotonicClock(), methodName: () => undefined });
  const merger = new TapMerger(trace);
  const clock = monotonicClock;
  host = new BrokerServer({
    name: `client-${randomBytes(4).toString("hex")}`,
    mayChange: false,
    node: new Node({ name: "host", role: "broker" }),
    tap: {
      merger,
      clock,
      findProcess: (pid, name) => merger.addProcess({ pid, name, role: "client" }, clock()),
    },
  });
  await host.start();
});

afterEach(async () => {
  setDefaultNode(before);
  await Promise.all(connections.map((connection) => connection.close()));
  await host.stop();
});

async function join(options?: HostOptions): Promise<HostConnection> {
  const connection = await connectToHost(host.name, options);
  connections.push(connection);
  return connection;
}

/** Asks for Echo; `gone` settles with the reason when its pipe ends. */
function ask(connection: HostConnection) {
  const remote = new Remote(Echo, connection.getInterface(Echo));
  const gone = new Promise<DisconnectReason>((resolve) => remote.setDisconnectHandler(resolve));
  return { remote, gone };
}

describe("a connection to a host", () => {
  it("belongs to the pipes that the process makes, unless that is not wanted", async () => {
    const first = await join();
    expect(defaultNode()).toBe(first.node);
    await join({ isDefault: false });
    expect(defaultNode()).toBe(first.node);
  });

  it("keeps the node's own tap off, if that is wanted", async () => {
    const [seen, unseen] = [await join(), await join({ tap: false })];
    expect(seen.node.tap).toBe(seen.tap.tap);
    expect(seen.tap.isOn).toBe(true);
    expect([unseen.node.tap, unseen.tap.isOn]).toEqual([undefined, false]);
  });

  it("is told when the host goes", async () => {
    const connection = await join();
    const closed = new Promise<string>((resolve) => {
      connection.onClosed = ({ code }) => resolve(code);
    });
    await host.stop();
    expect(await closed).toBe("closed");
    await expect(connection.offer(Echo, () => undefined)).rejects.toMatchObject({
      code: "DISCONNECTED",
    });
  });
});

describe("an offer", () => {
  it("that is withdrawn leaves what is bound alone, and makes room for another", async () => {
    const [provider, caller] = [await join(), await join()];
    const offer = await provider.offer(Echo, (pending) => {
      return new Receiver<Echo>(Echo, echo, pending);
    });
    const { remote } = ask(caller);
    expect((await remote.get().echoString("one")).text).toBe("one!");
    offer.withdraw();
    await expect
      .poll(() =>
        caller
          .offer(Echo, () => undefined)
          .then(
            () => "taken",
            () => "refused",
          ),
      )
      .toBe("taken");
    expect((await remote.get().echoString("two")).text).toBe("two!");
  });

  it("that is refused says by whom", async () => {
    const [provider, other] = [await join(), await join()];
    await provider.offer(Echo, () => undefined);
    await expect(other.offer(Echo, () => undefined)).rejects.toThrow(
      `${Echo.name} cannot be offered: ${Echo.name} is offered already, by process ${process.pid}.`,
    );
  });

  it("closes the pipe of who asks, if nobody binds the receiver", async () => {
    const [provider, caller] = [await join(), await join()];
    await provider.offer(Echo, (pending) => pending.reset());
    expect(await ask(caller).gone).toEqual({ customReason: 0, description: "" });
  });
});

it("who waits for too many interfaces is told so", async () => {
  const caller = await join();
  const waiting = Array.from({ length: MAX_WAITING_PER_CLIENT }, () => ask(caller));
  expect(await ask(caller).gone).toMatchObject({ customReason: Refusal.TOO_MANY_WAITING });
  for (const { remote } of waiting) remote.reset();
});
