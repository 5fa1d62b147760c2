import { AssociatedRemote } from "../../bindings/index.ts";
import { createMessagePipe } from "../../system/index.ts";
import { Channel } from "../channel.ts";
import { ChannelRouter } from "../channel-router.ts";
import { Channel as ChannelInterface } from "../gen/ipc.mojom.ts";
import { LegacyMessage } from "../legacy-message.ts";
import { RecordingListener } from "./recording-listener.ts";

/** The pids that the two ends of a pair tell. */
export const SERVER_PID = 100;
export const CLIENT_PID = 200;

/** Two connected channels in one process, and what their listeners hear. */
export function connectChannels([near, far] = createMessagePipe()) {
  const heardByServer = new RecordingListener();
  const heardByClient = new RecordingListener();
  const server = new Channel({
    mode: "server",
    pipe: near,
    pid: SERVER_PID,
    listener: heardByServer,
  });
  const client = new Channel({
    mode: "client",
    pipe: far,
    pid: CLIENT_PID,
    listener: heardByClient,
  });
  server.connect();
  client.connect();
  return { server, client, heardByServer, heardByClient, serverPipe: near };
}

/** A channel whose other end does as the test says, rules or no rules. */
export function connectToRogue() {
  const [near, far] = createMessagePipe();
  const heard = new RecordingListener();
  const channel = new Channel({ mode: "server", pipe: near, pid: SERVER_PID, listener: heard });
  const router = new ChannelRouter(far, false);
  const { sender, receiver } = router.createChannelEndpoints();
  const rogue = new AssociatedRemote(ChannelInterface, sender);
  channel.connect();
  router.startDedicated();
  return { channel, heard, rogue, rogueEnd: receiver, router, pipe: far };
}

/** A message without parameters, for a routing id. */
export function messageTo(routingId: number, type = 1): LegacyMessage {
  return LegacyMessage.build({ routingId, type });
}
