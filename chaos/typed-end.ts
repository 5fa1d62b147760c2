import {
  isBindingsError,
  PendingReceiver,
  PendingRemote,
  Receiver,
  Remote,
} from "../shared/bindings/index.ts";
import type { Chat, LooseEnd } from "./gen/chaos.mojom.ts";
import { type EndBooks, type EndHolder, HeldEnd, type Speaker } from "./held-end.ts";
import { type BoundHalf, Line, type LineOwner, type LooseHalf } from "./line.ts";
import { NO_REASON, type Reason } from "./records.ts";

/** An end of a pipe that carries the interface Chat, and whatever is associated with it. */
export class TypedEnd extends HeldEnd implements LineOwner {
  readonly end = this;
  override readonly holder: EndHolder;
  readonly #primary: Line;
  readonly #branches = new Set<Line>();

  constructor(
    half: PendingRemote<Chat> | PendingReceiver<Chat>,
    books: EndBooks,
    holder: EndHolder,
    isTrunk: boolean,
  ) {
    super(books, holder, isTrunk);
    this.holder = holder;
    this.#primary = new Line(0, half, this);
  }

  get isBound(): boolean {
    return this.#primary.isBound;
  }

  /** All interfaces of the pipe that are not over at this end. */
  lines(): readonly Line[] {
    return this.isOver ? [] : [this.#primary, ...this.#branches];
  }

  bind(): void {
    if (!this.isOver) this.#primary.bind();
  }

  speakers(): readonly Speaker[] {
    return this.lines().filter((line) => line.canSpeak);
  }

  release(): LooseEnd | undefined {
    const { answersDue, callsDue, half } = this.#primary;
    if (answersDue > 0 || callsDue > 0 || this.#branches.size > 0) return undefined;
    const loose = unbound(half);
    if (loose !== undefined) {
      this.isOver = true;
      this.#primary.isOver = true;
    }
    return loose;
  }

  close(reason: Reason): void {
    this.#primary.close(reason);
  }

  addBranch(branch: number, half: LooseHalf | BoundHalf): void {
    const { domain, side } = this;
    this.holder.journal.write({ type: "branched", domain, side, branch });
    const line = new Line(branch, half, this);
    this.#branches.add(line);
    line.start();
    if (!this.holder.decidesToWait()) line.bind();
  }

  lineEnded(line: Line): void {
    this.#branches.delete(line);
    if (line !== this.#primary) return;
    this.isOver = true;
    // Those that are bound hear that their pipe is gone; nobody can tell the others.
    for (const branch of this.#branches) if (!branch.isBound) branch.close(NO_REASON);
    this.holder.ended(this);
  }
}

/** The half without what is bound to it; undefined if that is not to be had now. */
function unbound(half: LooseHalf | BoundHalf): LooseEnd | undefined {
  if (half instanceof PendingRemote) return { tag: "remote", value: half };
  if (half instanceof PendingReceiver) return { tag: "receiver", value: half };
  try {
    if (half instanceof Remote) return { tag: "remote", value: half.unbind() };
    if (half instanceof Receiver) return { tag: "receiver", value: half.unbind() };
  } catch (error) {
    // Interfaces that this end has closed still share the pipe until the other end has, too.
    if (!isBindingsError(error) || error.code !== "HAS_ASSOCIATED_ENDPOINTS") throw error;
  }
  return undefined;
}
