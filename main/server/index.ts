export { channelPath } from "./channel-name.ts";
export {
  connectToServer,
  type ConnectOptions,
  type ServerConnection,
  ServerInvitation,
} from "./connect-to-server.ts";
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
  NamedMojoIpcServer,
  type NamedMojoIpcServerOptions,
} from "./named-mojo-ipc-server.ts";
export { type PeerCredentials, readPeerCredentials } from "./peer-credentials.ts";
export { ServerError, type ServerErrorCode } from "./server-error.ts";
