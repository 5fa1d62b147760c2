import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** Listens on a Unix socket; settles when it can be connected to. */
export async function listen(path: string, onSocket: (socket: Socket) => void): Promise<void> {
  await once(createServer(onSocket).listen(path), "listening");
}

/** Connects to a Unix socket. */
export async function dial(path: string): Promise<Socket> {
  const socket = connect(path);
  await once(socket, "connect");
  return socket;
}
