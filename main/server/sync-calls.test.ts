// Client processes that block on a host: real sockets, real threads.
import { afterEach, beforeEach, expect, it } from "vitest";
import { BlockingHost } from "./testing/blocking-host.ts";
import { uniqueServerName } from "./testing/echo-server.ts";
import { TestProcess } from "./testing/test-process.ts";

const CLIENT = new URL("./testing/blocking-client.ts", import.meta.url);
const HOST = new URL("./testing/blocking-host-program.ts", import.meta.url);
const ORDERLY = { code: 0, signal: null };

let name = "";
let host: BlockingHost;
let processes: TestProcess[] = [];

beforeEach(async () => {
  name = uniqueServerName();
  host = new BlockingHost(name);
  await host.server.startServer();
});

afterEach(async () => {
  for (const process of processes) process.kill();
  processes = [];
  await host.server.stopServer();
});

function launch(program: URL, ...args: readonly string[]): TestProcess {
  const process = new TestProcess(program, ...args);
  processes.push(process);
  return process;
}

/** Has a client do a task, and returns what it says, up to an orderly end. */
async function run(task: string, rounds: number): Promise<unknown[]> {
  const client = launch(CLIENT, name, task, `${rounds}`);
  const said: unknown[] = [];
  for (;;) {
    const line = await client.nextLine();
    if (line === "(end of output)") break;
    said.push(JSON.parse(line));
  }
  expect(await client.exited).toEqual(ORDERLY);
  return said;
}

it.runIf(process.platform === "linux")("the client knows whom it has reached", async () => {
  expect(await run("peer", 1)).toEqual([[process.pid]]);
});

it("thousands of calls are answered, one after the other", async () => {
  expect(await run("ping", 3000)).toEqual([[3000]]);
});

it("a call may carry a mebibyte, both ways", async () => {
  expect(await run("echo", 2 ** 20)).toEqual([[true]]);
});

it("the host reaches a client that is blocked with what may interrupt it; the rest waits", async () => {
  expect(await run("sum", 100)).toEqual([[{ ok: true, value: { sum: 9900 } }, []]]);
});

it("a client that is interrupted may block again", async () => {
  expect(await run("nest", 100)).toEqual([[{ ok: true, value: { sum: 9900 } }, []]]);
});

it("nothing reaches a client that may not be interrupted, and all of it comes later in order", async () => {
  expect(await run("insist", 1)).toEqual([[true, []], [["first", "ask", "last"]]]);
});

it("a call fails when the host is killed, and the disconnect handler runs behind what had come", async () => {
  const ownName = uniqueServerName();
  const doomed = launch(HOST, ownName);
  expect(await doomed.nextLine()).toBe("ready");
  const client = launch(CLIENT, ownName, "hang");
  expect(await client.nextLine()).toBe('["blocking"]');
  expect(await doomed.nextLine()).toBe("hanging");
  doomed.kill();
  expect(await client.nextLine()).toBe("[false,true,[]]");
  expect(await client.nextLine()).toBe('[["answered","disconnected"]]');
  expect(await client.exited).toEqual(ORDERLY);
});

it("a client without an I/O thread is told what it needs", async () => {
  const client = launch(CLIENT, name, "refused", "1", "plain");
  expect(await client.nextLine()).toContain("WOULD_DEADLOCK");
  expect(await client.exited).toEqual(ORDERLY);
});

it.each(["threaded", "plain"])("a connection keeps an idle process alive: %s", async (kind) => {
  const client = launch(CLIENT, name, "idle", "1", kind);
  expect(await client.nextLine()).toBe('["idle"]');
  expect(await host.ask(21)).toBe(42);
  await host.server.stopServer();
  expect(await client.exited).toEqual(ORDERLY);
});

it("what was sent before a process ends arrives", async () => {
  const gone = new Promise<void>((resolve) => {
    host.server.setDisconnectHandler(resolve);
  });
  expect(await run("leave", 300)).toEqual([]);
  await gone;
  expect(host.depositedBytes).toBe(3_000_000);
});
