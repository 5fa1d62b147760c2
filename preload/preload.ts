// The page's only door to the host: on request it is handed one MessagePort, and nothing else.
import { ipcRenderer } from "electron";
import { VIEW_PORT } from "../shared/contract/index.ts";

window.addEventListener("message", (event) => {
  if (event.origin === window.location.origin && event.data === VIEW_PORT.CONNECT) {
    ipcRenderer.send(VIEW_PORT.CONNECT);
  }
});

ipcRenderer.on(VIEW_PORT.PORT, (event) => {
  window.postMessage(VIEW_PORT.PORT, window.location.origin, event.ports);
});
