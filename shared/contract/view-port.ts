/**
 * How a page inside Electron asks for its port, and how it is handed over: `CONNECT` as a message of
 * the page to its own window, `PORT` as the answer with one MessagePort in its `ports`. The same two
 * names are the channels between the preload script and the host.
 */
export const VIEW_PORT = {
  CONNECT: "mojoscope:connect",
  PORT: "mojoscope:port",
} as const;
