import { AssociatedRemote, PendingReceiver, Remote } from "../../../../shared/bindings/index.ts";
import { Channel } from "../../../../shared/legacy/index.ts";
import { createMessagePipe } from "../../../../shared/system/index.ts";
import { PendingReplies } from "../../pending-replies.ts";
import type { WorkerContext, WorkerProgram } from "../../worker-program.ts";
import {
  FrameFactory,
  FrameHost,
  type FrameReport,
  Frames,
  Navigator,
  TitleBar,
} from "./gen/frames.mojom.ts";
import { CreateMessage, NavigateMessage, SetTitleMessage } from "./messages.ts";

/**
 * How a message goes: as a legacy message of the channel, as a call of an interface associated with
 * the channel, as one of the same interface on a pipe of its own, or of an interface and a pipe that
 * have nothing but this message.
 */
export type Way = "legacy" | "associated" | "own pipe" | "pipe each";

/** How each message goes. */
export interface Ways {
  readonly create: Way;
  readonly navigate: Way;
  readonly setTitle: Way;
}

/** What a worker claims: that no message found its frame missing, or that some have. */
export const Claim = { NoOrphans: "no-orphans", Orphans: "orphans" } as const;
export type Claim = (typeof Claim)[keyof typeof Claim];

/**
 * After so many frames, some two seconds, pipes are closed and opened anew, and used at once: the host
 * may still be busy opening them.
 */
const FRAMES_PER_REOPEN = 20;
/** After so many frames the host is asked what has come. */
const FRAMES_PER_REPORT = 5;
/** So many messages are enough to claim that none was early. */
const MESSAGES_TO_CLAIM = 30;

/** Makes frames, navigates each and sets its title: three messages that belong in that order. */
export class FramesProgram implements WorkerProgram {
  readonly #context: WorkerContext;
  readonly #ways: Ways;
  readonly #claim: Claim;
  readonly #host: Remote<FrameHost>;
  readonly #channel: FrameChannel;
  readonly #replies = new PendingReplies();
  #pipes = new FramePipes();
  #frame = 0;
  #hasClaimed = false;

  constructor(context: WorkerContext, ways: Ways, claim: Claim) {
    this.#context = context;
    this.#ways = ways;
    this.#claim = claim;
    this.#host = context.bind(FrameHost);
    this.#channel = new FrameChannel(context, this.#host.get(), waysUsed(ways));
  }

  step(): void {
    if (this.#frame % FRAMES_PER_REOPEN === 0) this.#openPipes();
    this.#frame += 1;
    const { create, navigate, setTitle } = this.#ways;
    this.#by(create).create(this.#frame);
    this.#by(navigate).navigate(this.#frame, `https://frame${this.#frame}.example/`);
    this.#by(setTitle).setTitle(this.#frame, `Frame ${this.#frame}`);
    if (this.#frame % FRAMES_PER_REPORT === 0) this.#askForReport();
  }

  async finish(): Promise<void> {
    this.#askForReport();
    await this.#replies.settle();
  }

  close(): void {
    this.#pipes.close();
    this.#channel.close();
    this.#host.reset();
  }

  #by(way: Way): Frames {
    switch (way) {
      case "legacy":
        return this.#channel.legacy;
      case "associated":
        return this.#channel.associated;
      case "own pipe":
        return this.#pipes.together;
      case "pipe each":
        return this.#pipes.apart;
    }
  }

  #openPipes(): void {
    this.#pipes.close();
    this.#pipes = new FramePipes();
    this.#pipes.open(this.#host.get(), waysUsed(this.#ways));
  }

  #askForReport(): void {
    const asked = this.#host.get().getReport();
    this.#replies.add(asked.then(({ report }) => this.#judge(report)));
  }

  #judge({ messages, orphans }: FrameReport): void {
    const detail = `${orphans} of ${messages} messages were about a frame that was not there yet`;
    const isContrary = this.#claim === Claim.NoOrphans && orphans > 0;
    const isClear = this.#claim === Claim.Orphans ? orphans > 0 : messages >= MESSAGES_TO_CLAIM;
    if (!isContrary && (this.#hasClaimed || !isClear)) return;
    this.#hasClaimed = true;
    this.#context.claim(this.#claim, !isContrary, detail);
  }
}

/** The pipes that are not the channel's. */
class FramePipes {
  readonly #frames = new Remote(Frames);
  readonly #factory = new Remote(FrameFactory);
  readonly #navigator = new Remote(Navigator);
  readonly #titleBar = new Remote(TitleBar);

  /** Opens those that some message goes by. */
  open(host: FrameHost, ways: ReadonlySet<Way>): void {
    if (ways.has("own pipe")) host.openFrames(this.#frames.bindNewPipeAndPassReceiver());
    if (!ways.has("pipe each")) return;
    host.openFactory(this.#factory.bindNewPipeAndPassReceiver());
    host.openNavigator(this.#navigator.bindNewPipeAndPassReceiver());
    host.openTitleBar(this.#titleBar.bindNewPipeAndPassReceiver());
  }

  /** Every message on one pipe. */
  get together(): Frames {
    return this.#frames.get();
  }

  /** Every message on a pipe of its own. */
  get apart(): Frames {
    return {
      create: (frame) => this.#factory.get().create(frame),
      navigate: (frame, url) => this.#navigator.get().navigate(frame, url),
      setTitle: (frame, title) => this.#titleBar.get().setTitle(frame, title),
    };
  }

  close(): void {
    for (const remote of [this.#frames, this.#factory, this.#navigator, this.#titleBar]) {
      remote.reset();
    }
  }
}

/** The legacy channel, if some message goes by it, and the interface that shares its order. */
class FrameChannel {
  readonly #channel: Channel;
  readonly #associated = new AssociatedRemote(Frames);

  constructor({ node }: WorkerContext, host: FrameHost, ways: ReadonlySet<Way>) {
    const [near, far] = createMessagePipe(node);
    const listener = { onMessageReceived: () => false };
    this.#channel = new Channel({ mode: "client", pipe: near, pid: process.pid, listener });
    if (!ways.has("legacy") && !ways.has("associated")) {
      far.close();
      return;
    }
    host.openChannel(new PendingReceiver(far));
    this.#channel.connect();
    if (!ways.has("associated")) return;
    this.#associated.bind(this.#channel.getRemoteAssociatedInterface(Frames));
  }

  /** Every message as the channel has it. */
  get legacy(): Frames {
    const channel = this.#channel;
    return {
      create: (frame) => void channel.send(CreateMessage.create({ routingId: frame }, {})),
      navigate: (frame, url) => {
        channel.send(NavigateMessage.create({ routingId: frame }, { url }));
      },
      setTitle: (frame, title) => {
        channel.send(SetTitleMessage.create({ routingId: frame }, { title }));
      },
    };
  }

  /** Every message as a call in the channel's order. */
  get associated(): Frames {
    return this.#associated.get();
  }

  close(): void {
    this.#channel.close();
    this.#associated.reset();
  }
}

function waysUsed(ways: Ways): ReadonlySet<Way> {
  return new Set(Object.values(ways));
}
