import {
  AssociatedReceiver,
  AssociatedRemote,
  DisconnectError,
  isBindingsError,
  type PendingAssociatedReceiver,
  PendingAssociatedRemote,
  PendingReceiver,
  PendingRemote,
  Receiver,
  Remote,
  reportBadMessage,
} from "../shared/bindings/index.ts";
import { Chat, type ChatAskResponse, type MovingEnd, type Stamp } from "./gen/chaos.mojom.ts";
import type { EndHolder, HeldEnd, Speaker } from "./held-end.ts";
import { branchId, NO_REASON, type Reason } from "./records.ts";

/** One half of an interface that is not bound yet. */
export type LooseHalf =
  | PendingRemote<Chat>
  | PendingReceiver<Chat>
  | PendingAssociatedRemote<Chat>
  | PendingAssociatedReceiver<Chat>;

/** One half that is bound. */
export type BoundHalf =
  | Remote<Chat>
  | Receiver<Chat>
  | AssociatedRemote<Chat>
  | AssociatedReceiver<Chat>;

/** What an interface needs of the end whose pipe it is on. */
export interface LineOwner {
  readonly end: HeldEnd;
  readonly holder: EndHolder;
  /** A half of a further interface of the pipe: one that came, or one that was made here. */
  addBranch(branch: number, half: LooseHalf | BoundHalf): void;
  /** The interface is closed at either side. */
  lineEnded(line: Line): void;
}

/** What is said of messages that are to break their pipes. */
export const PLANNED = "a planned failure";

/** Thrown for such a message. */
export class PlannedFailure extends Error {
  override readonly name = "PlannedFailure";

  constructor() {
    super(PLANNED);
  }
}

/** One of the interfaces of a typed pipe at one of its ends. */
export class Line implements Chat, Speaker {
  /** The same at both ends; 0 is the pipe's primary interface. */
  readonly id: number;
  /** Closed at either side, or sent away. */
  isOver = false;
  /** Calls made here that are not settled. */
  callsDue = 0;
  /** Calls from the other side that are not answered. */
  answersDue = 0;
  readonly #owner: LineOwner;
  #half: LooseHalf | BoundHalf;
  readonly #answers: (() => void)[] = [];

  constructor(id: number, half: LooseHalf | BoundHalf, owner: LineOwner) {
    this.id = id;
    this.#half = half;
    this.#owner = owner;
  }

  /** Begins to watch a half that came bound. */
  start(): void {
    if (isBoundHalf(this.#half)) this.#watch(this.#half);
  }

  get end(): HeldEnd {
    return this.#owner.end;
  }

  get half(): LooseHalf | BoundHalf {
    return this.#half;
  }

  get isBound(): boolean {
    return isBoundHalf(this.#half);
  }

  get canSpeak(): boolean {
    return !this.isOver && isCallingHalf(this.#half);
  }

  /** Binds it. Harmless when repeated. */
  bind(): void {
    const half = this.#half;
    if (this.isOver || isBoundHalf(half)) return;
    const bound = bindHalf(half, this);
    this.#half = bound;
    this.#watch(bound);
  }

  speak(ends: MovingEnd[], filler: (number: number) => Uint8Array): void {
    const stamp = this.#nextStamp();
    this.#caller().say(stamp, ends, filler(stamp.number));
  }

  /** Asks something; what comes of it is written down under the number `call`. */
  callOut(call: number): void {
    const { id } = this;
    const { end } = this;
    const { domain, side } = end;
    const { journal } = this.#owner.holder;
    const stamp = this.#nextStamp();
    journal.write({ type: "asked", domain, side, branch: id, call });
    this.callsDue += 1;
    void this.#caller()
      .ask(stamp, call)
      .then(
        (response) => {
          this.callsDue -= 1;
          if (!this.isOver && !end.isOver) end.took(response.stamp, id);
          journal.write({ type: "answered", domain, side, branch: id, call });
        },
        (error: unknown) => {
          this.callsDue -= 1;
          this.#rejected(call, error);
        },
      );
  }

  /** Asks to be told when everything so far has arrived; counts as a call. */
  flush(call: number): void {
    const { branch, half } = { branch: this.id, half: this.#half };
    if (!isBoundHalf(half)) return;
    const { domain, side } = this.end;
    const { journal } = this.#owner.holder;
    journal.write({ type: "asked", domain, side, branch, call });
    this.callsDue += 1;
    void half.flushForTesting().then(() => {
      this.callsDue -= 1;
      journal.write({ type: "answered", domain, side, branch, call });
    });
  }

  /** Has the other end wait with all that is sent after this until `other`'s has come as far. */
  putBehind(other: Line): void {
    const [mine, others] = [this.#half, other.half];
    if (mine instanceof Remote && others instanceof Remote) {
      mine.pauseReceiverUntilFlushCompletes(others.flushAsync());
    }
  }

  /** Stops to take messages, or goes on; only where no other interface shares the pipe. */
  pause(isPaused: boolean): void {
    const half = this.#half;
    if (!(half instanceof Receiver) || this.isOver || half.hasAssociatedEndpoints) return;
    if (isPaused) half.pause();
    else half.resume();
  }

  /** Adds an interface to the pipe: one to go on sending, or one for the other direction. */
  extend(isBack: boolean): void {
    const caller = this.#caller();
    const stamp = this.#nextStamp();
    const branch = branchId(stamp.number, this.end.side);
    if (isBack) {
      const remote = new PendingAssociatedRemote<Chat>();
      const kept = remote.initWithNewEndpointAndPassReceiver();
      this.#owner.addBranch(branch, kept);
      caller.branchBack(stamp, branch, remote);
    } else {
      const kept = new AssociatedRemote<Chat>(Chat);
      const receiver = kept.bindNewEndpointAndPassReceiver();
      this.#owner.addBranch(branch, kept);
      caller.branch(stamp, branch, receiver);
    }
  }

  /** Answers all calls that wait for it. */
  answerAll(): void {
    for (const answer of this.#answers.splice(0)) answer();
  }

  /** Closes this side. */
  close(wanted: Reason): void {
    if (this.isOver) return;
    const half = this.#half;
    const reason = half instanceof PendingAssociatedRemote ? NO_REASON : wanted;
    this.#end("closed", reason);
    if (half instanceof PendingAssociatedRemote || reason === NO_REASON) half.reset();
    else half.resetWithReason(reason.code, reason.text);
  }

  say(stamp: Stamp, ends: MovingEnd[], filler: Uint8Array): void {
    this.end.took(stamp, this.id, filler);
    this.#owner.holder.arrived(ends);
    this.#owner.holder.interrupted(this.end);
    const { end } = this;
    if (end.isOver || end.isTrunk || !this.#owner.holder.decidesToFail()) return;
    end.fail();
    if (stamp.number % 2 === 0) throw new PlannedFailure();
    reportBadMessage(PLANNED);
  }

  ask(stamp: Stamp): Promise<ChatAskResponse> {
    this.end.took(stamp, this.id);
    this.answersDue += 1;
    // The number is taken when the answer is encoded: what is sent before that goes first.
    const nextStamp = (): Stamp => {
      this.answersDue -= 1;
      return this.#nextStamp();
    };
    const response: ChatAskResponse = {
      get stamp() {
        return nextStamp();
      },
    };
    if (!this.#owner.holder.decidesToWait()) return Promise.resolve(response);
    return new Promise((resolve) => {
      this.#answers.push(() => resolve(response));
    });
  }

  branch(stamp: Stamp, branch: number, receiver: PendingAssociatedReceiver<Chat>): void {
    this.end.took(stamp, this.id);
    this.#owner.addBranch(branch, receiver);
  }

  branchBack(stamp: Stamp, branch: number, remote: PendingAssociatedRemote<Chat>): void {
    this.end.took(stamp, this.id);
    this.#owner.addBranch(branch, remote);
  }

  /** What sends; there is one where {@link canSpeak}. */
  #caller(): Chat {
    if (!isCallingHalf(this.#half)) throw new Error(`branch ${this.id} cannot send`);
    return this.#half.get();
  }

  #nextStamp(): Stamp {
    // What is sent after the end vanishes, and does not count.
    if (this.isOver || this.end.isOver) {
      return { domain: this.end.domain, number: 0, branch: this.id };
    }
    return this.end.nextStamp(this.id);
  }

  #watch(half: BoundHalf): void {
    const { domain, side } = this.end;
    const { journal } = this.#owner.holder;
    if (this.id !== 0) journal.write({ type: "branchBound", domain, side, branch: this.id });
    half.setDisconnectHandler(({ customReason: code, description: text }) => {
      if (this.isOver) this.#owner.holder.fault(`branch ${this.id} was told after its end`);
      this.#end("gone", { code, text });
      half.reset();
    });
  }

  #end(how: "closed" | "gone", reason: Reason): void {
    this.isOver = true;
    const { domain, side } = this.end;
    const { journal } = this.#owner.holder;
    if (this.id === 0) journal.write({ type: how, domain, side, reason });
    else {
      const type = how === "closed" ? "branchClosed" : "branchGone";
      journal.write({ type, domain, side, branch: this.id, reason });
    }
    this.#owner.lineEnded(this);
  }

  #rejected(call: number, error: unknown): void {
    const { domain, side } = this.end;
    const { journal } = this.#owner.holder;
    if (!(error instanceof DisconnectError)) {
      this.#owner.holder.fault(`call ${call} of pipe ${domain} failed: ${String(error)}`);
      return;
    }
    const { customReason: code, description: text } = error.reason;
    const wasLost = isBindingsError(error.cause) && error.cause.code === "PEER_LOST";
    journal.write({
      type: "rejected",
      domain,
      side,
      branch: this.id,
      call,
      reason: { code, text },
      cause: wasLost ? "lost" : "closed",
    });
  }
}

function isBoundHalf(half: LooseHalf | BoundHalf): half is BoundHalf {
  return "isBound" in half;
}

function isCallingHalf(half: LooseHalf | BoundHalf): half is Remote<Chat> | AssociatedRemote<Chat> {
  return half instanceof Remote || half instanceof AssociatedRemote;
}

function bindHalf(half: LooseHalf, implementation: Chat): BoundHalf {
  if (half instanceof PendingRemote) return new Remote(Chat, half);
  if (half instanceof PendingReceiver) return new Receiver(Chat, implementation, half);
  if (half instanceof PendingAssociatedRemote) return new AssociatedRemote(Chat, half);
  return new AssociatedReceiver(Chat, implementation, half);
}
