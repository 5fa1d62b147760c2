import { enterService } from "../../enter-service.ts";
import { PendingReplies } from "../../pending-replies.ts";
import { ServiceLink, unlessLost } from "../../service-link.ts";
import type { WorkerContext, WorkerProgram } from "../../worker-program.ts";
import {
  Archive,
  DecodeFailure,
  DecoderDrill,
  type DecodeResult,
  equalsImage,
  PngDecoder,
} from "./gen/png_decoder.mojom.ts";
import { DECODER, NOTARY, VIEWER } from "./manifests.ts";
import { type BadFile, badFiles, type GoodFile, goodFiles } from "./samples.ts";

/** Has files from anywhere decoded, good and bad ones by turns, and tries what the decoder can reach. */
export function viewerProgram(context: WorkerContext): WorkerProgram {
  const service = enterService(context);
  const decoder = new ServiceLink(service.connector, DECODER, PngDecoder);
  const drill = new ServiceLink(service.connector, DECODER, DecoderDrill);
  const archive = new ServiceLink(service.connector, NOTARY, Archive);
  const replies = new PendingReplies();
  let decoded = 0;

  async function decodeGood({ what, file, width, height, rgba }: GoodFile): Promise<void> {
    const reply = await unlessLost(decoder.get().decode(file));
    if (reply === undefined) return;
    const { result } = reply;
    const isRight = result.tag === "image" && equalsImage(result.value, { width, height, rgba });
    context.claim("decoded", isRight, `${what}: ${isRight ? "all pixels right" : told(result)}`);
    decoded += 1;
    if (decoder.connections === 1) {
      context.claim("survived", true, `${decoded} good files and the bad ones, over one pipe`);
    }
  }

  async function decodeBad({ what, file, failure }: BadFile): Promise<void> {
    const reply = await unlessLost(decoder.get().decode(file));
    if (reply === undefined) return;
    const { result } = reply;
    const isRight = result.tag === "refusal" && result.value.failure === failure;
    context.claim("refused", isRight, `${what}: ${told(result)}`);
  }

  async function tryEscape(target: string): Promise<void> {
    const reply = await unlessLost(drill.get().escape(target));
    if (reply === undefined) return;
    const { reached, reason } = reply.escape;
    const names = [DECODER, Archive.name, target].map((name) => `"${name}"`);
    const isRight = !reached && names.every((name) => reason.includes(name));
    context.claim("confined", isRight, reached ? `it reached ${target}` : reason);
  }

  async function readArchive(): Promise<void> {
    const reply = await unlessLost(archive.get().read());
    const refusals = reply?.refusals ?? [];
    if (refusals.length === 0) return;
    context.claim("noted", true, `${refusals.length} refusals, such as: ${refusals[0]}`);
  }

  const bad = badFiles();
  const good = goodFiles();
  const round: (() => Promise<void>)[] = [
    ...bad.flatMap((file, index) => [
      () => decodeBad(file),
      ...good
        .slice(index % good.length)
        .slice(0, 1)
        .map((next) => () => decodeGood(next)),
    ]),
    () => tryEscape(NOTARY),
    () => tryEscape(VIEWER),
    readArchive,
  ];
  let step = 0;
  return {
    step() {
      const next = round[step++ % round.length];
      if (next !== undefined) replies.add(next());
    },
    finish: () => replies.settle(),
    close() {
      for (const link of [decoder, drill, archive]) link.reset();
      service.close();
    },
  };
}

function told(result: DecodeResult): string {
  if (result.tag === "image") return `an image of ${result.value.width} x ${result.value.height}`;
  const name = Object.entries(DecodeFailure).find(
    ([, value]) => value === result.value.failure,
  )?.[0];
  return `${name ?? "refused"}, ${result.value.detail}`;
}
