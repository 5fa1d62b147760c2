import { describe, expect, it } from "vitest";
import { Encoder, MessageFlags } from "../../shared/wire/index.ts";
import { Logger } from "../lab/gen/lab.mojom.ts";
import { MessageReader } from "./message-reader.ts";
import { loadDescriptor } from "./mojoms.ts";

const reader = new MessageReader(loadDescriptor());

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

  it("tells what is wrong with a broken message, and where", () => {
    const bytes = logMessage("hello");
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(16, MessageFlags.IsResponse, true);
    const { verdict } = reader.read(Logger.name, bytes);
    expect(verdict).toBe("MESSAGE_HEADER_MISSING_REQUEST_ID");
  });

  it("says nothing about interfaces that it does not know", () => {
    expect(reader.read("no.such.Interface", logMessage("hello"))).toEqual({
      verdict: "",
      info: "",
      tree: [],
    });
  });
});
