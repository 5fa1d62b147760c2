import { chmodSync, lstatSync, unlinkSync } from "node:fs";
import { connect, createServer, type Server, type Socket } from "node:net";
import { isAbsolute } from "node:path";
import { channelPath, prepareRuntimeFolder } from "./channel-name.ts";
import { readPeerCredentials } from "./peer-credentials.ts";
import { ServerError, systemErrorCode } from "./server-error.ts";

/** Connections that the kernel keeps until they are accepted; it cuts this to its own limit. */
const BACKLOG = 4096;
/** How long a socket that is in the way may take to show that somebody is behind it. */
const PROBE_TIMEOUT_MS = 2000;

/** How a channel is opened. */
export interface ListenOptions {
  readonly name: string;
  /** Lets other users connect, as far as they can reach the socket's folder. */
  readonly isPublic: boolean;
  readonly onConnection: (socket: Socket) => void;
}

/** A named channel that is being listened on. */
export interface ChannelListener {
  readonly path: string;
  /** Takes no more connections and gives the name back; those that are there go on. */
  close(): Promise<void>;
}

/**
 * Listens under a name. A socket file that a dead process left behind is removed; one with
 * somebody behind it is not.
 * @throws ServerError INVALID_NAME, NAME_TOO_LONG, NAME_IN_USE, UNSAFE_FOLDER, CHANNEL_FAILED
 */
export async function listenOnChannel(options: ListenOptions): Promise<ChannelListener> {
  const path = channelPath(options.name);
  if (!isAbsolute(options.name)) prepareRuntimeFolder();
  const server = createServer(options.onConnection);
  try {
    await listen(server, path);
  } catch (error) {
    if (systemErrorCode(error) !== "EADDRINUSE") throw channelFailed(path, error);
    await clearTheWay(options.name, path);
    await listen(server, path).catch((again: unknown) => {
      throw systemErrorCode(again) === "EADDRINUSE"
        ? inUse(options.name)
        : channelFailed(path, again);
    });
  }
  // Errors of a server that listens concern single connections, such as too many open files.
  server.on("error", () => undefined);
  if (options.isPublic && process.platform !== "win32") chmodSync(path, 0o666);
  return { path, close: () => closeServer(server) };
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ path, backlog: BACKLOG }, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function closeServer(server: Server): Promise<void> {
  // Node unlinks the socket file; the callback would wait for all connections to end.
  server.close();
  return Promise.resolve();
}

async function clearTheWay(name: string, path: string): Promise<void> {
  // A connection to a plain file is refused as well.
  if (lstatSync(path, { throwIfNoEntry: false })?.isSocket() === false) {
    throw channelFailed(path, new Error("something else than a socket is there"));
  }
  const owner = await findOwner(path);
  if (owner.isAlive) throw inUse(name, owner.pid);
  try {
    unlinkSync(path);
  } catch (error) {
    // Somebody else may have cleared it first.
    if (systemErrorCode(error) !== "ENOENT") throw channelFailed(path, error);
  }
}

/** Whether somebody listens, and who it is as far as the kernel tells. */
function findOwner(path: string): Promise<{ isAlive: boolean; pid?: number }> {
  return new Promise((resolve) => {
    const socket = connect(path);
    const settle = (owner: { isAlive: boolean; pid?: number }): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(owner);
    };
    // Who neither answers nor refuses has a full queue, and is alive.
    const timer = setTimeout(() => settle({ isAlive: true }), PROBE_TIMEOUT_MS);
    socket.once("connect", () => {
      const result = readPeerCredentials(socket);
      settle({ isAlive: true, ...(result.ok && { pid: result.credentials.pid }) });
    });
    socket.on("error", (error) => {
      const code = systemErrorCode(error);
      settle({ isAlive: code !== "ECONNREFUSED" && code !== "ENOENT" });
    });
  });
}

function inUse(name: string, pid?: number): ServerError {
  const who = pid === undefined ? "another process" : `process ${pid}`;
  const itself = pid === process.pid ? ", which is this one" : "";
  const message = `The server name "${name}" is in use by ${who}${itself}.`;
  return new ServerError("NAME_IN_USE", message);
}

function channelFailed(path: string, cause: unknown): ServerError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new ServerError("CHANNEL_FAILED", `Cannot listen on ${path}: ${why}`, { cause });
}
