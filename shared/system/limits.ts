/** Longest frame that a link sends or takes, in bytes, header included. */
export const MAX_FRAME_BYTES = 256 * 1024 * 1024;

/** Most bytes that may wait for a peer that does not read. */
export const MAX_QUEUED_BYTES = 512 * 1024 * 1024;

/** Most handles in one message. */
export const MAX_HANDLES_PER_MESSAGE = 16_384;

/** Largest capacity of a data pipe, in bytes. */
export const MAX_DATA_PIPE_BYTES = 64 * 1024 * 1024;

/** Capacity of a data pipe for which none is asked, in bytes: that of Mojo's core. */
export const DEFAULT_DATA_PIPE_BYTES = 64 * 1024;

/** Largest shared buffer, in bytes. */
export const MAX_SHARED_BUFFER_BYTES = 128 * 1024 * 1024;

/** Most pipes, not yet closed, that one leaf may bring into the graph. */
export const MAX_PIPES_PER_LINK = 1_048_576;

/** How often a message may chase an end that keeps moving before the pipe is given up. */
export const MAX_RETURNS = 4096;

/** How long a new peer may stay silent, in milliseconds. */
export const HANDSHAKE_TIMEOUT_MS = 10_000;

/** Longest name of a node or of an attached pipe, in UTF-8 bytes. */
export const MAX_NAME_BYTES = 4096;

/** What a node enforces on its links. A breach ends that link and no other. */
export interface NodeLimits {
  readonly maxFrameBytes: number;
  readonly maxHandlesPerMessage: number;
  readonly maxPipesPerLink: number;
  readonly maxReturns: number;
  readonly handshakeTimeoutMs: number;
}

/** The limits of a node that was told none. */
export const DEFAULT_LIMITS: NodeLimits = {
  maxFrameBytes: MAX_FRAME_BYTES,
  maxHandlesPerMessage: MAX_HANDLES_PER_MESSAGE,
  maxPipesPerLink: MAX_PIPES_PER_LINK,
  maxReturns: MAX_RETURNS,
  handshakeTimeoutMs: HANDSHAKE_TIMEOUT_MS,
};
