import type { CallerEndpoint, InterfaceDefinition } from "../bindings/index.ts";
import { type Decoder, Encoder, type Handle } from "../wire/index.ts";

/** What a call puts on the wire, and what will read its response. */
export interface CapturedCall {
  readonly bytes: Uint8Array;
  readonly handles: readonly Handle[];
  /** Reads the payload of a response; undefined for methods without one. */
  readonly decodeResponse: ((decoder: Decoder) => unknown) | undefined;
}

/**
 * Has a generated caller make one call, and keeps the message.
 * @param mintIds gives the interface ids of the associated endpoints in it
 * @throws EncodeError if the caller refuses the values
 */
export function captureCall<T>(
  definition: InterfaceDefinition<T>,
  run: (caller: T) => unknown,
  mintIds: (count: number) => readonly number[] = countFromOne,
): CapturedCall {
  const calls: CapturedCall[] = [];
  const take = (e: Encoder, decodeResponse?: (decoder: Decoder) => unknown): void => {
    const { handles } = e;
    calls.push({ bytes: e.finish(mintIds(e.endpoints.length)), handles, decodeResponse });
  };
  const endpoint: CallerEndpoint = {
    begin: (name, flags, headerVersion) =>
      Encoder.begin({ name, flags, headerVersion, requestId: 1 }),
    abandon: (e) => e.abandon(),
    send: (e) => take(e),
    sendForResponse: (e, decode) => {
      take(e, decode);
      return new Promise(() => {});
    },
  };
  void run(definition.createCaller(endpoint));
  const [call] = calls;
  if (call === undefined) throw new Error(`${definition.name} sent nothing`);
  return call;
}

function countFromOne(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
