import { MessagePipeHandle, Node, type PeerClosedCause, type PipeEnd } from "../index.ts";
import { deliverAll, ManualTransport, turns } from "./manual-transport.ts";

/** What one end of a pipe was sent and what came out, wherever it lived. */
interface EndLog {
  readonly sent: number[];
  readonly received: number[];
}

/** A handle that some process has, and what its present reader was told. */
interface Held {
  readonly handle: MessagePipeHandle;
  isRead: boolean;
  closedCount: number;
  cause: PeerClosedCause | undefined;
}

/** A process: its node, its end of the link to the broker (none for the broker), its handles. */
interface Process {
  readonly node: Node;
  readonly transport: ManualTransport | undefined;
  readonly held: Held[];
  isAlive: boolean;
}

/** One step of a random run; the numbers pick among what there is. */
export interface Step {
  readonly op: "create" | "turn" | "send" | "move" | "close" | "read" | "take" | "deliver" | "die";
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** Several processes that do random things with their pipes, and what must hold of it. */
export class GraphModel {
  readonly processes: Process[] = [];
  readonly #sides: ManualTransport[] = [];
  readonly #logs = new Map<string, EndLog>();
  /** Ends inside messages that nobody has read yet, and the ends for which these are. */
  readonly #inside = new Map<string, string>();
  #nextId = 1;
  readonly faults: string[] = [];
  deaths = 0;

  constructor(leaves: number) {
    const broker = new Node({ name: "broker", role: "broker" });
    this.processes.push({ node: broker, transport: undefined, held: [], isAlive: true });
    for (let i = 0; i < leaves; i += 1) this.#addLeaf(broker, `leaf ${i + 1}`);
  }

  get broker(): Process {
    const [broker] = this.processes;
    if (broker === undefined) throw new Error("no broker");
    return broker;
  }

  async run(steps: readonly Step[]): Promise<void> {
    for (const step of steps) await this.#step(step);
  }

  /** Lets everything arrive and be read. */
  async settle(): Promise<void> {
    for (;;) {
      await deliverAll(this.#sides);
      const unread = this.processes.flatMap((process) =>
        process.held
          .filter((held) => process.isAlive && !held.isRead)
          .map((held) => ({ process, held })),
      );
      if (unread.length === 0) return;
      for (const { process, held } of unread) this.#read(process, held);
      await turns();
    }
  }

  /** Closes everything that is left; the broker must then have forgotten every pipe. */
  async closeAll(): Promise<void> {
    while (this.processes.some((process) => process.isAlive && process.held.length > 0)) {
      for (const process of this.processes) {
        if (!process.isAlive) continue;
        for (const { handle } of process.held.splice(0)) handle.close();
      }
      await this.settle();
    }
  }

  /** What does not hold after {@link settle}. */
  check(): string[] {
    const alive = this.#alive();
    for (const [key, held] of alive) {
      const { sent, received } = this.#logOf(held.handle, held.handle.end);
      const whole = received.length === sent.length;
      if (!received.every((id, i) => id === sent[i])) this.faults.push(`${key}: out of order`);
      const peer = alive.has(farKeyOf(held.handle));
      const told = held.closedCount;
      if (told > 1) this.faults.push(`${key}: told ${told} times`);
      if (!peer && told !== 1) this.faults.push(`${key}: not told`);
      if (this.deaths === 0 && peer && told !== 0) this.faults.push(`${key}: told too soon`);
      if (this.deaths === 0 && !whole) this.faults.push(`${key}: lost messages`);
      if (peer && told === 0 && !whole) this.faults.push(`${key}: hangs`);
      if (held.handle.isPeerClosed !== (told === 1)) this.faults.push(`${key}: isPeerClosed`);
    }
    return this.faults;
  }

  #alive(): Map<string, Held> {
    const alive = new Map<string, Held>();
    for (const process of this.processes) {
      if (!process.isAlive) continue;
      for (const held of process.held) {
        const key = keyOf(held.handle, held.handle.end);
        if (alive.has(key)) this.faults.push(`${key}: in two places`);
        alive.set(key, held);
      }
    }
    return alive;
  }

  #addLeaf(broker: Node, name: string): void {
    const [a, b] = ManualTransport.pair();
    this.#sides.push(a, b);
    const node = new Node({ name, role: "leaf" });
    const outgoing = broker.invite(a);
    const incoming = node.acceptInvitation(b);
    const process: Process = { node, transport: b, held: [], isAlive: true };
    this.processes.push(process);
    this.#hold(this.broker, outgoing.attachMessagePipe("main"));
    this.#hold(process, incoming.extractMessagePipe("main"));
    // Bound at once, so that the end's name is the right one in the logs.
    while (b.deliver() || a.deliver());
  }

  async #step({ op, a, b, c }: Step): Promise<void> {
    const alive = this.processes.filter((process) => process.isAlive);
    const process = pick(alive, a);
    if (op === "turn") await turns();
    else if (op === "deliver") pick(this.#sides, b)?.deliver();
    else if (process !== undefined) this.#act(op, process, b, c);
  }

  #act(op: Exclude<Step["op"], "turn" | "deliver">, process: Process, b: number, c: number): void {
    if (op === "create") {
      for (const handle of process.node.createMessagePipe()) this.#hold(process, handle);
    } else if (op === "die") {
      this.#die(process, b);
    } else {
      this.#useHandle(op, process, pick(process.held, b), pick(process.held, c), c);
    }
  }

  #useHandle(
    op: "send" | "move" | "close" | "read" | "take",
    process: Process,
    held: Held | undefined,
    other: Held | undefined,
    c: number,
  ): void {
    if (held === undefined || other === undefined) return;
    if (op === "send") this.#send(held.handle, []);
    else if (op === "move" && this.#mayMove(held.handle, other.handle)) {
      this.#inside.set(keyOf(other.handle, other.handle.end), farKeyOf(held.handle));
      process.held.splice(process.held.indexOf(other), 1);
      this.#send(held.handle, [other.handle]);
    } else if (op === "close") {
      process.held.splice(process.held.indexOf(held), 1);
      held.handle.close();
    } else if (op === "take") {
      this.#take(process, held, c);
    } else if (op === "read") {
      if (c % 2 === 0) this.#read(process, held);
      else this.#unread(held);
    }
  }

  /** False where an end would end up in a queue that is reached only through the end itself. */
  #mayMove(carrier: MessagePipeHandle, handle: MessagePipeHandle): boolean {
    const moved = keyOf(handle, handle.end);
    let at: string | undefined = farKeyOf(carrier);
    while (at !== undefined && at !== moved) at = this.#inside.get(at);
    return at === undefined && !carrier.pipe.equals(handle.pipe);
  }

  #send(handle: MessagePipeHandle, handles: readonly MessagePipeHandle[]): void {
    const id = this.#nextId;
    this.#nextId += 1;
    this.#logOf(handle, handle.end === 0 ? 1 : 0).sent.push(id);
    handle.write(new Uint8Array(new Uint32Array([id]).buffer), handles);
  }

  #die(process: Process, arriving: number): void {
    if (process.transport === undefined) return;
    process.isAlive = false;
    process.transport.die(arriving % 5);
    for (const held of process.held) held.handle.setReader(null);
    this.deaths += 1;
  }

  #hold(process: Process, handle: MessagePipeHandle): Held {
    const held = { handle, isRead: false, closedCount: 0, cause: undefined };
    process.held.push(held);
    return held;
  }

  /** Takes one of the last messages that wait, ahead of its turn. */
  #take(process: Process, { handle }: Held, back: number): void {
    const taken = handle.take(handle.lastArrived - (back % 4));
    if (taken === undefined) return;
    const { sent } = this.#logOf(handle, handle.end);
    const [id = 0] = new Uint32Array(taken.bytes.toArray().slice().buffer);
    sent.splice(sent.indexOf(id), 1);
    this.#receive(process, taken.handles);
  }

  #unread(held: Held): void {
    held.isRead = false;
    held.handle.setReader(null);
  }

  #read(process: Process, held: Held): void {
    if (held.isRead) return;
    const target = held;
    target.isRead = true;
    target.closedCount = 0;
    held.handle.setReader({
      onMessage: (bytes, handles) => {
        if (target.closedCount > 0) this.faults.push("a message after the close");
        const [id = 0] = new Uint32Array(bytes.slice().buffer);
        this.#logOf(held.handle, held.handle.end).received.push(id);
        this.#receive(process, handles);
      },
      onPeerClosed: (cause) => {
        target.closedCount += 1;
        target.cause = cause;
      },
    });
  }

  /** Takes in the ends that came with a message. */
  #receive(process: Process, handles: readonly unknown[]): void {
    for (const handle of handles) {
      if (!(handle instanceof MessagePipeHandle)) continue;
      this.#inside.delete(keyOf(handle, handle.end));
      this.#hold(process, handle);
    }
  }

  #logOf(handle: MessagePipeHandle, end: PipeEnd): EndLog {
    const key = keyOf(handle, end);
    const log = this.#logs.get(key) ?? { sent: [], received: [] };
    this.#logs.set(key, log);
    return log;
  }
}

function keyOf(handle: MessagePipeHandle, end: PipeEnd): string {
  return `${handle.pipe.toString()}/${end}`;
}

function farKeyOf(handle: MessagePipeHandle): string {
  return keyOf(handle, handle.end === 0 ? 1 : 0);
}

function pick<T>(from: readonly T[], index: number): T | undefined {
  return from[index % from.length];
}
