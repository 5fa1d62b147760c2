/** What a filter may know of a message. */
export interface FilteredMessage {
  readonly interfaceName: string;
  /** Name of the method in the .mojom. */
  readonly methodName: string;
  readonly ordinal: number;
  readonly flags: number;
  /** Size of the whole message. */
  readonly numBytes: number;
}

/** Sees each request of a receiver before and after the implementation. */
export interface MessageFilter {
  /** False rejects the message and closes the pipe. */
  willDispatch(message: FilteredMessage): boolean;
  /** Called after; not if the receiver was reset or unbound while it handled the message. */
  didDispatchOrReject(message: FilteredMessage, accepted: boolean): void;
}
