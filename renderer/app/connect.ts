import type { Transport } from "../../shared/system/index.ts";
import { MessagePortTransport, WebSocketTransport } from "../../shared/system/index.ts";
import { VIEW_PORT } from "../state/contract.ts";
import type { HostLink } from "../state/host-link.ts";
import { linkOver } from "./link-over.ts";

/** Where the serving host takes the WebSockets of its pages. */
const VIEW_PATH = "mojo";

/** Connects the page to its host, over whatever the host of this page offers. */
export async function connect(): Promise<HostLink> {
  const inElectron = navigator.userAgent.includes("Electron/");
  return linkOver(inElectron ? await portTransport() : webSocketTransport());
}

function webSocketTransport(): Transport {
  const url = new URL(VIEW_PATH, location.href);
  url.protocol = location.protocol === "https:" ? "wss:" : "ws:";
  url.search = "";
  url.hash = "";
  return new WebSocketTransport(new WebSocket(url));
}

/** The port that the preload script hands over on request. */
async function portTransport(): Promise<Transport> {
  const port = await new Promise<MessagePort>((resolve) => {
    const onMessage = (event: MessageEvent): void => {
      const [received] = event.ports;
      if (event.source !== window || event.data !== VIEW_PORT.PORT || received === undefined) {
        return;
      }
      window.removeEventListener("message", onMessage);
      resolve(received);
    };
    window.addEventListener("message", onMessage);
    window.postMessage(VIEW_PORT.CONNECT, location.origin);
  });
  return new MessagePortTransport(port);
}
