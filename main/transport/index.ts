export { fileDescriptor } from "./file-descriptor.ts";
export { DialError, IoThreadTransport } from "./io-thread-transport.ts";
export { SocketTransport } from "./socket-transport.ts";
