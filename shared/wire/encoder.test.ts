import { describe, expect, it } from "vitest";
import { Encoder, type MessageHeaderInit } from "./encoder.ts";
import type { EndpointCarrier, Handle, HandleCarrier } from "./handle.ts";
import { MAX_REQUEST_ID } from "./limits.ts";
import { type HeaderVersion, MessageFlags, readMessageHeader } from "./message-header.ts";
import { codeOf } from "./testing/expect-error.ts";
import { toWords } from "./testing/words.ts";

const INVALID = 0xffffffff;

function begin(headerVersion: HeaderVersion = 0): Encoder {
  return Encoder.begin({ name: 7, flags: 0, headerVersion });
}

function handleOf(handle: Handle | null, version = 0): HandleCarrier {
  return { version, passHandle: () => handle };
}

function endpointOf(endpoint: object | null, version = 0): EndpointCarrier {
  return { version, passEndpoint: () => endpoint };
}

const newHandle = (): Handle => ({ handleType: "message_pipe", close: () => {} });

/** What `write` leaves in two words of a payload. */
function written(write: (encoder: Encoder, slot: number) => void): number[] {
  const encoder = begin(2);
  write(encoder, encoder.allocate(8));
  const ids = encoder.endpoints.map((_, index) => index + 1);
  return toWords(encoder.finish(ids)).slice(12, 14);
}

describe("header", () => {
  it.each([
    [0, 0, [24, 0, 5, 7, 0, 0]],
    [1, 1, [32, 1, 5, 7, 1, 0, 9, 0]],
    [2, 1, [48, 2, 5, 7, 1, 0, 9, 0, 16, 0, 0, 0]],
    [3, 2, [56, 3, 5, 7, 2, 0, 9, 0, 24, 0, 0, 0, 0, 0]],
  ] as const)("version %d", (headerVersion, flags, expected) => {
    const encoder = Encoder.begin({ interfaceId: 5, name: 7, flags, requestId: 9, headerVersion });
    encoder.endStruct(encoder.struct(8, 0));
    const message = encoder.finish();
    expect(toWords(message)).toEqual([...expected, 8, 0]);
    expect(readMessageHeader(message)).toMatchObject({
      version: headerVersion,
      name: 7,
      payloadEnd: message.length,
    });
  });

  it.each<[string, Partial<MessageHeaderInit>]>([
    ["a request that is a response", { flags: 3 }],
    ["a request without request id", { flags: 1, headerVersion: 0 }],
    ["a response without request id", { flags: 2, headerVersion: 0 }],
    ["a version that nobody knows", { headerVersion: 4 as HeaderVersion }],
    ["a name below 0", { name: -1 }],
    ["flags above 2^32", { flags: 2 ** 32 + 4 }],
    ["an interface id that is no integer", { interfaceId: 0.5 }],
    ["a request id below 0", { requestId: -1 }],
    ["a request id that is not exact", { requestId: MAX_REQUEST_ID + 1 }],
    ["a request id that is no number", { requestId: Number.NaN }],
  ])("refuses %s", (_, wrong) => {
    const run = () => Encoder.begin({ name: 7, flags: 0, headerVersion: 1, ...wrong });
    expect(codeOf(run)).toBe("INVALID_HEADER");
  });

  it("refuses ids that cannot be, also when they are set later", () => {
    const encoder = begin(1);
    expect(codeOf(() => encoder.setInterfaceId(2 ** 32))).toBe("INVALID_HEADER");
    expect(codeOf(() => encoder.setRequestId(1.5))).toBe("INVALID_HEADER");
    expect(codeOf(() => encoder.setRequestId(MAX_REQUEST_ID))).toBe("PASS");
    encoder.endStruct(encoder.struct(8, 0));
    expect(readMessageHeader(encoder.finish()).requestId).toBe(MAX_REQUEST_ID);
  });

  it("does not point to a payload that is not there", () => {
    for (const version of [2, 3] as const) {
      const encoder = begin(version);
      expect(codeOf(() => encoder.finish())).toBe("NULL_VALUE");
      encoder.abandon();
    }
  });

  it("takes ids after the payload was written", () => {
    const encoder = begin(1);
    encoder.endStruct(encoder.struct(8, 0));
    encoder.setInterfaceId(0x80000001);
    encoder.setRequestId(2 ** 40 + 3);
    expect(readMessageHeader(encoder.finish())).toMatchObject({
      interfaceId: 0x80000001,
      requestId: 2 ** 40 + 3,
      requestIdLow: 3,
      requestIdHigh: 256,
    });
  });

  it("has no request id in version 0", () => {
    const encoder = begin(0);
    expect(codeOf(() => encoder.setRequestId(1))).toBe("INVALID_HEADER");
    const request = Encoder.begin({ name: 7, flags: 1, headerVersion: 1 }).finish();
    expect(codeOf(() => encoder.answer(readMessageHeader(request)))).toBe("INVALID_HEADER");
    encoder.abandon();
  });

  it("repeats the ids of the request that it answers", () => {
    const request = Encoder.begin({ name: 7, flags: 1, headerVersion: 1 }).finish();
    new DataView(request.buffer, request.byteOffset).setUint32(20, 77, true);
    new DataView(request.buffer, request.byteOffset).setBigUint64(24, 2n ** 64n - 2n, true);
    const response = Encoder.begin({ name: 7, flags: MessageFlags.IsResponse, headerVersion: 1 });
    response.answer(readMessageHeader(request));
    expect(toWords(response.finish())).toEqual([32, 1, 0, 7, 2, 77, 0xfffffffe, INVALID]);
  });
});

describe("endpoints", () => {
  it("end up as ids behind the payload", () => {
    const encoder = begin(2);
    const [one, two] = [{}, {}];
    const at = encoder.struct(24, 0);
    encoder.pendingAssociatedRemote(at + 8, endpointOf(one, 3));
    encoder.pendingAssociatedReceiver(at + 16, endpointOf(two));
    encoder.endStruct(at);
    expect(encoder.endpoints).toEqual([one, two]);
    const message = encoder.finish([11, 0x80000012]);
    expect(toWords(message).slice(8)).toEqual([
      16, 0, 32, 0, 24, 0, 0, 3, 1, 0, 16, 2, 11, 0x80000012,
    ]);
    expect(readMessageHeader(message)).toMatchObject({
      payloadEnd: 72,
      interfaceIds: [11, 0x80000012],
    });
  });

  it("need an id each, and a header that can hold it", () => {
    const encoder = begin(1);
    encoder.pendingAssociatedReceiver(encoder.allocate(8), endpointOf({}));
    expect(codeOf(() => encoder.finish())).toBe("WRONG_ARRAY_LENGTH");
    expect(codeOf(() => encoder.finish([1]))).toBe("INVALID_HEADER");
    encoder.abandon();
  });

  it.each([0, 0xffffffff, -1, 2 ** 32, 1.5])("refuse the id %d", (id) => {
    const encoder = begin(2);
    encoder.pendingAssociatedReceiver(encoder.allocate(8), endpointOf({}));
    expect(codeOf(() => encoder.finish([id]))).toBe("OUT_OF_RANGE");
    encoder.abandon();
  });

  it("write the invalid index for null and for what was passed on before", () => {
    expect(written((e, at) => e.nullablePendingAssociatedRemote(at, null))).toEqual([INVALID, 0]);
    expect(written((e, at) => e.nullablePendingAssociatedRemote(at, endpointOf(null, 4)))).toEqual([
      INVALID,
      0,
    ]);
    expect(written((e, at) => e.nullablePendingAssociatedRemote(at, endpointOf({}, 4)))).toEqual([
      0, 4,
    ]);
    expect(written((e, at) => e.nullablePendingAssociatedReceiver(at, null))).toEqual([INVALID, 0]);
    expect(written((e, at) => e.nullablePendingAssociatedReceiver(at, endpointOf({})))).toEqual([
      0, 0,
    ]);
  });
});

describe("handles", () => {
  it("are numbered as they are visited", () => {
    const encoder = begin();
    const [one, two, three] = [newHandle(), newHandle(), newHandle()];
    const at = encoder.allocate(16);
    encoder.handle(at, one);
    encoder.pendingReceiver(at + 4, handleOf(two));
    encoder.pendingRemote(at + 8, handleOf(three, 2));
    expect(encoder.handles).toEqual([one, two, three]);
    expect(toWords(encoder.finish()).slice(6)).toEqual([0, 1, 2, 2]);
  });

  it("write the invalid index for null and for what was passed on before", () => {
    expect(written((e, at) => e.nullableHandle(at, null))).toEqual([INVALID, 0]);
    expect(written((e, at) => e.nullablePendingReceiver(at, null))).toEqual([INVALID, 0]);
    expect(written((e, at) => e.nullablePendingReceiver(at, handleOf(newHandle())))).toEqual([
      0, 0,
    ]);
    expect(written((e, at) => e.nullablePendingRemote(at, null))).toEqual([INVALID, 0]);
    expect(written((e, at) => e.nullablePendingRemote(at, handleOf(null, 9)))).toEqual([
      INVALID,
      0,
    ]);
    expect(written((e, at) => e.nullablePendingRemote(at, handleOf(newHandle(), 9)))).toEqual([
      0, 9,
    ]);
  });

  it("may not be missing where they are required", () => {
    const encoder = begin(2);
    const at = encoder.allocate(8);
    const refused = [
      () => encoder.handle(at, null as never),
      () => encoder.pendingReceiver(at, null as never, "receiver"),
      () => encoder.pendingReceiver(at, handleOf(null)),
      () => encoder.pendingRemote(at, handleOf(null)),
      () => encoder.pendingAssociatedReceiver(at, endpointOf(null)),
      () => encoder.pendingAssociatedRemote(at, undefined as never),
    ];
    expect(refused.map((run) => codeOf(run))).toEqual(refused.map(() => "NULL_VALUE"));
    encoder.abandon();
  });

  it("of one message are not those of the next", () => {
    const first = begin();
    first.handle(first.allocate(8), newHandle());
    const { handles } = first;
    first.finish();
    const second = begin();
    second.handle(second.allocate(8), newHandle());
    expect(handles).toHaveLength(1);
    expect(second.handles).not.toBe(handles);
    second.abandon();
  });

  it("do not come to a message that carries none from the next one", () => {
    const first = begin(2);
    const { endpoints, handles } = first;
    first.allocate(8);
    first.finish();
    const second = begin(2);
    second.handle(second.allocate(8), newHandle());
    second.pendingAssociatedReceiver(second.allocate(8), endpointOf({}));
    expect([handles, endpoints]).toEqual([[], []]);
    second.abandon();
    expect(begin(2).handles).toEqual([]);
  });

  it("can be closed by whoever abandons the message", () => {
    const encoder = begin();
    const handle = newHandle();
    encoder.handle(encoder.allocate(8), handle);
    encoder.abandon();
    expect(encoder.handles).toEqual([handle]);
  });
});

describe("what is no handle", () => {
  // What callers without type checks may pass.
  const asAny = (value: unknown) => value as never;

  it.each([
    ["handle", (e: Encoder, at: number, value: never) => e.handle(at, value)],
    ["nullableHandle", (e: Encoder, at: number, value: never) => e.nullableHandle(at, value)],
    ["pendingRemote", (e: Encoder, at: number, value: never) => e.pendingRemote(at, value)],
    [
      "nullablePendingRemote",
      (e: Encoder, at: number, value: never) => e.nullablePendingRemote(at, value),
    ],
    [
      "pendingAssociatedRemote",
      (e: Encoder, at: number, value: never) => e.pendingAssociatedRemote(at, value),
    ],
    [
      "nullablePendingAssociatedReceiver",
      (e: Encoder, at: number, value: never) => e.nullablePendingAssociatedReceiver(at, value),
    ],
  ])("%s refuses it", (_, write) => {
    const encoder = begin(2);
    const at = encoder.allocate(8);
    for (const junk of [5, "handle", {}, true]) {
      expect(codeOf(() => write(encoder, at, asAny(junk)))).toBe("WRONG_TYPE");
    }
    encoder.abandon();
  });

  it("is not undefined, which means null where that may be", () => {
    expect(written((e, at) => e.nullableHandle(at, asAny(undefined)))).toEqual([INVALID, 0]);
    expect(written((e, at) => e.nullablePendingRemote(at, asAny(undefined)))).toEqual([INVALID, 0]);
    expect(written((e, at) => e.nullablePendingAssociatedRemote(at, asAny(undefined)))).toEqual([
      INVALID,
      0,
    ]);
  });

  it("is a remote of a version that cannot be", () => {
    const encoder = begin(2);
    const at = encoder.allocate(8);
    const remote = handleOf(newHandle(), 2 ** 32);
    expect(codeOf(() => encoder.pendingRemote(at, remote))).toBe("OUT_OF_RANGE");
    expect(codeOf(() => encoder.nullablePendingRemote(at, remote))).toBe("OUT_OF_RANGE");
    encoder.abandon();
  });
});

describe("pool", () => {
  it("gives encoders that were finished or abandoned to the next message", () => {
    const first = begin();
    first.finish();
    const second = begin();
    expect(second).toBe(first);
    second.abandon();
    expect(begin()).toBe(first);
    first.abandon();
  });

  it("keeps messages apart that are built at the same time", () => {
    const outer = begin();
    const slot = outer.allocate(8);
    const inner = begin();
    inner.uint32(inner.allocate(8), 2);
    outer.uint32(slot, 1);
    expect(toWords(inner.finish()).slice(6)).toEqual([2, 0]);
    expect(toWords(outer.finish()).slice(6)).toEqual([1, 0]);
  });

  it("refuses a message that has been ended already", () => {
    const encoder = begin();
    encoder.finish();
    expect(() => encoder.finish()).toThrow("finished or abandoned already");
    expect(() => encoder.abandon()).toThrow("finished or abandoned already");
  });
});
