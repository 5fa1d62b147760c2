// child_process and worker_threads carry objects, so both get the same ones.
import { once } from "node:events";
import { isMainThread, parentPort } from "node:worker_threads";
import type { Channel, Contestant } from "../contestant.ts";
import type {
  Reading,
  SinkCountResponse,
  SinkEchoResponse,
  SinkPutResponse,
} from "../gen/ipc.mojom.ts";
import { Replies } from "../replies.ts";
import type { SinkService } from "../sink.ts";

/** Bytes as the way wants them: JSON has no bytes, so they are text there. */
interface BytesForm {
  toMessage(bytes: Uint8Array): unknown;
  fromMessage(value: unknown): Uint8Array;
}

type ObjectMessage =
  | { readonly kind: "take"; readonly reading: Reading }
  | { readonly kind: "count"; readonly id: number }
  | { readonly kind: "echo"; readonly id: number; readonly reading: Reading }
  | { readonly kind: "put"; readonly id: number; readonly bytes: unknown };

interface ObjectReply {
  readonly id: number;
  readonly value: unknown;
}

type Post = (message: ObjectMessage | ObjectReply) => void;

const AS_IS: BytesForm = {
  toMessage: (bytes) => bytes,
  fromMessage: (value) => value as Uint8Array,
};

const AS_BASE64: BytesForm = {
  toMessage: (bytes) => Buffer.from(bytes.buffer).toString("base64"),
  fromMessage: (value) => Buffer.from(value as string, "base64"),
};

/** The messages of child_process, written as JSON. */
export const childProcessJson = childProcess("json", AS_BASE64);

/** The messages of child_process, written with the structured clone algorithm. */
export const childProcessAdvanced = childProcess("advanced", AS_IS);

/** A MessagePort between two threads of one process; payloads are copied, not transferred. */
export const messagePort: Contestant = {
  inThread: true,
  serve: (sink) => {
    const port = parentPort;
    if (isMainThread || port === null) throw new Error("this is no thread");
    port.on("message", (message) =>
      serveMessage(sink, message as ObjectMessage, AS_IS, (reply) => port.postMessage(reply)),
    );
    return Promise.resolve();
  },
  connect: async (peer) => {
    const worker = peer.startThread();
    await once(worker, "online");
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    const channel = new ObjectChannel((message) => worker.postMessage(message), AS_IS);
    worker.on("message", (reply) => channel.settle(reply as ObjectReply));
    return channel;
  },
};

function childProcess(serialization: "json" | "advanced", form: BytesForm): Contestant {
  return {
    serialization,
    serve: (sink) => {
      const reply: Post = (message) => process.send?.(message);
      process.on("message", (message) => serveMessage(sink, message as ObjectMessage, form, reply));
      return Promise.resolve();
    },
    connect: ({ child }) => {
      if (child === undefined) throw new Error("there is no child process");
      const channel = new ObjectChannel((message) => child.send(message), form);
      child.on("message", (reply) => channel.settle(reply as unknown as ObjectReply));
      return Promise.resolve(channel);
    },
  };
}

function serveMessage(
  sink: SinkService,
  message: ObjectMessage,
  form: BytesForm,
  post: Post,
): void {
  switch (message.kind) {
    case "take":
      sink.take(message.reading);
      break;
    case "count":
      post({ id: message.id, value: sink.count() });
      break;
    case "echo":
      post({ id: message.id, value: sink.echo(message.reading) });
      break;
    case "put":
      post({ id: message.id, value: sink.put(form.fromMessage(message.bytes)) });
      break;
  }
}

class ObjectChannel implements Channel {
  readonly #post: Post;
  readonly #form: BytesForm;
  readonly #replies = new Replies();

  constructor(post: Post, form: BytesForm) {
    this.#post = post;
    this.#form = form;
  }

  take(reading: Reading): void {
    this.#post({ kind: "take", reading });
  }

  count(): Promise<SinkCountResponse> {
    return this.#replies.request((id) => this.#post({ kind: "count", id }));
  }

  echo(reading: Reading): Promise<SinkEchoResponse> {
    return this.#replies.request((id) => this.#post({ kind: "echo", id, reading }));
  }

  put(bytes: Uint8Array): Promise<SinkPutResponse> {
    const form = this.#form;
    return this.#replies.request((id) =>
      this.#post({ kind: "put", id, bytes: form.toMessage(bytes) }),
    );
  }

  settle({ id, value }: ObjectReply): void {
    this.#replies.settle(id, value);
  }
}
