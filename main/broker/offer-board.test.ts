import { describe, expect, it } from "vitest";
import {
  type DisconnectReason,
  GenericPendingReceiver,
  Receiver,
  Remote,
} from "../../shared/bindings/index.ts";
import { Echo } from "../server/testdata/gen/echo.mojom.ts";
import { InterfaceFactory, Refusal } from "./gen/host_broker.mojom.ts";
import {
  type BrokerClient,
  MAX_INTERFACE_NAME,
  MAX_OFFERS_PER_CLIENT,
  MAX_WAITING_PER_CLIENT,
  OfferBoard,
} from "./offer-board.ts";

const alice: BrokerClient = { who: "alice" };
const bob: BrokerClient = { who: "bob" };

/** The factory of an Echo that answers with a prefix of its own. */
function factory(prefix: string): Receiver<InterfaceFactory> {
  return new Receiver<InterfaceFactory>(InterfaceFactory, {
    bindInterface: (generic) => {
      const pending = generic.as(Echo);
      const echo: Echo = { echoString: async (text) => ({ text: `${prefix} ${text}` }) };
      if (pending !== undefined) void new Receiver<Echo>(Echo, echo, pending).isBound;
    },
  });
}

/** Asks for an interface; `gone` settles with the reason when the pipe is closed. */
function ask(board: OfferBoard, client: BrokerClient, name = Echo.name) {
  const remote = new Remote(Echo);
  const pipe = remote.bindNewPipeAndPassReceiver().passPipe();
  const gone = new Promise<DisconnectReason>((resolve) => {
    remote.setDisconnectHandler(resolve);
  });
  board.getInterface(client, new GenericPendingReceiver(name, pipe));
  return { remote, gone };
}

async function echoed({ remote }: { remote: Remote<Echo> }): Promise<string> {
  return (await remote.get().echoString("hello")).text;
}

describe("an interface that is offered", () => {
  it("goes to each who asks, before and after the offer", async () => {
    const board = new OfferBoard();
    const early = ask(board, bob);
    expect(board.offer(alice, Echo.name, factory("alice").bindNewPipeAndPassRemote())).toBe(
      undefined,
    );
    const late = ask(board, bob);
    expect(await Promise.all([echoed(early), echoed(late)])).toEqual([
      "alice hello",
      "alice hello",
    ]);
  });

  it("is offered by one at a time; the next one may when the first has closed its factory", async () => {
    const board = new OfferBoard();
    const first = factory("alice");
    board.offer(alice, Echo.name, first.bindNewPipeAndPassRemote());
    const second = factory("bob");
    const pending = second.bindNewPipeAndPassRemote();
    const closed = new Promise<void>((resolve) => second.setDisconnectHandler(() => resolve()));
    expect(board.offer(bob, Echo.name, pending)).toBe(`${Echo.name} is offered already, by alice`);
    await closed;
    first.reset();
    await expect.poll(() => offerAs(board, bob)).toBe(undefined);
    expect(await echoed(ask(board, alice))).toBe("again hello");
  });

  it("ends with the client, and so do the receivers that it waits for", async () => {
    const board = new OfferBoard();
    board.offer(alice, Echo.name, factory("alice").bindNewPipeAndPassRemote());
    const waiting = ask(board, alice, "nobody.Offers");
    board.leave(alice);
    await waiting.gone;
    expect(offerAs(board, bob)).toBe(undefined);
  });
});

function offerAs(board: OfferBoard, client: BrokerClient): string | undefined {
  return board.offer(client, Echo.name, factory("again").bindNewPipeAndPassRemote());
}

describe("limits", () => {
  it("let a client wait for so many interfaces, and say so to the next one who asks", async () => {
    const board = new OfferBoard();
    const waiting = Array.from({ length: MAX_WAITING_PER_CLIENT }, () => ask(board, bob));
    const refused = ask(board, bob);
    expect(await refused.gone).toEqual({
      customReason: Refusal.TOO_MANY_WAITING,
      description: `nobody offers ${Echo.name}, and bob waits for ${MAX_WAITING_PER_CLIENT} interfaces already`,
    });
    // Another client's own are not affected, and those that wait are served.
    const others = ask(board, alice);
    offerAs(board, alice);
    const served = [...waiting, others].map((one) => echoed(one));
    expect(new Set(await Promise.all(served))).toEqual(new Set(["again hello"]));
  });

  it("take no names that are empty or endless", async () => {
    const board = new OfferBoard();
    for (const name of ["", "x".repeat(MAX_INTERFACE_NAME + 1)]) {
      const text = `the name of an interface has 1 to ${MAX_INTERFACE_NAME} characters`;
      const pending = factory("").bindNewPipeAndPassRemote();
      expect(board.offer(alice, name, pending)).toBe(text);
    }
    const refused = ask(board, bob, "x".repeat(MAX_INTERFACE_NAME + 1));
    expect(await refused.gone).toMatchObject({ customReason: Refusal.BAD_NAME });
  });

  it("hold for what a client offers", () => {
    const board = new OfferBoard();
    for (let i = 0; i < MAX_OFFERS_PER_CLIENT; i += 1) {
      const remote = factory("").bindNewPipeAndPassRemote();
      expect(board.offer(alice, `example.Interface${i}`, remote)).toBe(undefined);
    }
    expect(offerAs(board, alice)).toBe(`alice offers ${MAX_OFFERS_PER_CLIENT} interfaces already`);
    expect(offerAs(board, bob)).toBe(undefined);
  });
});
