import type { Socket } from "node:net";
import type { Channel, Contestant } from "../contestant.ts";
import { dial, listen } from "../sockets.ts";
import type {
  Reading,
  SinkCountResponse,
  SinkEchoResponse,
  SinkPutResponse,
} from "../gen/ipc.mojom.ts";
import { Replies } from "../replies.ts";
import type { SinkService } from "../sink.ts";
import {
  BODY_AT,
  FrameKind,
  FrameWriter,
  type FrameWriting,
  readFrames,
  readReading,
} from "./raw-frames.ts";

/** Bytes on the socket of one of our one-way messages: length 4, link 32, header 24, payload 48. */
export const OUR_FRAME_BYTES = 108;

/** Frames packed by hand over a Unix socket, one write per turn: the ceiling. */
export const rawSocket = overSocket({ isBatched: true });

/** The same with frames as long as ours: as fast as ours would be if only its bytes took time. */
export const paddedSocket = overSocket({ isBatched: true, leastBytes: OUR_FRAME_BYTES });

/** {@link rawSocket} with one write per message, as it is often done. */
export const naiveSocket = overSocket({ isBatched: false });

function overSocket(writing: FrameWriting): Contestant {
  return {
    serve: (sink, path) => listen(path, (socket) => serveFrames(sink, socket, writing)),
    connect: async ({ socketPath }) => new RawChannel(await dial(socketPath), writing),
  };
}

function serveFrames(sink: SinkService, socket: Socket, writing: FrameWriting): void {
  const writer = new FrameWriter(socket, writing);
  readFrames(socket, (view, at, length) => {
    const id = view.getUint32(at + 8, true);
    switch (view.getUint8(at + 4)) {
      case FrameKind.Take:
        sink.take(readReading(view, at));
        break;
      case FrameKind.Count: {
        const { count, checksum } = sink.count().tally;
        writer.words(FrameKind.Count, id, count, checksum);
        break;
      }
      case FrameKind.Echo:
        writer.reading(FrameKind.Echo, id, sink.echo(readReading(view, at)).reading);
        break;
      case FrameKind.Put: {
        const start = view.byteOffset + at + BODY_AT;
        const bytes = new Uint8Array(view.buffer, start, length - BODY_AT);
        writer.words(FrameKind.Put, id, sink.put(bytes).checksum, 0);
        break;
      }
      default:
        throw new Error("a frame of an unknown kind");
    }
  });
}

class RawChannel implements Channel {
  readonly #writer: FrameWriter;
  readonly #replies = new Replies();

  constructor(socket: Socket, writing: FrameWriting) {
    this.#writer = new FrameWriter(socket, writing);
    readFrames(socket, (view, at) => {
      this.#replies.settle(view.getUint32(at + 8, true), readReply(view, at));
    });
  }

  take(reading: Reading): void {
    this.#writer.reading(FrameKind.Take, 0, reading);
  }

  count(): Promise<SinkCountResponse> {
    return this.#replies.request((id) => this.#writer.words(FrameKind.Count, id, 0, 0));
  }

  echo(reading: Reading): Promise<SinkEchoResponse> {
    return this.#replies.request((id) => this.#writer.reading(FrameKind.Echo, id, reading));
  }

  put(bytes: Uint8Array): Promise<SinkPutResponse> {
    return this.#replies.request((id) => this.#writer.payload(FrameKind.Put, id, bytes));
  }
}

function readReply(
  view: DataView,
  at: number,
): SinkEchoResponse | SinkCountResponse | SinkPutResponse {
  const first = view.getUint32(at + BODY_AT, true);
  switch (view.getUint8(at + 4)) {
    case FrameKind.Echo:
      return { reading: readReading(view, at) };
    case FrameKind.Count:
      return { tally: { count: first, checksum: view.getUint32(at + BODY_AT + 4, true) } };
    default:
      return { checksum: first };
  }
}
