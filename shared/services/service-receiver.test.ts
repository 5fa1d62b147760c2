import { beforeEach, describe, expect, it } from "vitest";
import { AssociatedReceiver, Receiver, Remote } from "../bindings/index.ts";
import { createMessagePipe } from "../system/index.ts";
import {
  type BindSourceInfo,
  ConnectorInterface,
  type Identity,
  randomToken,
  type Service,
  ServiceControl,
  ServiceInterface,
  ServiceReceiver,
  ZERO_TOKEN,
} from "./index.ts";
import { disconnected } from "./testdata/in-process-services.ts";

const identity: Identity = {
  name: "a",
  instanceGroup: randomToken(),
  instanceId: ZERO_TOKEN,
  globallyUniqueId: randomToken(),
};
const source: BindSourceInfo = { identity, requiredCapabilities: { capabilities: [] } };

let events: string[];

beforeEach(() => {
  events = [];
});

/** A service, and its pipe as the service manager holds it. */
function start(service: Partial<Service> = {}): [ServiceReceiver, Remote<ServiceInterface>] {
  const remote = new Remote(ServiceInterface);
  const receiver = new ServiceReceiver(
    {
      onStart: () => events.push("start"),
      onConnect: (_source, name, pipe) => {
        events.push(name);
        pipe.close();
      },
      ...service,
    },
    remote.bindNewPipeAndPassReceiver(),
  );
  return [receiver, remote];
}

function bind(remote: Remote<ServiceInterface>, name: string): Promise<unknown> {
  const [, pipe] = createMessagePipe();
  return remote
    .get()
    .onBindInterface(source, name, pipe)
    .then(() => events.push(`acknowledged ${name}`));
}

async function control(remote: Remote<ServiceInterface>): Promise<void> {
  const { controlReceiver } = await remote.get().onStart(identity);
  void new AssociatedReceiver<ServiceControl>(
    ServiceControl,
    { requestQuit: () => events.push("quit wanted") },
    controlReceiver,
  );
}

describe("ServiceReceiver", () => {
  it("knows who it is from the start on", async () => {
    const [receiver, remote] = start();
    expect(() => receiver.identity).toThrow("NOT_BOUND");
    await remote.get().onStart(identity);
    expect(receiver.identity).toEqual(identity);
    expect(events).toEqual(["start"]);
  });

  it("passes requests on and acknowledges them", async () => {
    const [, remote] = start();
    await remote.get().onStart(identity);
    await bind(remote, "x");
    await bind(remote, "y");
    expect(events).toEqual(["start", "x", "acknowledged x", "y", "acknowledged y"]);
  });

  it("cuts off a manager that asks for something before the start", async () => {
    const [, remote] = start();
    const gone = disconnected(remote);
    await expect(bind(remote, "x")).rejects.toThrow("DISCONNECTED");
    await gone;
    expect(events).toEqual([]);
  });

  it("cuts off a manager that starts it twice", async () => {
    const [, remote] = start();
    await remote.get().onStart(identity);
    await expect(remote.get().onStart(identity)).rejects.toThrow("DISCONNECTED");
    expect(events).toEqual(["start"]);
  });

  it("lets the acknowledgement go ahead of a wish to quit that came up with the request", async () => {
    const [receiver, remote] = start({ onConnect: () => receiver.requestClose() });
    await control(remote);
    await bind(remote, "x");
    await remote.flushForTesting();
    expect(events).toEqual(["start", "acknowledged x", "quit wanted"]);
  });

  it.each([
    { when: "before the start", early: true },
    { when: "while it starts", early: false },
  ])("asks to quit right after the start when it wanted to $when", async ({ early }) => {
    const [receiver, remote] = start({
      onStart: () => {
        events.push("start");
        if (!early) receiver.requestClose();
      },
    });
    if (early) receiver.requestClose();
    await control(remote);
    await remote.flushForTesting();
    expect(events).toEqual(["start", "quit wanted"]);
  });

  it("lets go of everything when the manager lets go, unless the service knows better", async () => {
    const [receiver, remote] = start();
    const { connectorReceiver } = await remote.get().onStart(identity);
    const connector = new Receiver<ConnectorInterface>(
      ConnectorInterface,
      { ...refusing, queryService: () => ({ info: null }) },
      connectorReceiver,
    );
    await receiver.connector.queryService("b");
    const gone = new Promise((resolve) => connector.setDisconnectHandler(resolve));
    remote.reset();
    await gone;
    expect(receiver.isBound).toBe(false);

    const told = new Promise<void>((resolve) => {
      const [, other] = start({ onDisconnected: resolve });
      other.reset();
    });
    await told;
  });

  it("has nothing to ask for once it is closed", () => {
    const [receiver] = start();
    receiver.close();
    receiver.requestClose();
    expect(receiver.isBound).toBe(false);
  });
});

const unexpected = (): never => expect.fail("nobody asks this");
const refusing = {
  bindInterface: unexpected,
  warmService: unexpected,
  registerServiceInstance: unexpected,
  clone: unexpected,
};
