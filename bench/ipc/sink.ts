// What every contestant carries, and the checks that it arrived as it was sent.
import { Random } from "../random.ts";
import type {
  Reading,
  SinkCountResponse,
  SinkEchoResponse,
  SinkPutResponse,
  Tally,
} from "./gen/ipc.mojom.ts";

const READINGS = 1024;
const PAYLOADS = 8;
/** Of a payload every so many bytes are looked at: enough to notice what is missing or moved. */
const SAMPLE_EVERY_BYTES = 509;

/** The readings of a seed. */
export function makeReadings(seed: number): readonly Reading[] {
  const random = new Random(seed);
  return random.list(READINGS, () => ({
    sensor: random.int(1, 100_000),
    change: random.int(-500, 500),
    value: random.next() * 1000,
    valid: random.next() < 0.9,
  }));
}

/** Payloads of a seed, of random bytes. */
export function makePayloads(seed: number, bytes: number): readonly Uint8Array[] {
  const random = new Random(seed);
  return random.list(PAYLOADS, () => {
    const words = Uint32Array.from({ length: bytes / 4 }, () => random.int(0, 0xffffffff));
    return new Uint8Array(words.buffer);
  });
}

/** Counts readings, with a checksum that differs if one is missing, altered or out of order. */
export class Counter {
  #count = 0;
  #checksum = 0;

  add({ change, sensor, valid, value }: Reading): void {
    const mixed = sensor ^ (change << 16) ^ Math.trunc(value * 1024) ^ (valid ? 1 : 0);
    this.#checksum = (Math.imul(this.#checksum, 31) + mixed) >>> 0;
    this.#count += 1;
  }

  get tally(): Tally {
    return { count: this.#count, checksum: this.#checksum };
  }
}

/** What answers in the other process, whichever way the requests come. */
export class SinkService {
  readonly #counter = new Counter();

  take(reading: Reading): void {
    this.#counter.add(reading);
  }

  count(): SinkCountResponse {
    return { tally: this.#counter.tally };
  }

  echo(reading: Reading): SinkEchoResponse {
    return { reading: reversed(reading) };
  }

  put(bytes: Uint8Array): SinkPutResponse {
    return { checksum: checksumOf(bytes) };
  }
}

/** What an echo answers. */
export function reversed({ change, sensor, valid, value }: Reading): Reading {
  return { sensor, change: -change, value, valid };
}

/** A checksum of a payload's length and of some of its bytes. */
export function checksumOf(bytes: Uint8Array): number {
  let checksum = bytes.length;
  for (let i = 0; i < bytes.length; i += SAMPLE_EVERY_BYTES) {
    checksum = (Math.imul(checksum, 31) + (bytes[i] ?? 0)) >>> 0;
  }
  return checksum;
}
