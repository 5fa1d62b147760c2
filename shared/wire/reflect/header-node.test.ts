import { describe, expect, it } from "vitest";
import { at, decode, encodeCall } from "../testing/target.ts";
import { words } from "../testing/words.ts";
import { flagsText } from "./header-node.ts";

describe("header tree", () => {
  it("names method, flags and ids", () => {
    const { header, messageHeader } = decode(
      encodeCall({ method: "Two", value: { a: 1 }, flags: 1 | 4 | 64, headerVersion: 1 }),
    );
    expect(messageHeader?.requestId).toBe(9);
    expect(header).toMatchObject({ start: 0, end: 32 });
    expect(header.children.map(({ name, value }) => [name, value])).toEqual([
      ["num_bytes", "32"],
      ["version", "1"],
      ["interface_id", "primary (0)"],
      ["name", "Two (1)"],
      ["flags", "ExpectsResponse | IsSync | 0x40 (69)"],
      ["trace_nonce", "0"],
      ["request_id", "9"],
    ]);
  });

  it("lists the interface ids of the payload", () => {
    const remote = { version: 2, passEndpoint: () => ({}) };
    const message = encodeCall({
      method: "Three",
      value: { remote },
      headerVersion: 2,
      ids: [0x80000005],
    });
    const { header, payload, verdict } = decode(message);
    expect(verdict).toBe("PASS");
    expect(at(header, "payload_interface_ids", "[0]")).toMatchObject({
      leaf: 0x80000005,
      value: "0x80000005",
    });
    expect(at(payload, "remote").value).toBe("interface id 2147483653, version 2");
  });

  it("shows version 3", () => {
    const message = encodeCall({ method: "Two", value: { a: 1 }, flags: 1, headerVersion: 3 });
    const { header, verdict } = decode(message);
    expect(verdict).toBe("PASS");
    expect(at(header, "payload").value).toBe("+24");
    expect(at(header, "payload_interface_ids").value).toBe("null");
    expect(at(header, "creation_timeticks_us").value).toBe("0");
  });

  it("shows as much as there is of a broken one", () => {
    const decoded = decode(words(24, 0, 0));
    expect(decoded).toMatchObject({
      verdict: "ILLEGAL_MEMORY_RANGE",
      messageHeader: undefined,
      payload: undefined,
    });
    expect(decoded.header.children.map((child) => child.name)).toEqual([
      "num_bytes",
      "version",
      "interface_id",
    ]);
    expect(decode(new Uint8Array()).header.children).toEqual([]);
  });

  it("puts the error where it is", () => {
    const message = encodeCall({ method: "Two", value: { a: 1 }, flags: 1, headerVersion: 1 });
    const flags = message.slice();
    flags[16] = 3;
    const { header } = decode(flags);
    expect(at(header, "flags").error?.code).toBe("MESSAGE_HEADER_INVALID_FLAGS");
    const unknown = message.slice();
    unknown[12] = 99;
    expect(at(decode(unknown).header, "name").error).toMatchObject({
      code: "MESSAGE_HEADER_UNKNOWN_METHOD",
      offset: 12,
    });
  });
});

describe("flagsText", () => {
  it.each([
    [0, "none"],
    [1, "ExpectsResponse"],
    [2, "IsResponse"],
    [31, "ExpectsResponse | IsResponse | IsSync | NoInterrupt | IsUrgent"],
    [0x80000002, "IsResponse | 0x80000000"],
    [0x20, "0x20"],
  ])("%d", (flags, text) => {
    expect(flagsText(flags)).toBe(text);
  });
});
