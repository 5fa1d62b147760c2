import { describe, expect, it } from "vitest";
import { BindingsError, DisconnectError, isBindingsError } from "./bindings-error.ts";
import { NO_REASON } from "./disconnect-reason.ts";

describe("BindingsError", () => {
  it("starts its message with its code", () => {
    const error = new BindingsError("NOT_BOUND", "no pipe");
    expect([error.name, error.code, error.message]).toEqual([
      "BindingsError",
      "NOT_BOUND",
      "NOT_BOUND: no pipe",
    ]);
  });

  it("as DisconnectError carries the reason, the interface and the cause", () => {
    const cause = new Error("why");
    const error = new DisconnectError(
      "a.B",
      "gone",
      { customReason: 1, description: "x" },
      { cause },
    );
    expect(error).toMatchObject({
      name: "DisconnectError",
      code: "DISCONNECTED",
      interfaceName: "a.B",
      reason: { customReason: 1, description: "x" },
      cause,
    });
    expect(new DisconnectError("a.B", "gone").reason).toBe(NO_REASON);
  });

  it("is known across copies of the module, and nothing else is", () => {
    const foreign = Object.assign(new Error("x"), {
      name: "DisconnectError",
      code: "DISCONNECTED",
    });
    expect(isBindingsError(foreign)).toBe(true);
    expect(isBindingsError(new DisconnectError("a.B", "gone"))).toBe(true);
    for (const other of [new Error("x"), { code: "NOT_BOUND" }, undefined]) {
      expect(isBindingsError(other)).toBe(false);
    }
  });
});
