import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { StreamTransport } from "../../../shared/system/index.ts";
import { viewOf } from "../../../shared/wire/index.ts";
import { FaultTransport } from "./fault-transport.ts";

/** A stream that keeps what is written. */
class FakeStream extends StreamTransport {
  readonly written: number[] = [];
  isHungUp = false;
  protected readonly queuedBytes = 0;

  protected write(chunk: Uint8Array): void {
    this.written.push(...chunk);
  }

  protected scheduleFlush(flush: () => void): void {
    flush();
  }

  protected hangUp(): void {
    this.isHungUp = true;
  }

  protected abort(): void {
    this.isHungUp = true;
  }
}

let stream: FakeStream;
let transport: FaultTransport;

beforeEach(() => {
  vi.useFakeTimers();
  stream = new FakeStream();
  transport = new FaultTransport(stream);
});

afterEach(() => {
  vi.useRealTimers();
});

/** The frames of one byte that were written since the last time. */
function frames(): number[] {
  const bytes = stream.written.splice(0);
  return bytes.filter((_byte, at) => at % 5 === 4);
}

function send(byte: number): void {
  transport.send(new Uint8Array([byte]));
}

describe("FaultTransport", () => {
  it("passes frames on at once as long as nothing is asked of it", () => {
    transport.send(new Uint8Array([1]));
    transport.sendInPlace(viewOf(new Uint8Array([0, 0, 0, 0, 2]).buffer), 4, 5);
    expect(frames()).toEqual([1, 2]);
    expect(transport.bufferedBytes).toBe(0);
  });

  it("holds frames back for as long as it is told, in order", () => {
    transport.delayMs = 100;
    send(1);
    vi.advanceTimersByTime(60);
    const head = new Uint8Array([2]);
    transport.send(head);
    head[0] = 99;
    expect([frames(), transport.bufferedBytes]).toEqual([[], 2]);
    vi.advanceTimersByTime(40);
    expect(frames()).toEqual([1]);
    vi.advanceTimersByTime(60);
    expect([frames(), transport.bufferedBytes]).toEqual([[2], 0]);
  });

  it("lets frames that wait go when the delay becomes shorter or ends, none past another", () => {
    transport.delayMs = 1000;
    send(1);
    vi.advanceTimersByTime(300);
    send(2);
    vi.advanceTimersByTime(300);
    transport.delayMs = 500;
    expect(frames()).toEqual([1]);
    send(3);
    transport.delayMs = 0;
    send(4);
    expect(frames()).toEqual([2, 3, 4]);
  });

  it("sends what waits when it is closed", () => {
    transport.delayMs = 1000;
    send(1);
    transport.close();
    expect([frames(), stream.isHungUp]).toEqual([[1], true]);
  });

  it("lets the oldest frames go early rather than hold back any amount", () => {
    transport.delayMs = 1000;
    const large = new Uint8Array(40 * 1024 * 1024);
    const written = vi.spyOn(stream, "send").mockImplementation(() => undefined);
    transport.send(large);
    expect(written).not.toHaveBeenCalled();
    transport.send(large);
    expect(written).toHaveBeenCalledTimes(1);
  });

  it("sends garbage as a frame, behind those that wait, and announces one that is too long", () => {
    transport.sendGarbage();
    expect(stream.written.splice(0).slice(0, 5)).toEqual([8, 0, 0, 0, 255]);
    transport.delayMs = 1000;
    send(1);
    transport.sendOversize();
    expect(stream.written).toEqual([1, 0, 0, 0, 1, 1, 0, 0, 0x10]);
  });
});
