import { AssociatedReceiver, Receiver } from "../../../shared/bindings/index.ts";
import { type BoundEnd, EndpointScope } from "../endpoint-scope.ts";
import { type ServingReceiver, withholdReply } from "./withhold-reply.ts";

/**
 * The ends that serve one worker, a part of the lab's scope. As it knows the receivers among them,
 * it can have one of them keep an answer to itself.
 */
export class WorkerScope extends EndpointScope {
  readonly #receivers = new Set<ServingReceiver>();
  #onWithheld: (() => void) | undefined;
  readonly #undo: (() => void)[] = [];
  #isWorkerGone = false;
  #leaveLab: () => void = () => undefined;

  /** @param lab closes this scope when it is closed */
  constructor(lab: EndpointScope) {
    super();
    lab.add({
      reset: () => this.close(),
      setDisconnectHandler: (leave) => {
        this.#leaveLab = leave;
      },
    });
  }

  override add(end: BoundEnd, onClose?: () => void): void {
    const receiver = isReceiver(end) ? end : undefined;
    if (receiver !== undefined) this.#receivers.add(receiver);
    super.add(end, () => {
      if (receiver !== undefined) this.#receivers.delete(receiver);
      onClose?.();
      this.#leaveIfDone();
    });
    if (receiver !== undefined && this.#onWithheld !== undefined) this.#arm(receiver);
  }

  /** The worker has ended. Ends that have other peers by now stay until those go. */
  workerGone(): void {
    this.#isWorkerGone = true;
    this.#leaveIfDone();
  }

  /** Whether there is a receiver among the ends whose interface has calls that expect a reply. */
  get answersCalls(): boolean {
    return this.#answering.length > 0;
  }

  /** Has the next call that expects a reply run and not be answered; tells when that happens. */
  withholdNextReply(onWithheld: () => void): void {
    this.#disarm();
    this.#onWithheld = onWithheld;
    for (const receiver of this.#answering) this.#arm(receiver);
  }

  get #answering(): ServingReceiver[] {
    return [...this.#receivers].filter(
      ({ isBound, definition }) =>
        isBound && definition.methods.some((method) => method.hasResponse),
    );
  }

  #arm(receiver: ServingReceiver): void {
    this.#undo.push(withholdReply(receiver, () => this.#withheld()));
  }

  #withheld(): void {
    const onWithheld = this.#onWithheld;
    this.#disarm();
    onWithheld?.();
  }

  #disarm(): void {
    this.#onWithheld = undefined;
    for (const undo of this.#undo.splice(0)) undo();
  }

  #leaveIfDone(): void {
    if (this.#isWorkerGone && this.size === 0) this.#leaveLab();
  }
}

function isReceiver(end: BoundEnd): end is BoundEnd & ServingReceiver {
  return end instanceof Receiver || end instanceof AssociatedReceiver;
}
