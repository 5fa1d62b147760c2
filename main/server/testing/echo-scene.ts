import type { AttachmentName } from "../../../shared/system/index.ts";
import type { ConnectionInfo } from "../index.ts";
import { ClientProcess } from "./client-process.ts";
import { EchoServer, type EchoServerSettings } from "./echo-server.ts";

/** The servers and the client processes of a test. */
export class EchoScene {
  readonly #clients: ClientProcess[] = [];
  readonly #servers: EchoServer[] = [];

  /** A server that has been started. */
  async serve(settings?: EchoServerSettings): Promise<EchoServer> {
    const echo = new EchoServer(settings);
    this.#servers.push(echo);
    await echo.server.startServer();
    return echo;
  }

  /** Starts a client of a server. */
  launch(
    echo: EchoServer,
    task: string,
    pipeId: AttachmentName | undefined = echo.pipeId,
  ): ClientProcess {
    const client = new ClientProcess(echo.name, pipeId, task);
    this.#clients.push(client);
    return client;
  }

  /** A client that has made its call and stays. */
  async connected(echo: EchoServer): Promise<ClientProcess> {
    const client = this.launch(echo, "echo-and-stay");
    const line = await client.nextLine();
    if (line !== `from ${client.pid}`) throw new Error(`the client says "${line}"`);
    return client;
  }

  /** Ends all of them. */
  async close(): Promise<void> {
    for (const client of this.#clients) client.kill();
    await Promise.all(this.#clients.map((client) => client.exited));
    await Promise.all(this.#servers.map(({ server }) => server.stopServer()));
  }
}

/** Settles at the next disconnect of a peer, with what the server says of it then. */
export function nextDisconnect({ server }: EchoServer): Promise<{
  receiver: number;
  info: ConnectionInfo;
  connections: number;
}> {
  return new Promise((resolve) => {
    server.setDisconnectHandler(() => {
      resolve({
        receiver: server.currentReceiver,
        info: server.currentConnectionInfo,
        connections: server.numberOfActiveConnections,
      });
    });
  });
}
