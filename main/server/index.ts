export { channelPath } from "./channel-name.ts";
export { connectToServer, type ServerConnection, ServerInvitation } from "./connect-to-server.ts";
export { RETRY_INTERVAL_MS } from "./endpoint-connector.ts";
export { IsolatedConnection, type IsolatedConnectOptions } from "./isolated-connection.ts";
export type { ConnectOptions } from "./join-server.ts";
export {
  type ConnectionInfo,
  type EndedConnection,
  type EndpointOptions,
  MessagePipeServer,
  type MessagePipeServerOptions,
  type NewConnection,
  type Verdict,
} from "./message-pipe-server.ts";
export {
  type AcceptedConnection,
  type IpcServer,
  NamedMojoIpcServer,
  type NamedMojoIpcServerOptions,
  type PeerVerifier,
} from "./named-mojo-ipc-server.ts";
export { type PeerCredentials, readPeerCredentials } from "./peer-credentials.ts";
export { ServerError, type ServerErrorCode } from "./server-error.ts";
