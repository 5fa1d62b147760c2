import { strict as assert } from "node:assert";
import { AssociatedReceiver, reportBadMessage } from "../../shared/bindings/index.ts";
import { Channel } from "../../shared/legacy/index.ts";
import { createMessagePipe, MessagePipeHandle } from "../../shared/system/index.ts";
import { Sink } from "../gen/associated.mojom.ts";
import { type Behaviour, suite } from "../testing/behaviour.ts";
import type { Side } from "../testing/side.ts";
import { assertCarriesCalls } from "./calculators.ts";
import {
  ChannelEvents,
  Load,
  makeChannel,
  openAssociated,
  openChannel,
  Pipe,
  ROUTING_ID,
  valueMessage,
} from "./channel-ends.ts";
import { channelProxyMojo } from "./channel-proxy-mojo.ts";
import { SinkImpl } from "./hubs.ts";

/** The next message with a pipe, or without the one that it might have. */
function nextPipe(events: ChannelEvents): Promise<MessagePipeHandle | null> {
  return new Promise((resolve) => {
    events.onOther = (message) => Pipe.dispatch(message, ({ pipe }) => resolve(pipe));
  });
}

/** The near side sends a pipe, whose other end it keeps; the far side answers over it. */
const sendsPipe: Behaviour = {
  far: async (side) => {
    const events = new ChannelEvents();
    const received = nextPipe(events);
    openChannel(side, "client", events);
    const pipe = await received;
    assert.ok(pipe instanceof MessagePipeHandle);
    pipe.write(Uint8Array.of(4, 2));
    pipe.close();
    await side.hear("done");
  },
  near: async (side) => {
    const channel = openChannel(side, "server", new ChannelEvents());
    const [kept, sent] = createMessagePipe();
    const text = new Promise<Uint8Array>((resolve, reject) => {
      kept.setReader({
        onMessage: (bytes) => resolve(bytes.slice()),
        onPeerClosed: () => reject(new Error("the pipe was closed")),
      });
    });
    assert.ok(channel.send(Pipe.create({ routingId: ROUTING_ID }, { pipe: sent })));
    assert.equal(sent.isValid, false);
    assert.deepEqual(await text, Uint8Array.of(4, 2));
    side.tell("done");
  },
};

/** A channel at the far side that sends back the numbers it gets. */
async function echoNumbers(side: Side): Promise<void> {
  const events = new ChannelEvents();
  const channel = openChannel(side, "client", events);
  side.tell("pid", process.pid);
  await events.values.reach(1);
  for (const number of events.values.values) channel.send(valueMessage(number + 1));
  await side.hear("done");
}

const MEBIBYTE = 1024 * 1024;

export const channelMojoSuite = suite(
  import.meta.url,
  "ipc_channel_mojo_unittest",
  {
    ConnectedFromClient: {
      far: echoNumbers,
      near: async (side) => {
        const events = new ChannelEvents();
        const channel = openChannel(side, "server", events);
        assert.equal(await events.connected, await side.hear("pid"));
        channel.send(valueMessage(41));
        await events.values.reach(1);
        assert.deepEqual(events.values.values, [42]);
        assert.deepEqual(events.told, ["connected", "message"]);
        side.tell("done");
      },
    },

    SendFailWithPendingMessages: {
      far: async (side) => {
        // Never reads, and goes with all that it was sent.
        const channel = makeChannel(side, "client", new ChannelEvents());
        await side.hear("sent");
        channel.close();
      },
      near: async (side) => {
        const events = new ChannelEvents();
        const channel = openChannel(side, "server", events);
        const bytes = new Uint8Array(4 * MEBIBYTE).fill(42);
        for (let i = 0; i < 10; i += 1) {
          assert.ok(channel.send(Load.create({ routingId: ROUTING_ID }, { bytes })));
        }
        side.tell("sent");
        await events.lost;
        assert.deepEqual(events.told, ["error"]);
        assert.equal(channel.send(valueMessage(1)), false);
      },
    },

    NoImplicitChannelClosure: {
      far: async (side) => {
        const pipe = side.pipe();
        const events = new ChannelEvents();
        const channel = side.own(
          new Channel({ mode: "client", pipe, pid: process.pid, listener: events }),
        );
        channel.connect();
        const sink = openAssociated(side, channel, Sink);
        sink.get().put(13);
        // Not even half of a Mojo header.
        pipe.write(Uint8Array.of(1, 2, 3));
        channel.send(valueMessage(1));
        assert.deepEqual(await sink.get().echo(2), { value: 2 });
        assert.deepEqual(events.told, ["connected"]);
        channel.close();
      },
      near: async (side) => {
        const events = new ChannelEvents();
        const channel = openChannel(side, "server", events);
        const sink = new SinkImpl();
        sink.put = (number) => {
          if (number === 13) reportBadMessage("an unlucky number");
        };
        channel.addGenericAssociatedInterface(Sink, (receiver) => {
          side.own(new AssociatedReceiver<Sink>(Sink, sink, receiver));
        });
        assert.equal(await side.badMessage(), "BAD_MESSAGE: an unlucky number");
        assert.match(await side.badMessage(), /^ILLEGAL_MEMORY_RANGE/u);
        await events.lost;
        assert.deepEqual(events.values.values, [1]);
        assert.deepEqual(sink.log.values, [2]);
        assert.deepEqual(events.told, ["connected", "message", "error"]);
      },
    },

    SendMessagePipe: sendsPipe,

    ParamTraitValidMessagePipe: {
      far: async (side) => {
        const events = new ChannelEvents();
        const received = nextPipe(events);
        openChannel(side, "client", events);
        const pipe = await received;
        assert.ok(pipe instanceof MessagePipeHandle);
        await assertCarriesCalls(pipe, side.pipe("calls"));
      },
      near: (side) => {
        const channel = openChannel(side, "server", new ChannelEvents());
        const pipe = side.pipe("calls");
        assert.ok(channel.send(Pipe.create({ routingId: ROUTING_ID }, { pipe })));
      },
    },

    ParamTraitInvalidMessagePipe: {
      far: async (side) => {
        const events = new ChannelEvents();
        const received = nextPipe(events);
        openChannel(side, "client", events);
        assert.equal(await received, null);
        side.tell("received");
      },
      near: async (side) => {
        const channel = openChannel(side, "server", new ChannelEvents());
        const message = Pipe.create({ routingId: ROUTING_ID }, { pipe: null });
        assert.deepEqual(message.payload, new Uint8Array(4));
        assert.ok(channel.send(message));
        await side.hear("received");
      },
    },

    SendFailAfterClose: {
      far: echoNumbers,
      near: async (side) => {
        const events = new ChannelEvents();
        const channel = openChannel(side, "server", events);
        channel.send(valueMessage(1));
        await events.values.reach(1);
        channel.close();
        assert.equal(channel.send(valueMessage(2)), false);
        assert.deepEqual(events.told, ["connected", "message"]);
        side.tell("done");
      },
    },

    SendPlatformFile: {
      notApplicable: "no platform file is sent to another process here, over whatever interface",
    },

    ...channelProxyMojo,
  },
  { farBlocks: true },
);
