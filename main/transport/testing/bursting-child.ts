// A child of the transport's tests: writes a burst of frames, says so when the kernel has them all,
// and stays. Arguments: socket path, how many frames, bytes of each.
import { once } from "node:events";
import { connect } from "node:net";

const [path = "", count = "0", size = "0"] = process.argv.slice(2);
const socket = connect(path);
await once(socket, "connect");
const frame = Buffer.alloc(4 + Number(size));
frame.writeUInt32LE(Number(size));
const burst = Buffer.concat(Array.from({ length: Number(count) }, () => frame));
socket.write(burst, () => process.stdout.write("written"));
setInterval(() => undefined, 1000);
