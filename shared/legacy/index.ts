export type { AssociatedBinder } from "./associated-interfaces.ts";
export { Channel, type ChannelMode, type ChannelOptions } from "./channel.ts";
export { ChannelProxy } from "./channel-proxy.ts";
export type { UrgentMessageObserver } from "./channel-router.ts";
export { type SerializedHandle, SerializedHandleType } from "./gen/native_types.mojom.ts";
export { LegacyMessage, type LegacyMessageInit } from "./legacy-message.ts";
export type { LegacyMessageFilter } from "./legacy-message-filter.ts";
export type { Listener, Sender } from "./listener.ts";
export { MessageDefinition, type MessageId, type SendOptions } from "./message-definition.ts";
export {
  HELLO_MESSAGE_TYPE,
  IPC_LOGGING_ID,
  IPC_REPLY_ID,
  LEGACY_HEADER_BYTES,
  type LegacyMessageHeader,
  MessageFlagBits,
  MessagePriority,
  messageType,
  MSG_ROUTING_CONTROL,
  MSG_ROUTING_NONE,
} from "./message-header.ts";
export { type ControlHandler, MessageRouter } from "./message-router.ts";
export { type NativeStruct, nativeStructTraits } from "./native-struct-traits.ts";
export {
  enumParam,
  optionalParam,
  Params,
  type ParamTraits,
  structParam,
  vectorParam,
} from "./param-traits.ts";
export { MAXIMUM_MESSAGE_SIZE, PickleError, type PickleErrorCode } from "./pickle-error.ts";
export { PickleReader } from "./pickle-reader.ts";
export { PickleWriter } from "./pickle-writer.ts";
export { RenderFrameHostReceiverSet } from "./render-frame-host-receiver-set.ts";
export {
  SyncMessageDefinition,
  SyncMessageError,
  SyncMessageFilter,
  SyncReply,
} from "./sync-messages.ts";
