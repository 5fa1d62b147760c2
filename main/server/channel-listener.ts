import { chmodSync, mkdirSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import path from "node:path";
import { channelPath, prepareRuntimeFolder } from "./channel-name.ts";
import { type ChannelOwner, removeStaleSocket } from "./channel-owner.ts";
import { ServerError, systemErrorCode } from "./server-error.ts";

/** Connections that the kernel keeps until they are accepted; it cuts this to its own limit. */
const BACKLOG = 4096;
/** How often the way is cleared for one attempt: others may do so at the same time. */
const MAX_CLEARINGS = 3;
/** Rights of the socket, and of the folders that are made for it: this user's, or everybody's. */
const MODES = {
  private: { socket: 0o600, folder: 0o700 },
  public: { socket: 0o666, folder: 0o755 },
};

/** How a channel is opened. */
export interface ListenOptions {
  readonly name: string;
  /** Lets other users connect, as far as they can reach the socket's folder. */
  readonly isPublic: boolean;
  readonly onConnection: (socket: Socket) => void;
  /** A connection came that the system could not hand over. */
  readonly onAcceptFailed: (error: ServerError) => void;
}

/** A named channel that is being listened on. */
export interface ChannelListener {
  readonly path: string;
  /** Takes no more connections and gives the name back; those that are there go on. */
  close(): void;
}

/**
 * Listens under a name, which makes the folder that the socket is in. A socket file that a dead
 * process left behind is removed; one with somebody behind it is not.
 * @throws ServerError INVALID_NAME, NAME_TOO_LONG, NAME_IN_USE, UNSAFE_FOLDER, CHANNEL_FAILED
 */
export async function listenOnChannel(options: ListenOptions): Promise<ChannelListener> {
  const socketPath = channelPath(options.name);
  const modes = options.isPublic ? MODES.public : MODES.private;
  const server = createServer(options.onConnection);
  if (!path.isAbsolute(options.name)) prepareRuntimeFolder();
  try {
    if (path.isAbsolute(options.name)) makeFolder(path.dirname(socketPath), modes.folder);
    await listenOrClear(server, socketPath, options.name);
    if (process.platform !== "win32") chmodSync(socketPath, modes.socket);
  } catch (error) {
    server.close();
    throw error instanceof ServerError ? error : channelFailed(socketPath, error);
  }
  server.on("error", ({ message }) => {
    const text = `A connection to ${socketPath} was lost: ${message}`;
    options.onAcceptFailed(new ServerError("CHANNEL_FAILED", text));
  });
  // Node removes the socket file.
  return { path: socketPath, close: () => void server.close() };
}

function makeFolder(folder: string, mode: number): void {
  if (process.platform !== "win32") mkdirSync(folder, { recursive: true, mode });
}

async function listenOrClear(server: Server, socketPath: string, name: string): Promise<void> {
  for (let clearings = 0; ; clearings += 1) {
    try {
      await listen(server, socketPath);
      return;
    } catch (error) {
      if (systemErrorCode(error) !== "EADDRINUSE") throw error;
    }
    const owner = await removeStaleSocket(socketPath);
    if (owner !== undefined) throw inUse(name, owner);
    if (clearings === MAX_CLEARINGS) throw inUse(name);
  }
}

function listen(server: Server, socketPath: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ path: socketPath, backlog: BACKLOG }, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function inUse(name: string, owner?: ChannelOwner): ServerError {
  const message = `The server name "${name}" is in use by ${describe(owner)}. Stop it or take another name.`;
  return new ServerError("NAME_IN_USE", message);
}

function describe(owner: ChannelOwner | undefined): string {
  if (owner?.pid === undefined) return "another process";
  if (owner.pid === process.pid) return `process ${owner.pid}, which is this one`;
  const program = owner.executable === undefined ? "" : ` (${path.basename(owner.executable)})`;
  return `process ${owner.pid}${program}`;
}

function channelFailed(socketPath: string, cause: unknown): ServerError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new ServerError("CHANNEL_FAILED", `Cannot listen on ${socketPath}: ${why}`, { cause });
}
