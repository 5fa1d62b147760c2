import { describe, expect, it } from "vitest";
import { PendingRemote, Remote } from "../../shared/bindings/index.ts";
import { type Descriptor, describe as describeModules } from "../../shared/codegen/index.ts";
import { compile } from "../../shared/mojom/index.ts";
import { createMessagePipe } from "../../shared/system/index.ts";
import { Encoder, MessageFlags } from "../../shared/wire/index.ts";
import { Logger } from "../lab/scenarios/logger/gen/logger.mojom.ts";
import { MessageReader } from "./message-reader.ts";
import { loadDescriptor } from "./mojoms.ts";

const reader = new MessageReader(loadDescriptor());

/** The descriptor of an interface that counts. */
function counterDescriptor(): Descriptor {
  const text = "module t; interface Counter { Count(array<array<uint16>> rows, bool last); };";
  const { modules } = compile(["t.mojom"], (path) => ({ path, text }));
  return describeModules(modules);
}

/** A Logger.Log message, written by the generated code. */
function logMessage(text: string): Uint8Array {
  let message = new Uint8Array();
  Logger.createCaller({
    begin: (name, flags, headerVersion) => Encoder.begin({ name, flags, headerVersion }),
    send: (e) => void (message = e.finish()),
    sendForResponse: () => Promise.reject(new Error("Log has no response")),
    abandon: (e) => e.abandon(),
  }).log(text);
  return message;
}

/** The first message that a remote sends when told to do something. */
function firstMessage(act: (remote: Remote<Logger>) => void): Promise<Uint8Array> {
  const [pipe, other] = createMessagePipe();
  const sent = new Promise<Uint8Array>((resolve) => {
    other.setReader({ onMessage: resolve, onPeerClosed: () => undefined });
  });
  act(new Remote(Logger, new PendingRemote<Logger>(pipe)));
  return sent;
}

describe("MessageReader", () => {
  it("names methods as the .mojom does", () => {
    expect(reader.methodName(Logger.name, 0)).toBe("Log");
    expect(reader.methodName(Logger.name, 99)).toBeUndefined();
    expect(reader.methodName("no.such.Interface", 0)).toBeUndefined();
  });

  it("shows parameters in one line", () => {
    expect(reader.info(Logger.name, logMessage("hello"))).toBe('message="hello"');
  });

  it("cuts a long line, and says so with an ellipsis", () => {
    const info = reader.info(Logger.name, logMessage("x".repeat(500)));
    expect(info).toHaveLength(160);
    expect(info.endsWith("…")).toBe(true);
  });

  it("gives every value its bytes", () => {
    const bytes = logMessage("hello");
    const { verdict, tree } = reader.read(Logger.name, bytes);
    expect(verdict).toBe("PASS");
    const message = tree.find(({ name }) => name === "message");
    expect(message).toMatchObject({ type: "string", value: '"hello"', error: null });
    const text = new TextDecoder().decode(bytes.subarray(message?.start, message?.end));
    expect(text).toContain("hello");
  });

  it("says how much of a long array it does not show", () => {
    const counting = new MessageReader(counterDescriptor());
    const e = Encoder.begin({ name: 0, flags: 0, headerVersion: 0 });
    const at = e.struct(24, 0);
    const rows = e.array(1, 8);
    e.pointer(at + 8, rows);
    e.pointer(rows + 8, e.uint16Array(Array.from({ length: 1500 }, (_, index) => index)));
    e.endStruct(at);
    const { tree, verdict } = counting.read("t.Counter", e.finish());
    expect(verdict).toBe("PASS");
    expect(tree.filter(({ type }) => type === "uint16")).toHaveLength(1000);
    const at999 = tree.findIndex(({ name }) => name === "[999]");
    expect(tree[at999 + 1]).toMatchObject({
      name: "…",
      value: "500 more, not shown",
      depth: tree[at999]?.depth,
    });
    expect(tree[at999 + 2]).toMatchObject({ name: "last" });
  });

  it("tells what is wrong with a broken message, and where", () => {
    const bytes = logMessage("hello");
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(16, MessageFlags.IsResponse, true);
    const { verdict } = reader.read(Logger.name, bytes);
    expect(verdict).toBe("MESSAGE_HEADER_MISSING_REQUEST_ID");
  });

  it("reads what is said about the pipe, whatever that is called", async () => {
    const bytes = await firstMessage((remote) => remote.resetWithReason(7, "why"));
    for (const name of ["(pipe control)", "", "no.such.Interface"]) {
      const { info, verdict } = reader.read(name, bytes);
      expect(verdict).toBe("PASS");
      expect(info).toBe(
        "input={peer_associated_endpoint_closed_event: " +
          '{id: 0, disconnect_reason: {custom_reason: 7, description: "why"}}}',
      );
    }
  });

  it("reads control messages of interfaces that it does not know", async () => {
    const bytes = await firstMessage((remote) => void remote.queryVersion());
    const { info, verdict } = reader.read("no.such.Interface", bytes);
    expect([verdict, info]).toEqual(["PASS", "input={query_version: {}}"]);
  });

  it("does not take the messages of an interface without a name for another's", () => {
    expect(reader.read("", logMessage("hello"))).toEqual({ verdict: "", info: "", tree: [] });
  });

  it("says nothing about interfaces that it does not know", () => {
    expect(reader.read("no.such.Interface", logMessage("hello"))).toEqual({
      verdict: "",
      info: "",
      tree: [],
    });
  });
});
