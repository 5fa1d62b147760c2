// A client process that talks over the legacy channel: echoes numbers until it is killed, and has an
// interface of the host's in the order of its messages. Argument: server name.
import { AssociatedRemote } from "../../../shared/bindings/index.ts";
import { Channel, LegacyMessage, Params } from "../../../shared/legacy/index.ts";
import { connectToServer } from "../index.ts";
import { Echo } from "../testdata/gen/echo.mojom.ts";

const [serverName = ""] = process.argv.slice(2);
const { invitation } = await connectToServer(serverName, { nodeName: "legacy client" });

function echo(message: LegacyMessage): boolean {
  const value = Params.int.read(message.reader());
  const { routingId, type } = message;
  channel.send(
    LegacyMessage.build({ routingId, type }, (pickle) => Params.int.write(pickle, value)),
  );
  void interfaceOfHost.get().echoString(`${value}`);
  return true;
}

const channel = new Channel({
  mode: "client",
  pipe: invitation.extractMessagePipe("channel"),
  pid: process.pid,
  listener: { onMessageReceived: echo },
});
channel.connect();
const interfaceOfHost = new AssociatedRemote(Echo, channel.getRemoteAssociatedInterface(Echo));
