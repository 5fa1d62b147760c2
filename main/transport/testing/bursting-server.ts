// A server that writes frames to whoever connects, as fast as they are read, and then ends.
// Arguments: path of the socket, number of frames, bytes of each.
import { createServer } from "node:net";
import { SocketTransport } from "../index.ts";

const [file = "", frames = "0", bytes = "0"] = process.argv.slice(2);
const server = createServer((socket) => {
  const transport = new SocketTransport(socket);
  for (let i = 0; i < Number(frames); i += 1) {
    transport.send(new Uint8Array(Number(bytes)).fill(i));
  }
  transport.close();
  server.close();
});
server.listen(file, () => process.stdout.write("listening\n"));
