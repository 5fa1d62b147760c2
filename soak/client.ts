// A client process of a soak run: many connections, each with traffic both ways, until it is killed.
// Started by the conductor with its settings as JSON.
import { connectToServer } from "../main/server/index.ts";
import { Receiver, Remote } from "../shared/bindings/index.ts";
import type { Answer, ClientSettings } from "./commands.ts";
import { SoakClient, SoakHost } from "./gen/soak.mojom.ts";
import { Count, HANDSHAKE_TIMEOUT_MS, Pulse, tickInterval, type Watcher } from "./pulse.ts";
import { SOAK_PIPE } from "./soak-pipe.ts";

const { connections, serverName, traffic } = JSON.parse(process.argv[2] ?? "") as ClientSettings;

function tell(answer: Answer): void {
  process.send?.(answer);
}

const watcher: Watcher = {
  heard: () => undefined,
  fault: (what) => tell({ type: "fault", what: `client ${process.pid}: ${what}` }),
};

async function connect(): Promise<Pulse> {
  const { invitation } = await connectToServer(serverName, {
    nodeName: "soak client",
    limits: { handshakeTimeoutMs: HANDSHAKE_TIMEOUT_MS },
  });
  const remote = new Remote(SoakHost, invitation.extractPendingRemote<SoakHost>(SOAK_PIPE));
  const count = new Count(watcher);
  const receiver = new Receiver<SoakClient>(SoakClient, {
    down: (number) => Promise.resolve(count.take(number)),
  });
  remote.setDisconnectHandler(() => watcher.fault("the host has let go of a connection"));
  remote.get().join(receiver.bindNewPipeAndPassRemote());
  return new Pulse((number, filler) => remote.get().up(number, filler), traffic, watcher);
}

// Without its conductor it is of no use.
process.on("disconnect", () => process.exit(0));
const pulses = await Promise.all(Array.from({ length: connections }, connect));
tell({ type: "ready" });
setInterval(() => {
  for (const pulse of pulses) pulse.tick();
}, tickInterval(traffic));
