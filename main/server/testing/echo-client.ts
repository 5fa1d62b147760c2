// A client process for the server's tests: connects, calls, and says on its standard output what
// happened. Arguments: server name, pipe id as JSON (a string; "5n" for the number 5), what to do.
import { Remote } from "../../../shared/bindings/index.ts";
import { connectToServer } from "../index.ts";
import { Echo } from "../testdata/gen/echo.mojom.ts";
import { CANNOT_CONNECT, parsePipeId } from "./pipe-id.ts";

const [serverName = "", pipeId = "", task = ""] = process.argv.slice(2);

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function connect(): Promise<Remote<Echo>> {
  try {
    const { invitation } = await connectToServer(serverName, { nodeName: "echo client" });
    return new Remote(Echo, invitation.extractPendingRemote<Echo>(parsePipeId(pipeId)));
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exit(CANNOT_CONNECT);
  }
}

const remote = await connect();
if (task === "silent") {
  say("connected");
} else {
  const { text } = await remote.get().echoString(`from ${process.pid}`);
  say(text);
}
if (task === "echo") process.exit(0);
remote.setDisconnectHandler(() => {
  say("disconnected");
  process.exit(0);
});
