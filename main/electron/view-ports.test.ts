import { beforeEach, describe, expect, it, vi } from "vitest";
import { VIEW_PORT } from "../../shared/contract/index.ts";

/** Stands in for Electron: it keeps the listener and makes pairs of names for ports. */
const electron = vi.hoisted(() => ({
  listeners: new Map<string, (event: unknown) => void>(),
}));
vi.mock("electron", () => ({
  ipcMain: {
    on: (channel: string, listener: (event: unknown) => void) =>
      electron.listeners.set(channel, listener),
  },
  MessageChannelMain: class {
    readonly port1 = "host's end";
    readonly port2 = "page's end";
  },
}));

const { handOutViewPorts } = await import("./view-ports.ts");

const onView = vi.fn();

function askFrom(frame: { url: string; parent: unknown } | null): unknown[] {
  const postMessage = vi.fn();
  const senderFrame = frame === null ? null : { ...frame, postMessage };
  electron.listeners.get(VIEW_PORT.CONNECT)?.({ senderFrame });
  return postMessage.mock.calls;
}

beforeEach(() => {
  onView.mockClear();
  handOutViewPorts(onView);
});

describe("handOutViewPorts", () => {
  it("gives the page one end and the host the other", () => {
    const calls = askFrom({ url: "app://mojoscope/", parent: null });
    expect(calls).toEqual([[VIEW_PORT.PORT, null, ["page's end"]]]);
    expect(onView).toHaveBeenCalledExactlyOnceWith("host's end");
  });

  it.each([
    { url: "https://example.org/", parent: null },
    { url: "app://other/", parent: null },
    { url: "app://mojoscope/", parent: {} },
    null,
  ])("gives nothing to %j", (frame) => {
    expect(askFrom(frame)).toEqual([]);
    expect(onView).not.toHaveBeenCalled();
  });
});
