export { associateWithDisconnectedPipe } from "./unassociated-usage.ts";
export { AsyncFlusher, createFlush, PendingFlush } from "./async-flusher.ts";
export { AssociatedReceiver } from "./associated-receiver.ts";
export { AssociatedReceiverSet, UniqueAssociatedReceiverSet } from "./associated-receiver-set.ts";
export { AssociatedRemote } from "./associated-remote.ts";
export {
  BindingsError,
  type BindingsErrorCode,
  DisconnectError,
  isBindingsError,
} from "./bindings-error.ts";
export { disposeImplementation } from "./dispose-implementation.ts";
export { type DisconnectHandler, type DisconnectReason, NO_REASON } from "./disconnect-reason.ts";
export {
  type OnceCallback,
  withDefaultOnDisconnect,
  withDropHandler,
  wrapCallbackWithDefaultInvokeIfNotRun,
  wrapCallbackWithDropHandler,
} from "./callback-helpers.ts";
export {
  getBadMessageCallback,
  isInMessageDispatch,
  reportBadMessage,
} from "./dispatch-context.ts";
export {
  type BadMessageReport,
  setBadMessageHandler,
  setUncaughtErrorHandler,
  type UncaughtErrorContext,
} from "./error-hooks.ts";
export { ConnectionGroup, ConnectionGroupRef } from "./connection-group.ts";
export { type IdleTimer, setIdleTimer } from "./idle-timer.ts";
export { setMinimumHeaderVersion } from "./header-version.ts";
export {
  Feature,
  type FeatureOverrides,
  type IfEnabled,
  isInterfaceEnabled,
  knownFeatures,
  overrideFeatures,
  type RuntimeGuarded,
} from "./features.ts";
export { GenericPendingAssociatedReceiver } from "./generic-pending-associated-receiver.ts";
export { fusePipes } from "./fuse-pipes.ts";
export { GenericPendingReceiver } from "./generic-pending-receiver.ts";
export type {
  CallerEndpoint,
  Implementation,
  IncomingCall,
  InterfaceDefinition,
  MethodDefinition,
  PromptImplementation,
  SyncInterfaceDefinition,
} from "./interface-definition.ts";
export type { FilteredMessage, MessageFilter } from "./message-filter.ts";
export { InterfaceEndpointHandle } from "./interface-endpoint-handle.ts";
export type { IncomingMessage } from "./incoming-message.ts";
export { MultiplexRouter } from "./multiplex-router.ts";
export { PendingAssociatedReceiver, PendingAssociatedRemote } from "./pending-associated.ts";
export { PendingReceiver, PendingRemote } from "./pending.ts";
export { ProtocolError, type ProtocolErrorCode } from "./protocol-error.ts";
export { Receiver } from "./receiver.ts";
export { ReceiverSet, UniqueReceiverSet } from "./receiver-set.ts";
export type { ReceiverId, SetDisconnectHandler } from "./receiver-set-base.ts";
export { Remote } from "./remote.ts";
export { AssociatedRemoteSet, RemoteSet } from "./remote-set.ts";
export type { RemoteId, RemoteSetDisconnectHandler } from "./remote-set-base.ts";
export {
  makeSelfOwnedAssociatedReceiver,
  makeSelfOwnedReceiver,
  SelfOwnedReceiver,
} from "./self-owned-receiver.ts";
export type { SyncCaller, SyncResult } from "./sync-caller.ts";
export {
  allowSyncCallsForTesting,
  disableSyncCallInterrupts,
  disallowSyncCalls,
  enableSyncCallInterruptsForTesting,
  withSyncCallsAllowed,
} from "./sync-policy.ts";
export { UrgentMessageScope } from "./urgent-message-scope.ts";
export type { TypeTraits } from "./type-traits.ts";
