import type { AttachmentName } from "../../../shared/system/index.ts";
import { formatPipeId } from "./pipe-id.ts";
import { TestProcess } from "./test-process.ts";

const PROGRAM = new URL("./echo-client.ts", import.meta.url);

/** A client process of a test. */
export class ClientProcess extends TestProcess {
  /**
   * Starts a client.
   * @param pipeId undefined for an isolated connection
   * @param task what it does: echo, echo-and-stay, silent, or die-unbound
   */
  constructor(serverName: string, pipeId: AttachmentName | undefined, task: string) {
    super(PROGRAM, serverName, formatPipeId(pipeId), task);
  }
}
