import type { Socket } from "node:net";
import {
  createMessageConnection,
  type MessageConnection,
  NotificationType,
  RequestType,
  RequestType0,
  SocketMessageReader,
  SocketMessageWriter,
} from "vscode-jsonrpc/node";
import type { Contestant } from "../contestant.ts";
import type {
  Reading,
  SinkCountResponse,
  SinkEchoResponse,
  SinkPutResponse,
} from "../gen/ipc.mojom.ts";
import { dial, listen } from "../sockets.ts";

const TAKE = new NotificationType<Reading>("take");
const COUNT = new RequestType0<SinkCountResponse, void>("count");
const ECHO = new RequestType<Reading, SinkEchoResponse, void>("echo");
const PUT = new RequestType<string, SinkPutResponse, void>("put");

/** The protocol of language servers: JSON-RPC over a Unix socket. Payloads are base64. */
export const jsonRpc: Contestant = {
  serve: (sink, path) =>
    listen(path, (socket) => {
      const connection = connectionOver(socket);
      connection.onNotification(TAKE, (reading) => sink.take(reading));
      connection.onRequest(COUNT, () => sink.count());
      connection.onRequest(ECHO, (reading) => sink.echo(reading));
      connection.onRequest(PUT, (text) => sink.put(Buffer.from(text, "base64")));
      connection.listen();
    }),
  connect: async ({ socketPath }) => {
    const connection = connectionOver(await dial(socketPath));
    connection.listen();
    return {
      take: (reading) => void connection.sendNotification(TAKE, reading),
      count: () => connection.sendRequest(COUNT),
      echo: (reading) => connection.sendRequest(ECHO, reading),
      put: (bytes) => connection.sendRequest(PUT, Buffer.from(bytes.buffer).toString("base64")),
    };
  },
};

function connectionOver(socket: Socket): MessageConnection {
  return createMessageConnection(new SocketMessageReader(socket), new SocketMessageWriter(socket));
}
