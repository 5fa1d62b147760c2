import { describe, expect, it } from "vitest";
import { fuseMessagePipes, SendInvitationFlags, type Tap } from "./index.ts";
import { carry } from "./testing/carry.ts";
import { turns } from "./testing/manual-transport.ts";
import { bytesOf, read } from "./testing/record-reader.ts";
import { Star } from "./testing/star.ts";

/** Writes down every call, pipes numbered in the order of their appearance. */
class LoggingTap implements Tap {
  readonly log: string[] = [];
  readonly #pipes: string[] = [];

  portOpened(...[pipe, end, cause]: Parameters<Tap["portOpened"]>): void {
    this.log.push(`opened ${this.#number(pipe)}.${end} ${cause}`);
  }
  portMoved(...[pipe, end]: Parameters<Tap["portMoved"]>): void {
    this.log.push(`moved ${this.#number(pipe)}.${end}`);
  }
  portClosed(...[pipe, end, cause]: Parameters<Tap["portClosed"]>): void {
    this.log.push(`closed ${this.#number(pipe)}.${end} ${cause}`);
  }
  messageSent(...[pipe, end, sequence, bytes, handles]: Parameters<Tap["messageSent"]>): void {
    this.log.push(
      `sent ${this.#number(pipe)}.${end} #${sequence} ${bytes.length} bytes ${handles}`,
    );
  }
  messageArrived(
    ...[pipe, end, sequence, bytes, handles]: Parameters<Tap["messageArrived"]>
  ): void {
    this.log.push(`got ${this.#number(pipe)}.${end} #${sequence} ${bytes.length} bytes ${handles}`);
  }
  linkOpened(_link: number, peer: { name?: string; pid?: number }): void {
    this.log.push(`link to ${peer.name ?? "nobody"}`);
  }
  linkClosed(_link: number, reason: string): void {
    this.log.push(`link ended, ${reason}`);
  }
  endpointBound(): void {}
  endpointClosed(): void {}
  endpointDisconnected(): void {}
  messageDispatched(...[pipe, end, sequence]: Parameters<Tap["messageDispatched"]>): void {
    this.log.push(`passed on ${this.#number(pipe)}.${end} #${sequence}`);
  }
  messageDropped(...[pipe, end, sequence, why]: Parameters<Tap["messageDropped"]>): void {
    this.log.push(`dropped ${this.#number(pipe)}.${end} #${sequence}: ${why}`);
  }
  messageRejected(): void {}

  /** What was written since the last call. */
  take(): string[] {
    return this.log.splice(0);
  }

  #number(pipe: { toString(): string }): number {
    const name = pipe.toString();
    if (!this.#pipes.includes(name)) this.#pipes.push(name);
    return this.#pipes.indexOf(name) + 1;
  }
}

describe("a tap", () => {
  it("sees the messages that carry data pipes, and nothing of what goes over those", async () => {
    const brokerTap = new LoggingTap();
    const leafTap = new LoggingTap();
    const star = new Star({ brokerTap, leafTap });
    const { node, here, there } = await star.addLeaf();
    for (const tap of [brokerTap, leafTap]) tap.take();
    const { producer, consumer } = node.createDataPipe();
    producer.write(bytesOf("before"));
    const moved = await carry(star, there, here, consumer);
    producer.write(bytesOf("after"));
    await star.settle();
    expect(moved.read().bytes).toEqual(bytesOf("beforeafter"));
    moved.close();
    producer.close();
    await star.settle();
    expect([leafTap.take(), brokerTap.take()]).toEqual([
      ["sent 1.1 #1 0 bytes 1"],
      ["got 1.0 #1 0 bytes 1"],
    ]);
  });

  it("is its node's for isolated links as well, whenever it was set", async () => {
    const brokerTap = new LoggingTap();
    const star = new Star();
    const { outgoing } = await star.addLeaf(SendInvitationFlags.ISOLATED);
    star.broker.tap = brokerTap;
    await star.addLeaf(SendInvitationFlags.ISOLATED);
    outgoing.attachMessagePipe("later");
    expect(brokerTap.take()).toEqual([
      "opened 1.0 created",
      "link to leaf 2",
      "opened 2.0 created",
    ]);
  });

  it("sees both ends of a pipe inside the process", async () => {
    const brokerTap = new LoggingTap();
    const { broker } = new Star({ brokerTap });
    const [a, b] = broker.createMessagePipe();
    read(b);
    a.write(bytesOf("abc"));
    a.close();
    await turns();
    b.close();
    expect(brokerTap.take()).toEqual([
      "opened 1.0 created",
      "opened 1.1 created",
      "sent 1.0 #1 3 bytes 0",
      "got 1.1 #1 3 bytes 0",
      "closed 1.0 local",
      "closed 1.1 peer",
    ]);
  });

  it("sees links, extraction, messages and moves at their side", async () => {
    const brokerTap = new LoggingTap();
    const leafTap = new LoggingTap();
    const star = new Star({ brokerTap, leafTap });
    const { node, there, here } = await star.addLeaf();
    expect(brokerTap.take()).toEqual(["opened 1.0 created", "link to leaf 1"]);
    expect(leafTap.take()).toEqual(["link to host", "opened 1.1 extracted"]);
    const [x, y] = node.createMessagePipe();
    there.write(bytesOf("take"), [y]);
    x.write(bytesOf("hello"));
    expect(leafTap.take()).toEqual([
      "opened 2.0 created",
      "opened 2.1 created",
      "sent 1.1 #1 4 bytes 1",
      "moved 2.1",
      "sent 2.0 #1 5 bytes 0",
    ]);
    read(here);
    await star.settle();
    expect(brokerTap.take()).toEqual([
      "opened 2.1 received",
      "got 1.0 #1 4 bytes 1",
      "got 2.1 #1 5 bytes 0",
    ]);
  });

  it("sees why ends and links close", async () => {
    const brokerTap = new LoggingTap();
    const leafTap = new LoggingTap();
    const star = new Star({ brokerTap, leafTap });
    const one = await star.addLeaf();
    const two = await star.addLeaf();
    brokerTap.take();
    one.leafSide.die(0);
    two.leafSide.inject(new Uint8Array([99]));
    await star.settle();
    expect(brokerTap.take()).toEqual([
      "closed 1.0 link-lost",
      "link ended, lost: the other side is gone",
      "closed 2.0 protocol-error",
      "link ended, protocol-error: a leaf does not send frames of type 99",
    ]);
    expect(leafTap.log).toContain("closed 2.1 protocol-error");
  });

  it("sees messages that waited for their end to be attached under its real name", async () => {
    const leafTap = new LoggingTap();
    const star = new Star({ leafTap });
    const { incoming, outgoing } = await star.addLeaf();
    leafTap.take();
    const early = incoming.extractMessagePipe("later");
    early.write(bytesOf("one"));
    early.close();
    expect(leafTap.take()).toEqual([]);
    outgoing.attachMessagePipe("later");
    await star.settle();
    expect(leafTap.take()).toEqual([
      "opened 2.1 extracted",
      "sent 2.1 #1 3 bytes 0",
      "closed 2.1 local",
    ]);
  });

  it("can come and go", async () => {
    const star = new Star();
    const { node } = await star.addLeaf();
    const tap = new LoggingTap();
    const [a] = node.createMessagePipe();
    node.tap = tap;
    a.write(bytesOf("seen"));
    node.tap = undefined;
    a.write(bytesOf("not seen"));
    expect(tap.log).toEqual(["sent 1.0 #1 4 bytes 0", "got 1.1 #1 4 bytes 0"]);
  });

  it("of the node that a pipe joins sees it opened there", async () => {
    const leafTap = new LoggingTap();
    const star = new Star({ leafTap });
    const { there } = await star.addLeaf();
    leafTap.take();
    const [, y] = star.broker.createMessagePipe();
    there.write(bytesOf(""), [y]);
    expect(leafTap.take()).toEqual([
      "sent 1.1 #1 0 bytes 1",
      "opened 2.1 created",
      "opened 2.0 created",
      "moved 2.1",
    ]);
  });

  it("sees a pipe end that is joined to another, and the messages go over that", async () => {
    const brokerTap = new LoggingTap();
    const { broker } = new Star({ brokerTap });
    const [a, x] = broker.createMessagePipe();
    const [y, b] = broker.createMessagePipe();
    a.write(bytesOf("abc"));
    brokerTap.take();
    fuseMessagePipes(x, y);
    read(b);
    a.close();
    await turns();
    expect(brokerTap.take()).toEqual([
      "passed on 1.1 #1",
      "sent 2.0 #1 3 bytes 0",
      "got 2.1 #1 3 bytes 0",
      "closed 1.1 local",
      "closed 1.0 local",
      "closed 2.0 local",
      "closed 2.1 peer",
    ]);
  });

  it("sees what a fused pipe passes on, and what it cannot", async () => {
    const brokerTap = new LoggingTap();
    const { broker } = new Star({ brokerTap });
    const [a, x] = broker.createMessagePipe();
    const [y, b] = broker.createMessagePipe();
    // What was sent back over both keeps them from being joined.
    x.write(bytesOf("x"));
    y.write(bytesOf("y"));
    fuseMessagePipes(x, y);
    brokerTap.take();
    a.write(bytesOf("abc"));
    await turns();
    a.write(bytesOf("itself"), [b]);
    await turns();
    expect(brokerTap.take()).toEqual([
      "sent 1.0 #1 3 bytes 0",
      "got 1.1 #1 3 bytes 0",
      "passed on 1.1 #1",
      "sent 2.0 #2 3 bytes 0",
      "got 2.1 #2 3 bytes 0",
      "sent 1.0 #2 6 bytes 1",
      "got 1.1 #2 6 bytes 1",
      "dropped 1.1 #2: the pipe that it is fused to cannot carry it",
      "closed 2.1 local",
      "closed 2.0 peer",
      "closed 1.1 local",
      "closed 1.0 peer",
    ]);
  });
});
