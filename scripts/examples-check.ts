// Runs examples/ as a stranger would who has installed the package: generated, compiled against the
// package's own declarations, and run as processes of which a host sees every message. Needs a build.
// Not on Windows: the examples' processes are ended by signals.
import assert from "node:assert/strict";
import { type Row, RowKind, RowStatus } from "../shared/contract/index.ts";
import { HostView } from "./examples/host-view.ts";
import { type RunningScript, Workspace } from "./examples/workspace.ts";

/** Far more than all of it takes. */
const TIMEOUT_MS = 120_000;
const READER_SAYS = [
  "Oslo: 4 °C, cloudy",
  "Atlantis is not watched.",
  "Bergen: 7.5 °C, rain",
  "Oslo: 4 °C, cloudy",
  "Tromsø: -3.25 °C, clear",
  "that is all",
];
/** Everything that the two say to each other: method, kind, from, to, and the values of it. */
const CONVERSATION = [
  ["GetReading", RowKind.REQUEST, "reader", "station", 'place="Oslo"'],
  ["GetReading", RowKind.RESPONSE, "station", "reader", "Oslo"],
  ["GetReading", RowKind.REQUEST, "reader", "station", 'place="Atlantis"'],
  ["GetReading", RowKind.RESPONSE, "station", "reader", "null"],
  ["Subscribe", RowKind.MESSAGE, "reader", "station", "count=3"],
  ["OnReading", RowKind.MESSAGE, "station", "reader", "Bergen"],
  ["OnReading", RowKind.MESSAGE, "station", "reader", "Oslo"],
  ["OnReading", RowKind.MESSAGE, "station", "reader", "Tromsø"],
] as const;

if (process.platform === "win32") {
  console.log("Not checked on Windows.");
} else {
  const workspace = new Workspace();
  const timer = setTimeout(() => {
    console.error("The examples did not come to an end.");
    process.exitCode = 1;
    void workspace.remove();
  }, TIMEOUT_MS);
  try {
    await check(workspace);
    console.log("The examples work with the package as it would be installed.");
  } finally {
    clearTimeout(timer);
    await workspace.remove();
  }
}

async function check(workspace: Workspace): Promise<void> {
  await succeeds(workspace.start("generate:ts"));
  await succeeds(workspace.start("generate:js"));
  // The declarations themselves are checked as well.
  await succeeds(workspace.start("compile", "--skipLibCheck", "false"));
  const host = workspace.start("host", "--no-open");
  const address = await host.line(/Mojoscope is at/);
  await host.line(/Processes connect to "weather"/);
  const view = await HostView.open(address.replace("Mojoscope is at ", ""));
  // The reader first: it waits for the station.
  const reader = workspace.start("reader");
  const station = workspace.start("station");
  await succeeds(reader);
  assert.deepEqual(reader.output.trim().split("\n"), READER_SAYS);
  assert.match(station.output, /seen by the host/);
  await checkTrace(view);
  view.close();
  host.kill("SIGTERM");
  await succeeds(host);
  await succeeds(station);
  assert.match(station.output, /The host has gone/);
}

/** Every message has been seen by both processes, and every value read. */
async function checkTrace(view: HostView): Promise<void> {
  const rows = await view.rows(
    'interface == "weather.mojom.Station" || interface == "weather.mojom.Listener"',
    (found) => {
      return (
        found.filter(isMessage).length >= CONVERSATION.length &&
        found.filter(isMessage).every(isDone)
      );
    },
  );
  const nameOf = (index: number | null): string => {
    return view.processes.find((process) => process.index === index)?.name ?? "nobody";
  };
  const messages = rows.filter(isMessage);
  const found = messages.map((row) => [row.method, row.kind, nameOf(row.from), nameOf(row.to)]);
  const byText = (a: readonly unknown[], b: readonly unknown[]): number => {
    return a.join().localeCompare(b.join());
  };
  const wanted = CONVERSATION.map((line) => line.slice(0, 4));
  assert.deepEqual(found.toSorted(byText), wanted.toSorted(byText));
  for (const [method, kind, , , value] of CONVERSATION) {
    const isThere = messages.some((row) => {
      return row.method === method && row.kind === kind && row.info.includes(value);
    });
    assert.ok(
      isThere,
      `No ${method} with ${value} in:\n${messages.map(({ info }) => info).join("\n")}`,
    );
  }
}

function isMessage({ kind }: Row): boolean {
  return kind === RowKind.MESSAGE || kind === RowKind.REQUEST || kind === RowKind.RESPONSE;
}

/** Whether both witnesses have reported a message, and it has reached its receiver. */
function isDone({ sent, arrived, status }: Row): boolean {
  return sent !== null && arrived !== null && status === RowStatus.DISPATCHED;
}

async function succeeds(script: RunningScript): Promise<void> {
  assert.equal(await script.exited, 0, script.output);
}
