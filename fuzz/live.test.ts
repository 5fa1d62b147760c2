// Damaged messages for a bound receiver, control messages among them: what the bindings report has to
// be what the reflective decoder says, and the inspector shows.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Rules } from "../conformance/gen/rules.mojom.ts";
import {
  PendingReceiver,
  ProtocolError,
  Receiver,
  setBadMessageHandler,
} from "../shared/bindings/index.ts";
import { type Descriptor, describe as describeModules } from "../shared/codegen/index.ts";
import { compile } from "../shared/mojom/index.ts";
import { createMessagePipe, type MessagePipeHandle } from "../shared/system/index.ts";
import {
  decodeMessage,
  Encoder,
  encodeStruct,
  INVALID_INTERFACE_ID,
  MessageFlags,
  type MessageHeader,
  PRIMARY_INTERFACE_ID,
  readMessageHeader,
  structOf,
  ValidationError,
} from "../shared/wire/index.ts";
import { readCorpus } from "./corpus.ts";
import { mutate } from "./mutate.ts";
import { Random } from "../shared/base/index.ts";
import type { Message } from "./subject.ts";

const [RUN, RUN_OR_CLOSE_PIPE] = [0xffffffff, 0xfffffffe];

const descriptor: Descriptor = (() => {
  const files = [
    "conformance/rules.mojom",
    "shared/bindings/control.mojom",
    "shared/bindings/pipe_control.mojom",
  ];
  const { modules } = compile(files, (path) => {
    return { path, text: readFileSync(new URL(`../${path}`, import.meta.url), "utf8") };
  });
  return describeModules(modules);
})();

interface Control {
  readonly name: number;
  readonly struct: string;
  readonly input: unknown;
  readonly interfaceId?: number;
}

function control({ name, struct, input, interfaceId = PRIMARY_INTERFACE_ID }: Control): Message {
  const flags = name === RUN ? MessageFlags.ExpectsResponse : 0;
  const headerVersion = name === RUN ? 1 : 0;
  const encoder = Encoder.begin({ name, flags, headerVersion, interfaceId });
  const full = `mojoscope.bindings.${struct}`;
  encodeStruct(encoder, descriptor, structOf(descriptor, full), { input });
  return { bytes: encoder.finish(), handleCount: encoder.handles.length };
}

const handle = { handleType: "message_pipe", close: () => undefined } as const;
const ofPipe = { name: RUN_OR_CLOSE_PIPE, interfaceId: INVALID_INTERFACE_ID } as const;
const CONTROL: readonly Message[] = [
  control({
    name: RUN,
    struct: "mojom.RunMessageParams",
    input: { tag: "query_version", value: {} },
  }),
  control({
    name: RUN_OR_CLOSE_PIPE,
    struct: "mojom.RunOrClosePipeMessageParams",
    input: { tag: "require_version", value: { version: 0 } },
  }),
  control({
    ...ofPipe,
    struct: "pipe_control.mojom.RunOrClosePipeMessageParams",
    input: {
      tag: "peer_associated_endpoint_closed_event",
      value: { id: 5, disconnect_reason: { custom_reason: 1, description: "bye" } },
    },
  }),
  control({
    ...ofPipe,
    struct: "pipe_control.mojom.RunOrClosePipeMessageParams",
    input: { tag: "flush_async", value: { flusher_pipe: handle } },
  }),
];

const IMPLEMENTATION: Rules = {
  union: () => undefined,
  open: () => undefined,
  level: () => undefined,
  levels: () => undefined,
  handles: () => undefined,
  endpoints: () => undefined,
  bits: () => undefined,
  map: () => undefined,
  growing: () => undefined,
  chain: () => undefined,
  ask: async () => ({ answer: "" }),
};

/** What a receiver reports of a message: PASS, an error of the wire format, or one of the protocol. */
async function liveVerdict({ bytes, handleCount }: Message): Promise<string> {
  const errors: Error[] = [];
  const previous = setBadMessageHandler(({ error }) => errors.push(error));
  const [near, far] = createMessagePipe();
  const receiver = new Receiver<Rules>(Rules, IMPLEMENTATION, new PendingReceiver(far));
  const done = new Promise<void>((resolve) => {
    receiver.setDisconnectHandler(() => resolve());
  });
  near.write(bytes.slice(), Array.from({ length: handleCount }, endOfClosedPipe));
  near.close();
  await done;
  receiver.reset();
  setBadMessageHandler(previous);
  const [error] = errors;
  if (error instanceof ValidationError) return error.code;
  if (error instanceof ProtocolError) return "protocol";
  return error === undefined ? "PASS" : String(error);
}

function endOfClosedPipe(): MessagePipeHandle {
  const [near, far] = createMessagePipe();
  far.close();
  return near;
}

/** Whether the bindings have more to say about a message than the wire format does. */
function isBeyondFormat({ bytes }: Message): boolean {
  const header = headerOf(bytes);
  if (header === undefined) return false;
  const { flags, interfaceId, interfaceIds, name } = header;
  // Ids may be taken, interfaces unknown, no method is sync, and nothing was asked to be answered.
  const isOther = interfaceId !== PRIMARY_INTERFACE_ID && interfaceId !== INVALID_INTERFACE_ID;
  const isAnswer = name === RUN && (flags & 3) === MessageFlags.IsResponse;
  const isSync = (flags & MessageFlags.IsSync) !== 0;
  return interfaceIds.length > 0 || isOther || isAnswer || isSync;
}

function headerOf(bytes: Uint8Array): MessageHeader | undefined {
  try {
    return readMessageHeader(bytes);
  } catch {
    return undefined;
  }
}

describe("a bound receiver", () => {
  it("rejects what the reflective decoder rejects, for the same reason", async () => {
    const seed = 0x11fe;
    const random = new Random(seed);
    const requests = readCorpus("rules").filter(({ direction }) => direction === "request");
    const wrong: string[] = [];
    const seen = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const from = random.pick(random.oneIn(2) ? CONTROL : requests);
      const message = mutate(random, from, random.pick(requests));
      const decoded = decodeMessage(descriptor, Rules.name, message.bytes, {
        response: false,
        handleCount: message.handleCount,
      });
      const verdict = await liveVerdict(message);
      seen.set(verdict, (seen.get(verdict) ?? 0) + 1);
      const wanted = verdict === "protocol" ? "PASS" : verdict;
      if (!isBeyondFormat(message) && decoded.verdict !== wanted) {
        const bytes = Buffer.from(message.bytes).toString("hex");
        wrong.push(`seed ${seed}: ${decoded.verdict}, bound: ${verdict}, ${bytes}`);
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(seen.size).toBeGreaterThan(15);
    expect(seen.get("protocol")).toBeGreaterThan(50);
  });

  it.each(CONTROL)("takes control message $bytes.length as it is", async (message) => {
    const { bytes, handleCount } = message;
    const decoded = decodeMessage(descriptor, Rules.name, bytes, { handleCount });
    expect(decoded.verdict).toBe("PASS");
    expect(decoded.payload?.children[0]?.name).toBe("input");
    expect(await liveVerdict(message)).toBe("PASS");
  });
});
