import type { Channel } from "./contestant.ts";
import { Latencies } from "./latencies.ts";
import { checksumOf, Counter, makePayloads, makeReadings, reversed } from "./sink.ts";

/** Bursts of one-way messages that may be unconfirmed at a time. */
const BURSTS_IN_FLIGHT = 4;
/** Payloads that may be unanswered at a time. */
const PAYLOADS_IN_FLIGHT = 4;
const KIB = 1024;

/** What one turn of one contestant gave. */
export interface Turn {
  /** Messages, calls or MiB per second. */
  readonly perSecond: number;
  /** Of requests: microseconds until the response. */
  readonly latency?: { readonly p50: number; readonly p99: number };
}

/** Something to do with a channel for a while. */
export interface Workload {
  readonly name: string;
  /** What {@link Turn.perSecond} counts. */
  readonly unit: string;
  /** Makes the function that does it for at least so many milliseconds; one per channel. */
  start(channel: Channel, seed: number): (milliseconds: number) => Promise<Turn>;
}

/** What the contestants are compared on. */
export const WORKLOADS: readonly Workload[] = [
  oneWay(16),
  oneWay(64),
  oneWay(256),
  requests(1),
  requests(16),
  requests(256),
  payloads("64 KiB", 64 * KIB),
  payloads("1 MiB", KIB * KIB),
];

/**
 * Readings in bursts, each sent in one go and followed by the question what has come. A further
 * burst is sent when an earlier one is confirmed: the back-pressure is the same for all.
 */
function oneWay(burst: number): Workload {
  return {
    name: `one-way, bursts of ${burst}`,
    unit: "messages",
    start: (channel, seed) => {
      const readings = makeReadings(seed);
      let next = 0;
      const sendBurst = async (sent: Counter): Promise<void> => {
        for (let i = 0; i < burst; i++) {
          const reading = readings[next % readings.length];
          next += 1;
          if (reading === undefined) throw new RangeError("no reading");
          channel.take(reading);
          sent.add(reading);
        }
        const { checksum, count } = sent.tally;
        const { tally: came } = await channel.count();
        if (came.count !== count || came.checksum !== checksum) {
          throw new Error(`${came.count} of ${count} readings came, or came otherwise than sent`);
        }
      };
      const sent = sentOver(channel);
      return async (milliseconds) => {
        const begin = performance.now();
        const first = next;
        const unconfirmed: Promise<void>[] = [];
        do {
          unconfirmed.push(sendBurst(sent));
          if (unconfirmed.length === BURSTS_IN_FLIGHT) await unconfirmed.shift();
        } while (performance.now() - begin < milliseconds);
        await Promise.all(unconfirmed);
        return { perSecond: ((next - first) * 1000) / (performance.now() - begin) };
      };
    },
  };
}

/** Counts over all one-way workloads of a channel, as its peer does. */
function sentOver(channel: Channel): Counter {
  const counter = counters.get(channel) ?? new Counter();
  counters.set(channel, counter);
  return counter;
}

const counters = new WeakMap<Channel, Counter>();

/** Requests of which so many are always unanswered. */
function requests(inFlight: number): Workload {
  return {
    name: `request/response, ${inFlight} in flight`,
    unit: "calls",
    start: (channel, seed) => {
      const readings = makeReadings(seed);
      let next = 0;
      const call = async (latencies: Latencies): Promise<void> => {
        const reading = readings[next % readings.length];
        next += 1;
        if (reading === undefined) throw new RangeError("no reading");
        const begin = performance.now();
        const { reading: answer } = await channel.echo(reading);
        latencies.add(performance.now() - begin);
        const wanted = reversed(reading);
        if (
          answer.change !== wanted.change ||
          answer.sensor !== wanted.sensor ||
          answer.value !== wanted.value ||
          answer.valid !== wanted.valid
        ) {
          throw new Error("a response that does not answer its request");
        }
      };
      return async (milliseconds) => {
        const latencies = new Latencies();
        const perSecond = await inParallel(inFlight, milliseconds, () => call(latencies));
        return { perSecond, latency: latencies.summary };
      };
    },
  };
}

/** Payloads, each answered with a checksum. */
function payloads(size: string, bytes: number): Workload {
  return {
    name: `payloads of ${size}`,
    unit: "MiB",
    start: (channel, seed) => {
      const all = makePayloads(seed, bytes).map((content) => ({
        content,
        checksum: checksumOf(content),
      }));
      let next = 0;
      const put = async (): Promise<void> => {
        const payload = all[next % all.length];
        next += 1;
        if (payload === undefined) throw new RangeError("no payload");
        const { checksum } = await channel.put(payload.content);
        if (checksum !== payload.checksum) throw new Error("a payload came otherwise than sent");
      };
      return async (milliseconds) => {
        const perSecond = await inParallel(PAYLOADS_IN_FLIGHT, milliseconds, put);
        return { perSecond: (perSecond * bytes) / KIB / KIB };
      };
    },
  };
}

/** Keeps `count` of `work` going for at least so long; returns how many of them a second were done. */
async function inParallel(
  count: number,
  milliseconds: number,
  work: () => Promise<void>,
): Promise<number> {
  const begin = performance.now();
  let done = 0;
  const lane = async (): Promise<void> => {
    do {
      await work();
      done += 1;
    } while (performance.now() - begin < milliseconds);
  };
  await Promise.all(Array.from({ length: count }, lane));
  return (done * 1000) / (performance.now() - begin);
}
