/** What a handle names, in mojom's words. */
export type HandleType =
  | "message_pipe"
  | "data_pipe_consumer"
  | "data_pipe_producer"
  | "shared_buffer"
  | "platform";

/** One end of a system object, opaque to the wire: a message refers to it by its index in the handle table. */
export interface Handle {
  readonly handleType: HandleType;
  /** Gives the end up. Closing twice is harmless. */
  close(): void;
}

/** A movable value that travels as a handle: PendingRemote and PendingReceiver. */
export interface HandleCarrier {
  /** Interface version known to the sender; written for remotes only. */
  readonly version: number;
  /** Hands the handle over and leaves the carrier empty; null when it already is. */
  passHandle(): Handle | null;
}

/** A movable value that travels as an interface id: the PendingAssociated family. */
export interface EndpointCarrier {
  /** Interface version known to the sender; written for remotes only. */
  readonly version: number;
  /** Hands the endpoint over and leaves the carrier empty; null when it already is. */
  passEndpoint(): object | null;
}

/** Index that stands for "no handle" and "no associated endpoint". */
export const INVALID_INDEX = 0xffffffff;
