import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  DisconnectError,
  Receiver,
  Remote,
  setUncaughtErrorHandler,
} from "../../../shared/bindings/index.ts";
import { EndpointScope } from "../endpoint-scope.ts";
import { Logger } from "../scenarios/logger/gen/logger.mojom.ts";
import { WorkerScope } from "./worker-scope.ts";

/** A logger with a field of its own, which answers with what it was told. */
class TestLogger implements Logger {
  readonly #lines: string[] = [];

  log(line: string): void {
    this.#lines.push(line);
  }

  async getTail(count: number): Promise<{ lines: string[] }> {
    if (count === 0) throw new Error("asked for nothing");
    return { lines: this.#lines };
  }
}

let lab: EndpointScope;
let scope: WorkerScope;
let withheld = 0;

beforeEach(() => {
  lab = new EndpointScope();
  scope = new WorkerScope(lab);
  withheld = 0;
});

afterEach(() => void setUncaughtErrorHandler(undefined));

function serve(): Remote<Logger> {
  const remote = new Remote(Logger);
  const pending = remote.bindNewPipeAndPassReceiver();
  scope.add(new Receiver<Logger>(Logger, new TestLogger(), pending));
  return remote;
}

describe("WorkerScope", () => {
  it("keeps one answer back; one-way messages and later calls are as ever", async () => {
    const remote = serve();
    scope.withholdNextReply(() => withheld++);
    remote.get().log("one");
    await remote.flushForTesting();
    expect(withheld).toBe(0);
    const answered: string[] = [];
    void remote
      .get()
      .getTail(1)
      .then(() => answered.push("first"));
    expect(await remote.get().getTail(1)).toEqual({ lines: ["one"] });
    await remote.flushForTesting();
    expect([withheld, answered]).toEqual([1, []]);
    expect(await remote.get().getTail(1)).toEqual({ lines: ["one"] });
    expect(withheld).toBe(1);
  });

  it("keeps the answer of whichever receiver is called first, those to come included", async () => {
    const early = serve();
    scope.withholdNextReply(() => withheld++);
    const late = serve();
    const open = late.get().getTail(1);
    await late.flushForTesting();
    expect(withheld).toBe(1);
    expect(await early.get().getTail(1)).toEqual({ lines: [] });
    late.reset();
    await expect(open).rejects.toThrow(DisconnectError);
  });

  it("does not hide that an implementation fails", async () => {
    const remote = serve();
    scope.withholdNextReply(() => withheld++);
    const failed = new Promise((resolve) => setUncaughtErrorHandler(resolve));
    await expect(remote.get().getTail(0)).rejects.toThrow(DisconnectError);
    expect(await failed).toEqual(new Error("asked for nothing"));
  });

  it("knows whether anything in it answers calls", async () => {
    expect(scope.answersCalls).toBe(false);
    const remote = serve();
    expect(scope.answersCalls).toBe(true);
    remote.reset();
    await expect.poll(() => scope.size).toBe(0);
    expect(scope.answersCalls).toBe(false);
  });

  it("closes with the lab, or when its worker and all its ends have gone", async () => {
    const remote = serve();
    scope.workerGone();
    expect([lab.size, scope.size]).toEqual([1, 1]);
    remote.reset();
    await expect.poll(() => lab.size).toBe(0);

    scope = new WorkerScope(lab);
    const other = serve();
    const gone = new Promise((resolve) => other.setDisconnectHandler(resolve));
    lab.close();
    await gone;
    expect([lab.size, scope.size]).toEqual([0, 0]);
  });
});
