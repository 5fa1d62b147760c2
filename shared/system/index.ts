export {
  DataPipeConsumerHandle,
  DataPipeProducerHandle,
  type ReadResult,
  type TransferOptions,
} from "./data-pipe/data-pipe.ts";
export { drainDataPipe, readChunks, writeToDataPipe } from "./data-pipe/data-pipe-io.ts";
export type { DataPipeResult, TransferResult } from "./data-pipe/data-pipe-stream.ts";
export type { DataPipeOptions } from "./data-pipe/options.ts";
export type { WaitResult } from "./data-pipe/signal-waiters.ts";
export { CLOSED, type CloseCode, type CloseReason, LinkError, LOST } from "./close-reason.ts";
export { type AttachmentName, attachmentNameBytes } from "./attachment-name.ts";
export { IncomingInvitation, OutgoingInvitation } from "./invitation.ts";
export * from "./limits.ts";
export { refuse } from "./link.ts";
export {
  MessagePipeHandle,
  type MessagePipeReader,
  type MessageReader,
  type TakenMessage,
} from "./message-pipe.ts";
export {
  createDataPipe,
  createMessagePipe,
  type DataPipe,
  defaultNode,
  Node,
  type NodeOptions,
  setDefaultNode,
} from "./node.ts";
export { PipeError, type PipeErrorCode } from "./pipe-error.ts";
export { type PipeEnd, PipeName } from "./pipe-name.ts";
export type { PeerClosedCause } from "./port.ts";
export type {
  EndpointCloseCause,
  PortCloseCause,
  PortOpenCause,
  Tap,
  TapDisconnectReason,
  TapPeer,
} from "./tap.ts";
export { fuseMessagePipes } from "./fuse-message-pipes.ts";
export { checkSendInvitationFlags, SendInvitationFlags } from "./send-invitation-flags.ts";
export { createSharedBuffer, SharedBufferHandle } from "./shared-buffer.ts";
export {
  addFrameSource,
  awaitFrames,
  frameBell,
  type FrameSource,
  PROBE_INTERVAL_MS,
  removeFrameSource,
  whileBlocked,
} from "./sync-wait.ts";
export type { Transport } from "./transport.ts";
export { createInMemoryTransportPair } from "./transports/in-memory.ts";
export {
  fromMainPort,
  type MessagePortLike,
  type MessagePortMainLike,
  MessagePortTransport,
} from "./transports/message-port-transport.ts";
export { StreamTransport, type TransportLimits } from "./transports/stream-transport.ts";
export { type WebSocketLike, WebSocketTransport } from "./transports/web-socket-transport.ts";
