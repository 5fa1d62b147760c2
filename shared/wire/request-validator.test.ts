import { describe, expect, it } from "vitest";
import { type MessageHeader, readMessageHeader } from "./message-header.ts";
import { validateRequest, validateResponse } from "./request-validator.ts";
import { codeOf } from "./testing/expect-error.ts";
import { words } from "./testing/words.ts";

const headerWith = (flags: number): MessageHeader =>
  readMessageHeader(words(32, 1, 0, 3, flags, 0, 1, 0, 8, 0));

const ONE_WAY = { hasResponse: false };
const WITH_RESPONSE = { hasResponse: true };

describe("validateRequest", () => {
  it.each([
    ["a one-way call", 0, ONE_WAY, "PASS"],
    ["a call that wants its response", 1, WITH_RESPONSE, "PASS"],
    ["sync, urgent and unknown bits", 0xf0 | 5, WITH_RESPONSE, "PASS"],
    ["a call that forgets its response", 0, WITH_RESPONSE, "MESSAGE_HEADER_INVALID_FLAGS"],
    ["a one-way call that wants one", 1, ONE_WAY, "MESSAGE_HEADER_INVALID_FLAGS"],
    ["a response", 2, WITH_RESPONSE, "MESSAGE_HEADER_INVALID_FLAGS"],
    ["a response to a one-way call", 2, ONE_WAY, "MESSAGE_HEADER_INVALID_FLAGS"],
    ["an unknown method", 0, undefined, "MESSAGE_HEADER_UNKNOWN_METHOD"],
    ["an unknown method with odd flags", 2, undefined, "MESSAGE_HEADER_UNKNOWN_METHOD"],
  ])("%s", (_, flags, method, code) => {
    expect(codeOf(() => validateRequest(headerWith(flags), method))).toBe(code);
  });
});

describe("validateResponse", () => {
  it.each([
    ["a response", 2, WITH_RESPONSE, "PASS"],
    ["a sync response", 6, WITH_RESPONSE, "PASS"],
    ["a response to a one-way call", 2, ONE_WAY, "MESSAGE_HEADER_UNKNOWN_METHOD"],
    ["a response to an unknown method", 2, undefined, "MESSAGE_HEADER_UNKNOWN_METHOD"],
    ["a request", 1, WITH_RESPONSE, "MESSAGE_HEADER_INVALID_FLAGS"],
    ["neither", 0, WITH_RESPONSE, "MESSAGE_HEADER_INVALID_FLAGS"],
    ["odd flags and an unknown method", 1, undefined, "MESSAGE_HEADER_INVALID_FLAGS"],
  ])("%s", (_, flags, method, code) => {
    expect(codeOf(() => validateResponse(headerWith(flags), method))).toBe(code);
  });
});
