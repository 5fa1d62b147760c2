import {
  AssociatedReceiver,
  type PendingReceiver,
  Receiver,
} from "../../../../shared/bindings/index.ts";
import { Channel, type LegacyMessage } from "../../../../shared/legacy/index.ts";
import type { EndpointScope } from "../../endpoint-scope.ts";
import type { LabServices } from "../../scenario.ts";
import {
  FrameFactory,
  FrameHost,
  type FrameHostGetReportResponse,
  type FrameReport,
  Frames,
  Navigator,
  TitleBar,
} from "./gen/frames.mojom.ts";
import { CreateMessage, NavigateMessage, SetTitleMessage } from "./messages.ts";

/** How long what makes frames takes to start: what a small process would. */
const START_MS = 5;
/** Frames remembered; the oldest one goes first. */
const MAX_FRAMES = 1000;

/** The frames of one worker, however they are asked for, and a count of what came too early. */
class FramesImpl implements Frames {
  readonly report: FrameReport = { messages: 0, orphans: 0 };
  readonly #frames = new Set<number>();

  create(frame: number): void {
    this.report.messages += 1;
    this.#frames.add(frame);
    if (this.#frames.size <= MAX_FRAMES) return;
    const [oldest] = this.#frames;
    if (oldest !== undefined) this.#frames.delete(oldest);
  }

  navigate(frame: number): void {
    this.#concern(frame);
  }

  setTitle(frame: number): void {
    this.#concern(frame);
  }

  #concern(frame: number): void {
    this.report.messages += 1;
    if (!this.#frames.has(frame)) this.report.orphans += 1;
  }
}

class FrameHostImpl implements FrameHost {
  readonly #scope: EndpointScope;
  readonly #frames = new FramesImpl();
  readonly #opening = new Set<Promise<void>>();

  constructor(scope: EndpointScope) {
    this.#scope = scope;
  }

  openChannel(...[pending]: Parameters<FrameHost["openChannel"]>): void {
    const pipe = pending.passPipe();
    if (pipe === null) return;
    let lost = (): void => undefined;
    const channel = new Channel({
      mode: "server",
      pipe,
      pid: process.pid,
      listener: {
        onMessageReceived: (message) => this.#dispatch(message),
        onChannelError: () => lost(),
      },
    });
    channel.addGenericAssociatedInterface(Frames, (receiver) => {
      this.#scope.add(new AssociatedReceiver<Frames>(Frames, this.#frames, receiver));
    });
    this.#scope.add({
      reset: () => channel.close(),
      setDisconnectHandler: (handler) => {
        lost = handler;
      },
    });
    channel.connect();
  }

  openFactory(pending: PendingReceiver<FrameFactory>): void {
    this.#openLater(() => {
      this.#scope.add(new Receiver<FrameFactory>(FrameFactory, this.#frames, pending));
    });
  }

  openNavigator(pending: PendingReceiver<Navigator>): void {
    this.#scope.add(new Receiver<Navigator>(Navigator, this.#frames, pending));
  }

  openTitleBar(pending: PendingReceiver<TitleBar>): void {
    this.#scope.add(new Receiver<TitleBar>(TitleBar, this.#frames, pending));
  }

  openFrames(pending: PendingReceiver<Frames>): void {
    this.#openLater(() => {
      this.#scope.add(new Receiver<Frames>(Frames, this.#frames, pending));
    });
  }

  async getReport(): Promise<FrameHostGetReportResponse> {
    await Promise.all(this.#opening);
    return { report: { ...this.#frames.report } };
  }

  #dispatch(message: LegacyMessage): boolean {
    const { routingId } = message;
    return (
      CreateMessage.dispatch(message, () => this.#frames.create(routingId)) ||
      NavigateMessage.dispatch(message, () => this.#frames.navigate(routingId)) ||
      SetTitleMessage.dispatch(message, () => this.#frames.setTitle(routingId))
    );
  }

  #openLater(open: () => void): void {
    const opening = start().then(() => {
      this.#opening.delete(opening);
      open();
    });
    this.#opening.add(opening);
  }
}

/** A browser's worth of frames for each worker. */
export function frameServices(): LabServices {
  return {
    offer(broker, { scope }) {
      broker.add(FrameHost, (pending) => {
        scope.add(new Receiver<FrameHost>(FrameHost, new FrameHostImpl(scope), pending));
      });
    },
  };
}

function start(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, START_MS));
}
