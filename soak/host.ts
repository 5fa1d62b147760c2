// The host of a soak run: a named server whose clients come, talk and are killed, again and again.
// Started by the conductor with its settings as JSON.
import { setUncaughtErrorHandler } from "../shared/bindings/index.ts";
import type { Answer, Command, HostSettings } from "./commands.ts";
import { SoakServer } from "./soak-server.ts";

function tell(answer: Answer): void {
  process.send?.(answer);
}

function fault(what: string): void {
  tell({ type: "fault", what: `the host: ${what}` });
}

const server = new SoakServer(JSON.parse(process.argv[2] ?? "") as HostSettings, fault);

async function obey(command: Command): Promise<void> {
  switch (command.type) {
    case "heard":
      await server.heard(command.connections, command.messages);
      tell({ type: "heard" });
      break;
    case "empty":
      await server.empty();
      tell({ type: "empty" });
      break;
    case "sample":
      tell({ type: "sample", holdings: await server.sample() });
      break;
    case "stop":
      await server.stop();
      tell({ type: "stop" });
      break;
    case "leave":
      // The process ends by itself then: nothing is left that would keep it.
      process.off("disconnect", quit);
      process.disconnect();
  }
}

function quit(): void {
  process.exit(0);
}

setUncaughtErrorHandler((error) => fault(String(error)));
await server.start();
process.on("message", (command: Command) => {
  obey(command).catch((error: unknown) => fault(String(error)));
});
// Without its conductor it is of no use.
process.on("disconnect", quit);
tell({ type: "ready" });
