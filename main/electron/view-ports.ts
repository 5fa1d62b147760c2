import { ipcMain, type MessagePortMain, MessageChannelMain } from "electron";
import { VIEW_PORT } from "../../shared/contract/index.ts";
import { isAppUrl } from "./app-origin.ts";

/**
 * Hands a port to each page that asks for one, through its preload script.
 * @param onView takes the host's end
 */
export function handOutViewPorts(onView: (port: MessagePortMain) => void): void {
  ipcMain.on(VIEW_PORT.CONNECT, ({ senderFrame: frame }) => {
    // Only the page itself is let in: no frame inside it, nothing from elsewhere.
    if (frame === null || frame.parent !== null || !isAppUrl(frame.url)) {
      return;
    }
    const { port1, port2 } = new MessageChannelMain();
    onView(port1);
    frame.postMessage(VIEW_PORT.PORT, null, [port2]);
  });
}
