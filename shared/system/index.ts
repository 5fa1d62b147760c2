export { CLOSED, type CloseCode, type CloseReason, LinkError, LOST } from "./close-reason.ts";
export * from "./limits.ts";
export { MessagePipeHandle, type MessagePipeReader } from "./message-pipe.ts";
export { createMessagePipe, defaultNode, Node, type NodeOptions, setDefaultNode } from "./node.ts";
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
export type { Transport } from "./transport.ts";
