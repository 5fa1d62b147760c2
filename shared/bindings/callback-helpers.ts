// What becomes of a callback, or of a response, that nobody is left to give.
import { DisconnectError } from "./bindings-error.ts";

/**
 * A callback that counts once: the first call runs it, disposing of it before that drops it, and
 * whatever comes later does nothing. Keep it with `using`, or in what its owner disposes of.
 */
export interface OnceCallback<A extends readonly unknown[]> extends Disposable {
  (...args: A): void;
}

/** Has `onDrop` run if the callback is dropped without having run. */
export function wrapCallbackWithDropHandler<A extends readonly unknown[]>(
  callback: (...args: A) => void,
  onDrop: () => void,
): OnceCallback<A> {
  let isDone = false;
  const once = (run: () => void) => {
    if (isDone) return;
    isDone = true;
    run();
  };
  return Object.assign((...args: A) => once(() => callback(...args)), {
    [Symbol.dispose]: () => once(onDrop),
  });
}

/** Has the callback run with `defaults` if it is dropped without having run. */
export function wrapCallbackWithDefaultInvokeIfNotRun<A extends readonly unknown[]>(
  callback: (...args: A) => void,
  ...defaults: A
): OnceCallback<A> {
  return wrapCallbackWithDropHandler(callback, () => callback(...defaults));
}

/**
 * As {@link wrapCallbackWithDropHandler} for the promise of a response: if the pipe goes first, the
 * result is what `onDrop` makes of it. Other errors, such as those of encoding, pass.
 */
export function withDropHandler<T, D>(
  response: Promise<T>,
  onDrop: (error: DisconnectError) => D | Promise<D>,
): Promise<T | D> {
  return response.catch((error: unknown) => {
    if (error instanceof DisconnectError) return onDrop(error);
    throw error;
  });
}

/** As {@link wrapCallbackWithDefaultInvokeIfNotRun} for the promise of a response. */
export function withDefaultOnDisconnect<T, D>(
  response: Promise<T>,
  defaultValue: D,
): Promise<T | D> {
  return withDropHandler(response, () => defaultValue);
}
