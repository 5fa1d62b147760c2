// A process that breaks the rules: it sends the lab's host one call of LabHost.Register in which the
// worker's remote is missing, and stays until the host cuts it off. Argument: server name.
import { fromHex } from "../../../shared/base/index.ts";
import { connectToServer } from "../../server/index.ts";
import { LAB_PIPE } from "../lab-pipe.ts";

const REGISTER = [
  "1800000000000000 0000000000000000 0000000000000000", // header v0, method 0
  "2000000000000000 1800000000000000", // Register_Params, pointer to kind
  "39300000ffffffff 0000000000000000", // claimed_pid 12345, no worker
  "0f00000007000000 676172626c656400", // "garbled"
].join(" ");

const [serverName = ""] = process.argv.slice(2);
const { invitation } = await connectToServer(serverName, { nodeName: "broken" });
const pipe = invitation.extractMessagePipe(LAB_PIPE);
pipe.setReader({
  onMessage: () => undefined,
  onPeerClosed: () => process.stdout.write("cut off\n", () => process.exit()),
});
pipe.write(fromHex(REGISTER), []);
