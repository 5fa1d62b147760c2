// What bound endpoints make of a message: the error that their hook reports, or nothing.
import {
  PendingReceiver,
  PendingRemote,
  ProtocolError,
  Receiver,
  Remote,
  setBadMessageHandler,
} from "../shared/bindings/index.ts";
import { createMessagePipe, type MessagePipeHandle } from "../shared/system/index.ts";
import {
  Encoder,
  type Handle,
  MessageFlags,
  readMessageHeader,
  ValidationError,
} from "../shared/wire/index.ts";
import type { BareMessage } from "../shared/testing/index.ts";
import { IntegrationTestInterface } from "./gen/validation.mojom.ts";

/** PASS, or the code of the error. */
export type Verdict = string;

/**
 * Gives a message to a bound Receiver. It passes if the receiver answers the next request.
 * @throws Error if the bindings cut the pipe without an error, or report one and go on
 */
export function receiverVerdict(message: BareMessage): Promise<Verdict> {
  return judged(async () => {
    const [near, far] = createMessagePipe();
    const receiver = new Receiver<IntegrationTestInterface>(
      IntegrationTestInterface,
      { method0: async () => ({ bytes: new Uint8Array() }) },
      new PendingReceiver(far),
    );
    const answered = new Promise<boolean>((resolve) => {
      near.setReader({
        onMessage: (bytes) => {
          if (readMessageHeader(bytes).requestId === PROBE_ID) resolve(true);
        },
        onPeerClosed: () => resolve(false),
      });
    });
    near.write(message.bytes.slice(), handlesFor(message));
    near.write(probeRequest(), []);
    const lives = await answered;
    receiver.reset();
    near.close();
    return lives;
  });
}

/**
 * Gives a message to a bound Remote, as the response to a request that it has made: the request id
 * is that of the request. It passes if the remote also takes the response to its next request.
 * @throws Error as {@link receiverVerdict}
 */
export function remoteVerdict(message: BareMessage): Promise<Verdict> {
  return judged(async () => {
    const [near, far] = createMessagePipe();
    const remote = new Remote(IntegrationTestInterface, new PendingRemote(near));
    const requests = requestIdsOf(far);
    const first = remote.get().method0({ number: 1 });
    const bytes = withRequestId(message.bytes, await requests.next());
    far.write(bytes, handlesFor(message));
    const second = remote.get().method0({ number: 2 });
    const probed = await requests.next();
    far.write(probeResponse(probed), []);
    const lives = await settles(second);
    remote.reset();
    far.close();
    await settles(first);
    return lives;
  });
}

/** Runs one message past an endpoint, and tells what the bad message hook heard meanwhile. */
async function judged(run: () => Promise<boolean>): Promise<Verdict> {
  const errors: Error[] = [];
  const previous = setBadMessageHandler(({ error }) => errors.push(error));
  try {
    const lives = await run();
    const [error] = errors;
    if (lives !== (error === undefined)) {
      throw new Error(lives ? `went on after ${error?.message}` : "cut the pipe without an error");
    }
    if (error instanceof ValidationError || error instanceof ProtocolError) return error.code;
    return error === undefined ? "PASS" : error.message;
  } finally {
    setBadMessageHandler(previous);
  }
}

const PROBE_ID = 0x7fffffff;

function probeRequest(): Uint8Array {
  const e = Encoder.begin({
    name: 0,
    flags: MessageFlags.ExpectsResponse,
    headerVersion: 1,
    requestId: PROBE_ID,
  });
  const params = e.struct(16, 0);
  const struct = e.struct(16, 0);
  e.pointer(params + 8, e.endStruct(struct));
  e.endStruct(params);
  return e.finish();
}

function probeResponse(requestId: number): Uint8Array {
  const e = Encoder.begin({ name: 0, flags: MessageFlags.IsResponse, headerVersion: 1, requestId });
  const params = e.struct(16, 0);
  e.pointer(params + 8, e.uint8Array(new Uint8Array()));
  e.endStruct(params);
  return e.finish();
}

/** The ids of the requests that arrive at one end, in order; 0 when the other end has gone. */
function requestIdsOf(pipe: MessagePipeHandle): { next(): Promise<number> } {
  const ids: number[] = [];
  let closed = false;
  let wake: (() => void) | undefined;
  pipe.setReader({
    onMessage: (bytes) => {
      ids.push(readMessageHeader(bytes).requestId);
      wake?.();
    },
    onPeerClosed: () => {
      closed = true;
      wake?.();
    },
  });
  return {
    next: async () => {
      while (ids.length === 0 && !closed) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return ids.shift() ?? 0;
    },
  };
}

/** The message with another request id, if it is long enough to have one. */
function withRequestId(message: Uint8Array, id: number): Uint8Array {
  const bytes = message.slice();
  const view = new DataView(bytes.buffer);
  if (bytes.length >= 32 && view.getUint32(4, true) >= 1) {
    view.setUint32(24, id, true);
    view.setUint32(28, 0, true);
  }
  return bytes;
}

async function settles(promise: Promise<unknown>): Promise<boolean> {
  try {
    await promise;
    return true;
  } catch {
    return false;
  }
}

function handlesFor({ handleCount }: BareMessage): Handle[] {
  return Array.from({ length: handleCount }, () => {
    const [near, far] = createMessagePipe();
    far.close();
    return near;
  });
}
