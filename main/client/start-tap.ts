import { LinkError, type Tap } from "../../shared/system/index.ts";
import { DEFAULT_HOST_NAME, tapServerName } from "../broker/names.ts";
import { startTapShipping } from "../recorder/start-tap-shipping.ts";
import type { TapShipper } from "../recorder/tap-shipper.ts";
import { ServerError } from "../server/server-error.ts";

/** How a process shows up in an inspector. */
export interface TapOptions {
  /** The name of the app or of a `mojoscope host`; "mojoscope" unless told. */
  readonly host?: string | undefined;
  /** What this process is called there; "process" and its id unless told. */
  readonly processName?: string | undefined;
}

/** How many records did not reach the inspector. */
export interface TapLoss {
  /** For want of room while it lagged, or because it went before it had taken them. */
  readonly records: number;
  /** Bytes of long messages that were not kept. */
  readonly clippedBytes: number;
}

/** What this process lets an inspector see. Give {@link tap} to each node that it is to see. */
export class ProcessTap {
  /** Why nothing is recorded, or undefined. What is wrong later shows in {@link isOn} only. */
  readonly offReason: string | undefined;
  readonly #shipper: TapShipper | undefined;

  /** For {@link startTap} and `connectToHost`. */
  constructor(shipper: TapShipper | undefined, offReason: string | undefined) {
    this.#shipper = shipper;
    this.offReason = offReason;
  }

  /** For the option `tap` of nodes and connections; undefined if there is nobody to record for. */
  get tap(): Tap | undefined {
    return this.#shipper?.tap;
  }

  /** Whether somebody takes records. A host that goes is not waited for. */
  get isOn(): boolean {
    return this.#shipper?.isConnected === true;
  }

  /** What was lost so far. The inspector learns of it as well, as far as it is there. */
  get loss(): TapLoss {
    return this.#shipper?.loss ?? { records: 0, clippedBytes: 0 };
  }

  /** Ships what is left and ends the connection; a process that just exits loses a few milliseconds. */
  async close(): Promise<void> {
    await this.#shipper?.close();
  }
}

/**
 * Has what happens at this process's pipes shown by a host, over a connection of its own. Where no
 * host is, the tap is off and says why: nothing else depends on it.
 * @throws ServerError INVALID_NAME, NAME_TOO_LONG
 */
export async function startTap(options: TapOptions = {}): Promise<ProcessTap> {
  const { host = DEFAULT_HOST_NAME, processName = `process ${process.pid}` } = options;
  try {
    return new ProcessTap(await startTapShipping(tapServerName(host), processName), undefined);
  } catch (error) {
    return new ProcessTap(undefined, reasonOf(error, host));
  }
}

/** What to tell whoever looks for a host where none is. */
export function noHostText(host: string): string {
  return `There is no host "${host}": start the app, or "mojoscope host --name ${host}", first.`;
}

/** Why there is no tap. @throws what is no trouble of the connection */
function reasonOf(error: unknown, host: string): string {
  if (error instanceof LinkError) {
    return `the host "${host}" did not take the tap's connection: ${error.message}`;
  }
  if (!(error instanceof ServerError)) throw error;
  switch (error.code) {
    case "NOT_RUNNING":
      return noHostText(host);
    case "CHANNEL_FAILED":
    case "UNSAFE_FOLDER":
      return error.message;
    default:
      throw error;
  }
}
