export { SocketTransport } from "./socket-transport.ts";
