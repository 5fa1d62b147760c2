import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fromHex, toHex } from "../base/index.ts";
import { PendingReceiver, Receiver, Remote, setBadMessageHandler } from "../bindings/index.ts";
import { createMessagePipe } from "../system/index.ts";
import { Canvas, encodeDrawing } from "./testdata/gen/test_channel.mojom.ts";
import { Encoder } from "../wire/index.ts";

/** The struct with its two pointers, the empty array and the [Native] struct that follow. */
const DRAWING = "1800000000000000 1000000000000000 1000000000000000";
const POINTS = "0800000000000000";
const NATIVE = "1800000000000000 1000000000000000 0000000000000000";

let pending: PendingReceiver<Canvas>;
let remote: Remote<Canvas>;
let receiver: Receiver<Canvas>;

beforeEach(() => {
  remote = new Remote(Canvas);
  receiver = new Receiver<Canvas>(Canvas, {
    draw: async ({ points, origin }) => ({
      mirrored: { points: points.map(({ x, y, name }) => ({ x: y, y: x, name })), origin },
    }),
    carry: async (parcel) => ({ parcel }),
  });
  pending = remote.bindNewPipeAndPassReceiver();
});

afterEach(() => {
  setBadMessageHandler(undefined);
  receiver.reset();
  remote.reset();
});

describe("a legacy struct in a Mojo message", () => {
  it("is what generated code gives and takes", async () => {
    receiver.bind(pending);
    const points = [
      { x: 1, y: 2, name: "a" },
      { x: -3, y: 4, name: "\u{1f600}" },
    ];
    const { mirrored } = await remote.get().draw({ points, origin: null });
    expect(mirrored).toEqual({
      points: [
        { x: 2, y: 1, name: "a" },
        { x: 4, y: -3, name: "\u{1f600}" },
      ],
      origin: null,
    });
  });

  it("travels as the bytes that its param traits write", () => {
    const encoder = Encoder.beginPayload();
    encodeDrawing(encoder, { points: [], origin: { x: 1, y: -1, name: "ab" } });
    const blob = "1800000010000000 01000000 ffffffff 02000000 61620000";
    expect(toHex(encoder.finish())).toBe(toHex(fromHex(DRAWING + POINTS + NATIVE + blob)));
  });

  it("brings its handles along", async () => {
    receiver.bind(pending);
    const [sent, kept] = createMessagePipe();
    const parcel = { number: 7, content: sent, label: "fragile" };
    const { parcel: back } = await remote.get().carry(parcel);
    expect(back).toMatchObject({ number: 7, label: "fragile" });
    const arrived = new Promise<string>((resolve) => {
      kept.setReader({
        onMessage: (bytes) => resolve(toHex(bytes)),
        onPeerClosed: () => resolve("closed"),
      });
    });
    back.content?.write(Uint8Array.of(1, 2));
    expect(await arrived).toBe("0102");
    back.content?.close();
  });

  it.each([
    ["that ends too early", "01000000 02000000 05000000 61"],
    ["that its traits refuse", "01000000 02000000 00000000"],
  ])("of a blob %s closes the pipe", async (_name, hex) => {
    const errors: string[] = [];
    setBadMessageHandler(({ error }) => errors.push(error.message));
    const [rogue, pipe] = createMessagePipe();
    receiver.bind(new PendingReceiver<Canvas>(pipe));
    const gone = new Promise<void>((resolve) => receiver.setDisconnectHandler(() => resolve()));
    rogue.write(drawRequest(fromHex(hex)));
    await gone;
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^DESERIALIZATION_FAILED.*legacy\.test\.Point/u);
  });
});

/** Draw({points: [], origin: a blob}), put together by hand. */
function drawRequest(blob: Uint8Array): Uint8Array {
  const header = "20000000 01000000 00000000 00000000 01000000 00000000 0100000000000000";
  const params = "1000000000000000 0800000000000000";
  const length = Uint8Array.of(8 + blob.length, 0, 0, 0, blob.length, 0, 0, 0);
  const padding = "00".repeat((8 - (blob.length % 8)) % 8);
  const array = toHex(length) + toHex(blob) + padding;
  return fromHex(header + params + DRAWING + POINTS + NATIVE + array);
}
