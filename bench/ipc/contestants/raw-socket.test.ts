import { expect, it } from "vitest";
import { PendingRemote, Remote } from "../../../shared/bindings/index.ts";
import { Node, StreamTransport } from "../../../shared/system/index.ts";
import { Sink } from "../gen/ipc.mojom.ts";
import { makeReadings } from "../sink.ts";
import { OUR_FRAME_BYTES } from "./raw-socket.ts";

/** One side of a stream in this process, which counts the bytes written to it. */
class CountingTransport extends StreamTransport {
  other: CountingTransport | undefined;
  written = 0;
  protected readonly queuedBytes = 0;

  protected write(chunk: Uint8Array): void {
    this.written += chunk.length;
    this.other?.received(chunk.slice());
  }

  protected scheduleFlush(flush: () => void): void {
    queueMicrotask(flush);
  }

  protected hangUp(): void {
    this.other = undefined;
  }

  protected abort(): void {
    this.other = undefined;
  }
}

it("fills frames up to what one of our messages takes on a socket", async () => {
  const [near, far] = [new CountingTransport(), new CountingTransport()];
  near.other = far;
  far.other = near;
  const toLeaf = new Node({ name: "broker", role: "broker" }).invite(far);
  toLeaf.attachMessagePipe("sink");
  const invitation = new Node({ name: "leaf", role: "leaf" }).acceptInvitation(near);
  await invitation.ready;
  const pipe = invitation.extractMessagePipe("sink");
  const remote = new Remote(Sink, new PendingRemote<Sink>(pipe));
  near.flush();
  const before = near.written;
  for (const reading of makeReadings(1).slice(0, 10)) remote.get().take(reading);
  near.flush();
  expect(near.written - before).toBe(10 * OUR_FRAME_BYTES);
});
