import { describe, expect, it } from "vitest";
import { fromHex } from "../../shared/base/index.ts";
import { MessageReader } from "./message-reader.ts";
import { loadDescriptor } from "./mojoms.ts";

const reader = new MessageReader(loadDescriptor());

/** Channel.Receive with one legacy message: header, parameters, struct, array. */
function receive(legacy: string): Uint8Array {
  const bytes = fromHex(legacy);
  const counts = Uint8Array.of(8 + bytes.length, 0, 0, 0, bytes.length, 0, 0, 0);
  const before = fromHex(
    "18000000 00000000 01000080 01000000 00000000 00000000" +
      "10000000 00000000 08000000 00000000" +
      "18000000 00000000 10000000 00000000 00000000 00000000",
  );
  const padding = new Uint8Array((8 - (bytes.length % 8)) % 8);
  return Uint8Array.from([...before, ...counts, ...bytes, ...padding]);
}

function read(legacy: string) {
  return reader.read("IPC.mojom.Channel", receive(legacy));
}

describe("a legacy message in the trace", () => {
  it("shows its header, field by field, with the bytes of each", () => {
    const { tree, verdict, info } = read("04000000 05000000 02000100 27030201 00000000 07000000");
    expect(verdict).toBe("PASS");
    expect(info).toBe("message=class 1 line 2 to 5, 4 bytes");
    const from = tree.findIndex(({ name }) => name === "payload_size");
    expect(
      tree.slice(from, from + 7).map(({ name, value, start, end }) => [name, value, start, end]),
    ).toEqual([
      ["payload_size", "4", 72, 76],
      ["routing", "5", 76, 80],
      ["type", "class 1 line 2", 80, 84],
      ["flags", "priority 3, SYNC, UNBLOCK", 84, 85],
      ["reference_number", "66051", 85, 88],
      ["num_fds", "0", 88, 90],
      ["payload", "4 bytes", 92, 96],
    ]);
  });

  it.each([
    ["an answer", "00000000 03000000 f0ffffff 0a010000 00000000", "reply to 3, 0 bytes"],
    [
      "one for the control listener",
      "00000000 ffffff7f 02000100 02000000 00000000",
      "class 1 line 2 to MSG_ROUTING_CONTROL, 0 bytes",
    ],
    [
      "one for nobody",
      "00000000 feffffff 02000100 02000000 00000000",
      "class 1 line 2 to MSG_ROUTING_NONE, 0 bytes",
    ],
    ["bytes that are none", "00000000", "no legacy message"],
  ])("says in one line what it is: %s", (_what, legacy, text) => {
    expect(read(legacy).info).toBe(`message=${text}`);
  });
});
