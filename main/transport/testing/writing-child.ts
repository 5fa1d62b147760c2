// A child of the transport's tests: joins the graph behind a socket and writes numbered messages.
// Arguments: socket path, how many messages, "stay" or "exit".
import { once } from "node:events";
import { connect } from "node:net";
import { Node } from "../../../shared/system/index.ts";
import { SocketTransport } from "../index.ts";

const [path = "", count = "0", how = "exit"] = process.argv.slice(2);
const socket = connect(path);
await once(socket, "connect");
const node = new Node({ name: "child", role: "leaf" });
const invitation = node.acceptInvitation(new SocketTransport(socket));
await invitation.ready;
const pipe = invitation.extractMessagePipe("x");
for (let i = 0; i < Number(count); i += 1) pipe.write(new Uint8Array(new Uint32Array([i]).buffer));
if (how === "exit") invitation.close();
