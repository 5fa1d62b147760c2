// Two nodes in one process, joined by a Unix socket as two processes would be, so that the heap has
// both sides. Sends what is retained to the parent.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ours } from "../ipc/contestants/ours.ts";
import { makeReadings, SinkService } from "../ipc/sink.ts";
import { measureTask, type Task } from "./measure.ts";

const MESSAGES = 1_000_000;
const CALLS = 100_000;
/** Messages between two questions whether they have come. */
const BURST = 250;
const CALLS_IN_FLIGHT = 50;

const [, , filter = "", seed = "1"] = process.argv;
const folder = mkdtempSync(path.join(tmpdir(), "mojoscope-bench-"));
const socketPath = path.join(folder, "socket");
await ours.serve(new SinkService(), socketPath);
const channel = await ours.connect({
  child: undefined,
  socketPath,
  startThread: () => {
    throw new Error("both ends are in this thread");
  },
});
const readings = makeReadings(Number(seed));

const tasks: readonly Task[] = [
  {
    name: "one-way messages",
    count: MESSAGES,
    run: async (count) => {
      for (let sent = 0; sent < count; sent += BURST) {
        for (const reading of readings.slice(0, BURST)) channel.take(reading);
        await channel.count();
      }
    },
  },
  {
    name: "requests with responses",
    count: CALLS,
    run: async (count) => {
      for (let sent = 0; sent < count; sent += CALLS_IN_FLIGHT) {
        const some = readings.slice(0, CALLS_IN_FLIGHT);
        await Promise.all(some.map((reading) => channel.echo(reading)));
      }
    },
  },
];

for (const task of tasks) {
  if (new RegExp(filter).test(task.name)) process.send?.(await measureTask(task));
}
rmSync(folder, { recursive: true });
process.exit();
