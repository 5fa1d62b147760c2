// A client process for the test of associated order: numbers its messages from 1 and sends each to
// a database or one of its two tables, at random. Arguments: server, tap server, tie, count.
import {
  AssociatedRemote,
  GenericPendingReceiver,
  Remote,
} from "../../../shared/bindings/index.ts";
import { setDefaultNode } from "../../../shared/system/index.ts";
import { startTapShipping } from "../../recorder/index.ts";
import { connectToServer } from "../../server/index.ts";
import { LabHost } from "../gen/lab.mojom.ts";
import { LAB_PIPE } from "../lab-pipe.ts";
import { Database, Table } from "../scenarios/associated-or-not/gen/database.mojom.ts";

/** Messages between two waits for the receiver: what it has not taken yet must fit the recorder. */
const MESSAGES_PER_REPORT = 2_000;

const [server = "", tap = "", tie = "", count = "0"] = process.argv.slice(2);
const shipping = await startTapShipping(tap, "order client");
const { node, invitation } = await connectToServer(server, { tap: shipping.tap });
setDefaultNode(node);
const host = new Remote(LabHost, invitation.extractPendingRemote<LabHost>(LAB_PIPE));
const database = new Remote(Database);
const pending = database.bindNewPipeAndPassReceiver();
host.get().bindInterface(GenericPendingReceiver.from(Database, pending));
const tables = ["vehicles", "eels"].map((name) => openTable(name));

let state = 1;
for (let number = 1; number <= Number(count); number++) {
  // A generator of 16 random bits, the same in every run.
  state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
  const table = tables[(state >>> 16) % 3];
  if (table === undefined) database.get().commit(number, number);
  else table.get().addRow(number, "");
  if (number % MESSAGES_PER_REPORT === 0) await settle();
}
await settle();
for (const table of tables) table.reset();
await database.get().getReport();
await shipping.close();
process.exit(0);

function openTable(name: string): AssociatedRemote<Table> | Remote<Table> {
  if (tie === "associated") {
    const table = new AssociatedRemote(Table);
    database.get().addTable(name, table.bindNewEndpointAndPassReceiver());
    return table;
  }
  const table = new Remote(Table);
  database.get().openTable(name, table.bindNewPipeAndPassReceiver());
  return table;
}

async function settle(): Promise<void> {
  await Promise.all([database.get().getReport(), ...tables.map((table) => table.get().getRow(0))]);
}
