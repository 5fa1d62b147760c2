import { strict as assert } from "node:assert";
import { fromHex } from "../../shared/base/index.ts";
import { Channel } from "../../shared/legacy/index.ts";
import { suite } from "../testing/behaviour.ts";
import { ChannelEvents, openChannel, valueMessage } from "./channel-ends.ts";

/** Receive({bytes: [], handles: null}) from the client: header, parameters, message, array. */
const RECEIVE_NOTHING = fromHex(
  "18000000 00000000 01000000 01000000 00000000 00000000" +
    "10000000 00000000 08000000 00000000" +
    "18000000 00000000 10000000 00000000 00000000 00000000" +
    "08000000 00000000",
);

export const channelBootstrapSuite = suite(import.meta.url, "ipc_mojo_bootstrap_unittest", {
  Connect: {
    far: async (side) => {
      const events = new ChannelEvents();
      openChannel(side, "client", events);
      side.tell("far pid", process.pid);
      assert.equal(await events.connected, await side.hear("near pid"));
    },
    near: async (side) => {
      const events = new ChannelEvents();
      openChannel(side, "server", events);
      side.tell("near pid", process.pid);
      assert.equal(await events.connected, await side.hear("far pid"));
    },
  },

  ReceiveEmptyMessage: {
    far: async (side) => {
      const pipe = side.pipe();
      const listener = new ChannelEvents();
      const channel = side.own(new Channel({ mode: "client", pipe, pid: process.pid, listener }));
      channel.connect();
      pipe.write(RECEIVE_NOTHING);
      channel.send(valueMessage(1));
      await side.hear("done");
    },
    near: async (side) => {
      const events = new ChannelEvents();
      openChannel(side, "server", events);
      assert.equal(await events.bad, undefined);
      assert.match(await side.badMessage(), /^BAD_MESSAGE: END_OF_DATA/u);
      await events.values.reach(1);
      assert.deepEqual(events.told, ["connected", "bad message", "message"]);
      side.tell("done");
    },
  },
});
