import { beforeAll, describe, expect, it } from "vitest";
import { flawOfLayout } from "./canonical-layout.ts";
import { payloadRange } from "./judge.ts";
import { loadSchema } from "./load-schema.ts";
import { type Payload, Subject } from "./subject.ts";

let subject: Subject;
let payload: Payload;

beforeAll(async () => {
  const schema = await loadSchema({
    name: "layout",
    text: `module t;
      union U { U2 inner; int8 number; };
      union U2 { bool on; };
      interface I { Take(bool a, int32? b, array<bool?> c, U d, string e); };`,
  });
  const [definition] = schema.interfaces;
  subject = new Subject(schema, definition ?? expect.unreachable("no interface"));
  payload = subject.payloads[0] ?? expect.unreachable("no payload");
});

const VALUE = {
  a: true,
  b: null,
  c: [null, true, false],
  d: { tag: "inner", value: { tag: "on", value: true } },
  e: "abc",
};

function message(): Uint8Array {
  return subject.encodeGenerated(payload, VALUE).bytes.slice();
}

function flawOf(bytes: Uint8Array, end = bytes.length): string | undefined {
  const { start } = payloadRange(bytes);
  return flawOfLayout(subject.schema.descriptor, payload.struct, bytes, start, end);
}

describe("flawOfLayout", () => {
  it("finds nothing wrong with what an encoder wrote", () => {
    expect(flawOf(message())).toBeUndefined();
  });

  // Header 24, struct of 8 + 40, array of 8 + 2 padded to 16, union block of 16, string of 8 + 3.
  it.each([
    ["an unused bit beside a bool", 32, 0x80, "padding at 32"],
    ["the value of a null number", 36, 1, "padding at 36"],
    ["the value of a null element", 81, 1, "padding at 81"],
    ["behind the elements of an array", 84, 9, "padding at 84"],
    ["in the data of a union", 97, 1, "padding at 97"],
    ["behind the end of a string", 115, 0x20, "padding at 115"],
  ])("sees %s", (_, at, bits, flaw) => {
    const bytes = message();
    bytes[at] = (bytes[at] ?? 0) | bits;
    expect(flawOf(bytes)).toContain(flaw);
  });

  it("sees gaps, and bytes at the end", () => {
    const bytes = message();
    const longer = new Uint8Array(bytes.length + 8);
    longer.set(bytes);
    expect(flawOf(longer)).toContain("ends at");
    const gap = new Uint8Array(bytes.length + 8);
    gap.set(bytes.subarray(0, 72));
    gap.set(bytes.subarray(72), 80);
    const view = new DataView(gap.buffer);
    for (const slot of [40, 56, 64]) view.setUint32(slot, view.getUint32(slot, true) + 8, true);
    expect(flawOf(gap)).toContain("an object at 80 and not at 72");
  });

  it("sees an array that is larger than it needs to be, and an older struct", () => {
    const bytes = message();
    new DataView(bytes.buffer).setUint32(72, 11, true);
    expect(flawOf(bytes)).toContain("an array of 11 bytes");
    const old = message();
    new DataView(old.buffer).setUint32(28, 3, true);
    expect(flawOf(old)).toContain("old struct");
  });
});
