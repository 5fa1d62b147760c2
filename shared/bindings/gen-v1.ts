// What generated bindings import, version 1. Output of older generators keeps working against this
// file, so names here only come, never go.
export {
  ClaimCursor,
  Decoder,
  type EndpointCarrier,
  Encoder,
  type Handle,
  type HandleCarrier,
  MessageFlags,
  type Scalar,
  Scalars,
  ValidationError,
} from "../wire/index.ts";
export type {
  DataPipeConsumerHandle,
  DataPipeProducerHandle,
  MessagePipeHandle,
  SharedBufferHandle,
} from "../system/index.ts";
export {
  toPendingAssociatedReceiver,
  toPendingAssociatedRemote,
  toPendingReceiver,
  toPendingRemote,
} from "./decoded-endpoints.ts";
export {
  defineFeature,
  type Feature,
  onlyIfEnabled,
  requireToCall,
  requireToRun,
  type RuntimeGuarded,
} from "./features.ts";
export {
  GenericPendingAssociatedReceiverTraits,
  GenericPendingReceiverTraits,
} from "./generic-receiver-traits.ts";
export { GenericPendingAssociatedReceiver } from "./generic-pending-associated-receiver.ts";
export { GenericPendingReceiver } from "./generic-pending-receiver.ts";
export {
  toDataPipeConsumer,
  toDataPipeProducer,
  toMessagePipe,
  toPlatformHandle,
  toSharedBuffer,
} from "./decoded-handles.ts";
export type {
  CallerEndpoint,
  IncomingCall,
  InterfaceDefinition,
  MethodDefinition,
  SyncInterfaceDefinition,
} from "./interface-definition.ts";
export { PendingAssociatedReceiver, PendingAssociatedRemote } from "./pending-associated.ts";
export { PendingReceiver, PendingRemote } from "./pending.ts";
export { equalBytes, equalLists, equalMaps, equalMapsByPairs, sameValue } from "./same-value.ts";
export { urgentFlag } from "./urgent-message-scope.ts";
export {
  cloneNative,
  equalNatives,
  hasNative,
  readNative,
  toNative,
  type TypeTraits,
} from "./type-traits.ts";
