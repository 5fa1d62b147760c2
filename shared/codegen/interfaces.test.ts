// Generated callers and dispatch against endpoints that only note what they are asked.
import { describe, expect, it } from "vitest";
import { Receiver, Remote } from "../bindings/index.ts";
import type { CallerEndpoint, IncomingCall } from "../bindings/index.ts";
import { Decoder, Encoder, EncodeError, MessageFlags, readMessageHeader } from "../wire/index.ts";
import { Blocking, Carrier, Service, ServiceLevel } from "./testdata/gen/kinds.mojom.ts";

class NotingEndpoint implements CallerEndpoint {
  readonly sent: Uint8Array[] = [];
  abandoned = 0;
  /** Bytes to answer the next request with. */
  answer = new Uint8Array();

  begin(name: number, flags: number, headerVersion: 0 | 1 | 2): Encoder {
    return Encoder.begin({ interfaceId: 0, name, flags, requestId: 5, headerVersion });
  }

  abandon(message: Encoder): void {
    this.abandoned++;
    message.abandon();
  }

  send(message: Encoder): void {
    this.sent.push(message.finish());
  }

  async sendForResponse<R>(message: Encoder, decode: (decoder: Decoder) => R): Promise<R> {
    this.sent.push(message.finish());
    return decode(await Promise.resolve(new Decoder(this.answer, 0, this.answer.length)));
  }
}

interface Handled {
  readonly log: unknown[];
  readonly result: unknown;
  /** Payload of the answer. */
  readonly answer: Uint8Array;
}

function service(log: unknown[]): Service {
  return {
    oneWay: (...all) => void log.push(["oneWay", ...all]),
    nothing: () => void log.push(["nothing"]),
    ask: (...all) => {
      log.push(["ask", ...all]);
      return Promise.resolve({ answers: ["42"], level: ServiceLevel.HIGH });
    },
    confirm: () => Promise.resolve(log.push(["confirm"])).then(() => undefined),
    constructor_: (then) => void log.push(["constructor", then]),
    attach: () => expect.unreachable("is not called here"),
    open: () => Promise.resolve({ service: null }),
    aVeryLongMethodNameThatNeedsMoreThanOneLine: (aVeryLongResultName) => {
      return Promise.resolve({ aVeryLongResultName });
    },
  };
}

async function handle(message: Uint8Array, accepted = true): Promise<Handled> {
  const log: unknown[] = [];
  const header = readMessageHeader(message);
  let answered: Promise<Uint8Array> = Promise.resolve(new Uint8Array());
  const call: IncomingCall = {
    name: header.name,
    decoder: Decoder.forMessage(message, header),
    accept: () => accepted,
    reply: (result, encode) => {
      answered = Promise.resolve(result).then((value) => {
        const e = Encoder.beginPayload();
        encode(e, value);
        return e.finish();
      });
    },
  };
  const result = Service.dispatch(service(log), call);
  return { log, result, answer: await answered };
}

function caller() {
  const endpoint = new NotingEndpoint();
  return { endpoint, service: Service.createCaller(endpoint) };
}

function last({ sent }: NotingEndpoint): Uint8Array {
  const message = sent.at(-1);
  if (message === undefined) throw new Error("nothing was sent");
  return message;
}

describe("a one-way call", () => {
  it("arrives with its arguments, under a header of version 0", async () => {
    const { endpoint, service: remote } = caller();
    remote.oneWay(-1, "c", ServiceLevel.LOW);
    const message = last(endpoint);
    expect(readMessageHeader(message)).toMatchObject({ version: 0, name: 0, flags: 0 });
    expect((await handle(message)).log).toEqual([["oneWay", -1, "c", ServiceLevel.LOW]]);
  });

  it("may have no arguments, and a name that means something to classes", async () => {
    const { endpoint, service: remote } = caller();
    remote.nothing();
    expect((await handle(last(endpoint))).log).toEqual([["nothing"]]);
    remote.constructor_("x");
    expect((await handle(last(endpoint))).log).toEqual([["constructor", "x"]]);
  });

  it("hands on what the implementation returned, so that a failing promise is seen", () => {
    const { endpoint, service: remote } = caller();
    remote.nothing();
    const promise = Promise.resolve();
    const message = last(endpoint);
    const header = readMessageHeader(message);
    const result = Service.dispatch(Object.assign(service([]), { nothing: () => promise }), {
      name: header.name,
      decoder: Decoder.forMessage(message, header),
      accept: () => true,
      reply: () => expect.unreachable("there is no response"),
    });
    expect(result).toBe(promise);
  });
});

describe("a request", () => {
  it("arrives under a header of version 1, and its response comes back", async () => {
    const { endpoint, service: remote } = caller();
    endpoint.answer = new Uint8Array(8).fill(8, 0, 1);
    await remote.confirm();
    const request = last(endpoint);
    expect(readMessageHeader(request)).toMatchObject({ version: 1, name: 10, flags: 1 });
    const handled = await handle(request);
    expect(handled.log).toEqual([["confirm"]]);
    expect(handled.answer).toEqual(new Uint8Array(8).fill(8, 0, 1));
  });

  it("returns the response as an object", async () => {
    const { endpoint, service: remote } = caller();
    const probe = caller();
    // Any answer does while the request is made for the bytes of the real one.
    await probe.service.ask(["why?"], null).catch(() => undefined);
    const handled = await handle(last(probe.endpoint));
    expect(handled.log).toEqual([["ask", ["why?"], null]]);
    endpoint.answer = Uint8Array.from(handled.answer);
    expect(await remote.ask([], true)).toEqual({ answers: ["42"], level: ServiceLevel.HIGH });
  });

  it("that can carry associated endpoints has a header of version 2", async () => {
    const { endpoint, service: remote } = caller();
    await remote.open().catch(() => undefined);
    expect(readMessageHeader(last(endpoint))).toMatchObject({ version: 2, flags: 1 });
  });
});

describe("a call that is refused", () => {
  it("by a filter does not run, though its parameters were checked", async () => {
    const { endpoint, service: remote } = caller();
    remote.oneWay(1, "c", ServiceLevel.LOW);
    const handled = await handle(last(endpoint), false);
    expect(handled).toMatchObject({ log: [], result: undefined });
  });

  it("by the encoder gives its message up", () => {
    const { endpoint, service: remote } = caller();
    expect(() => remote.oneWay(1.5, "c", ServiceLevel.LOW)).toThrow(EncodeError);
    expect(() => remote.oneWay(1.5, "c", ServiceLevel.LOW)).toThrow("Service.OneWay.e");
    expect(endpoint).toMatchObject({ abandoned: 2, sent: [] });
  });
});

describe("a promised call of a method that callers may block on", () => {
  function headerOf(run: (blocking: Blocking) => Promise<unknown>) {
    const endpoint = new NotingEndpoint();
    // There is no answer to read; the request is what counts.
    run(Blocking.createCaller(endpoint)).catch(() => undefined);
    const { flags, version } = readMessageHeader(last(endpoint));
    return { flags, version };
  }

  const flags = MessageFlags.ExpectsResponse;

  it("is none that anybody blocks on, and has no sync flag", () => {
    expect(headerOf((blocking) => blocking.wait(3))).toEqual({ flags, version: 1 });
    expect(headerOf((blocking) => blocking.lend())).toEqual({ flags, version: 2 });
    expect(headerOf((blocking) => blocking.insist())).toEqual({ flags, version: 1 });
    expect(headerOf((blocking) => blocking.later())).toEqual({ flags, version: 1 });
  });

  it("is known for what it is to the bindings", () => {
    expect(Blocking.syncMethods).toEqual(["wait", "insist", "lend"]);
    const known = Blocking.methods.map(({ sync, noInterrupt = false }) => [sync, noInterrupt]);
    expect(known).toEqual([
      [true, false],
      [true, true],
      [true, false],
      [false, false],
    ]);
    expect("syncMethods" in Carrier).toBe(false);
  });

  it("goes both ways over a pipe", async () => {
    const answers: number[] = [];
    const remote = new Remote(Blocking);
    const receiver = new Receiver<Blocking>(
      Blocking,
      {
        wait: (count) => Promise.resolve({ total: answers.push(count) }),
        insist: () => Promise.resolve(),
        lend: () => Promise.resolve({ blocking: null }),
        later: () => Promise.resolve(),
      },
      remote.bindNewPipeAndPassReceiver(),
    );
    expect(await remote.get().wait(7)).toEqual({ total: 1 });
    await remote.get().insist();
    expect(await remote.get().lend()).toEqual({ blocking: null });
    expect(answers).toEqual([7]);
    remote.reset();
    receiver.reset();
  });
});
