import { formatPipeId } from "./pipe-id.ts";
import { TestProcess } from "./test-process.ts";

const PROGRAM = new URL("./echo-client.ts", import.meta.url);

/** A client process of a test. */
export class ClientProcess extends TestProcess {
  /** Starts a client that does `task`: echo, echo-and-stay, or silent. */
  constructor(serverName: string, pipeId: string | number | bigint, task: string) {
    super(PROGRAM, serverName, formatPipeId(pipeId), task);
  }
}
