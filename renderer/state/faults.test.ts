import { describe, expect, it } from "vitest";
import { describeFault, watchFaults } from "./faults.ts";

/** An event as a page fires it. */
function pageEvent(type: string, fields: object): Event {
  return Object.assign(new Event(type), fields);
}

describe("an error that nobody caught", () => {
  it.each([
    [new Error("the pipe is gone"), "the pipe is gone"],
    [new TypeError(), "TypeError"],
    ["a text", "a text"],
    [undefined, "Unknown reason"],
    [{ code: 3 }, "Unknown reason"],
  ])("%o is told as %s", (cause, text) => {
    expect(describeFault(cause)).toBe(text);
  });

  it("is reported, thrown or rejected", () => {
    const page = new EventTarget();
    const faults: string[] = [];
    watchFaults(page, (fault) => faults.push(fault));
    page.dispatchEvent(pageEvent("error", { error: new Error("one"), message: "Uncaught one" }));
    page.dispatchEvent(pageEvent("error", { error: null, message: "Script error." }));
    page.dispatchEvent(pageEvent("unhandledrejection", { reason: new Error("two") }));
    expect(faults).toEqual(["one", "Script error.", "two"]);
  });

  it("is not one that only says that a layout took two rounds", () => {
    const page = new EventTarget();
    const faults: string[] = [];
    watchFaults(page, (fault) => faults.push(fault));
    const message = "ResizeObserver loop completed with undelivered notifications.";
    page.dispatchEvent(pageEvent("error", { message }));
    expect(faults).toEqual([]);
  });
});
