import type { Handle } from "../../wire/index.ts";
import type { MessagePipeHandle } from "../index.ts";
import { turns } from "./manual-transport.ts";
import type { Star } from "./star.ts";

/** Sends a handle from one end of a pipe to the other, and returns what arrives there. */
export async function carry<T extends Handle>(
  star: Star,
  from: MessagePipeHandle,
  to: MessagePipeHandle,
  handle: T,
): Promise<T> {
  from.write(new Uint8Array(0), [handle]);
  await star.settle();
  return received(to, handle);
}

/** The handle in the next message of a pipe, which has come: it must be of the kind of `like`. */
export async function received<T extends Handle>(to: MessagePipeHandle, like: T): Promise<T> {
  const handles: Handle[] = [];
  to.setReader({
    onMessage: (_bytes, came) => {
      handles.push(...came);
      to.setReader(null);
    },
    onPeerClosed: () => undefined,
  });
  await turns();
  const [handle] = handles;
  if (!isLike(handle, like)) throw new Error(`not a ${like.handleType} handle`);
  return handle;
}

function isLike<T extends Handle>(handle: Handle | undefined, like: T): handle is T {
  return handle?.constructor === like.constructor;
}
