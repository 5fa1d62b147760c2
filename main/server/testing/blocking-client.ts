// A client process that blocks: connects with an I/O thread, does a task, and says on its standard
// output, as JSON, what came of it. Arguments: server name, task, how often, "plain" for no I/O thread.
import { writeSync } from "node:fs";
import { Receiver, Remote } from "../../../shared/bindings/index.ts";
import { connectToServer } from "../index.ts";
import { Ledger, LedgerClient } from "../testdata/gen/blocking.mojom.ts";

const [serverName = "", task = "", count = "1", kind = "threaded"] = process.argv.slice(2);
const rounds = Number(count);

function say(...values: unknown[]): void {
  writeSync(1, `${JSON.stringify(values)}\n`);
}

const log: string[] = [];
const { invitation } = await connectToServer(serverName, {
  nodeName: "client",
  ioThread: kind === "threaded",
});
const remote = new Remote(Ledger, invitation.extractPendingRemote<Ledger>("ledger"));
const disconnected = new Promise<void>((resolve) => {
  remote.setDisconnectHandler(() => {
    log.push("disconnected");
    resolve();
  });
});
const receiver = new Receiver<LedgerClient>(LedgerClient, {
  ask: (value) => {
    if (task === "insist") log.push("ask");
    // Blocked twice over by now.
    const nested = task === "nest" ? remote.sync().ping().ok : true;
    return { answer: nested ? value * 2 : -1 };
  },
  note: (text) => void log.push(text),
});
remote.get().setClient(receiver.bindNewPipeAndPassRemote());

function echo(size: number): boolean {
  const bytes = Uint8Array.from({ length: size }, (_, index) => index % 251);
  const echoed = remote.sync().echoBytes(bytes);
  return echoed.ok && echoed.value.bytes.every((byte, index) => byte === index % 251);
}

const TASKS: Readonly<Record<string, () => Promise<void> | void>> = {
  peer() {
    say(invitation.peer.pid);
  },
  ping() {
    let answered = 0;
    for (let i = 0; i < rounds; i += 1) answered += remote.sync().ping().ok ? 1 : 0;
    say(answered);
  },
  echo() {
    say(echo(rounds));
  },
  sum() {
    say(remote.sync().sumAnswers(rounds), log);
  },
  nest() {
    say(remote.sync().sumAnswers(rounds), log);
  },
  async insist() {
    say(remote.sync().pingUninterrupted().ok, log);
    await remote.flushForTesting();
    say(log);
  },
  refused() {
    try {
      remote.sync().ping();
    } catch (error) {
      say(error instanceof Error ? error.message : error);
    }
  },
  async hang() {
    say("blocking");
    void remote
      .get()
      .ping()
      .then(() => log.push("answered"));
    const { ok } = remote.sync().hang();
    say(ok, remote.isConnected, log);
    await disconnected;
    say(log);
  },
  idle() {
    say("idle");
  },
  leave() {
    for (let i = 0; i < rounds; i += 1) remote.get().deposit(new Uint8Array(10_000));
    process.exit(0);
  },
};

await TASKS[task]?.();
if (task !== "idle") {
  receiver.reset();
  remote.reset();
  invitation.close();
}
