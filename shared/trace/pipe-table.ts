import { PIPE_CONTROL_INTERFACE_ID } from "./control-names.ts";
import {
  createEndpoint,
  createPipe,
  type EndpointInfo,
  type PipeInfo,
  type PipeWords,
} from "./pipe-info.ts";

/** Pipes of one session at most; a process that makes up names cannot fill the memory with them. */
export const MAX_PIPES = 1_000_000;

/** All pipes and endpoints of a session. */
export class PipeTable {
  readonly #pipes: PipeInfo[] = [];
  readonly #endpoints: EndpointInfo[] = [];
  // By the first 53 bits of the name, exact in a number; the rest is compared.
  readonly #buckets = new Map<number, PipeInfo[]>();
  /** The one found last: reports come in runs on one pipe. */
  #last: PipeInfo | undefined;
  #groupsVersion = 0;

  /** Goes up when a pipe that has carried messages becomes a group. */
  get groupsVersion(): number {
    return this.#groupsVersion;
  }

  /** All pipes, in the order in which they were seen first. */
  get all(): readonly PipeInfo[] {
    return this.#pipes;
  }

  /** All endpoints, by index. */
  get endpoints(): readonly EndpointInfo[] {
    return this.#endpoints;
  }

  /** The pipe with a number (from 1). */
  get(number: number): PipeInfo | undefined {
    return this.#pipes[number - 1];
  }

  /** The pipe of a name, if it has been seen. */
  find(w0: number, w1: number, w2: number, w3: number): PipeInfo | undefined {
    const last = this.#last;
    if (last !== undefined && hasName(last, w0, w1, w2, w3)) return last;
    const bucket = this.#buckets.get(bucketOf(w0, w1));
    const found = bucket?.find((pipe) => hasName(pipe, w0, w1, w2, w3));
    if (found !== undefined) this.#last = found;
    return found;
  }

  /** Adds a pipe that {@link find} does not know; undefined beyond {@link MAX_PIPES}. */
  add(...words: PipeWords): PipeInfo | undefined {
    if (this.#pipes.length >= MAX_PIPES) {
      return undefined;
    }
    const pipe = createPipe(this.#pipes.length + 1, words);
    this.#pipes.push(pipe);
    const key = bucketOf(words[0], words[1]);
    const bucket = this.#buckets.get(key);
    if (bucket === undefined) {
      this.#buckets.set(key, [pipe]);
    } else {
      bucket.push(pipe);
    }
    return pipe;
  }

  /** The endpoint of an interface id on a pipe; a new one joins at `row`. */
  endpoint(pipe: PipeInfo, interfaceId: number, row: number): EndpointInfo {
    const known = pipe.endpoints.get(interfaceId);
    if (known !== undefined) {
      return known;
    }
    const endpoint = createEndpoint(this.#endpoints.length, pipe, interfaceId, row);
    this.#endpoints.push(endpoint);
    pipe.endpoints.set(interfaceId, endpoint);
    if (interfaceId !== PIPE_CONTROL_INTERFACE_ID && ++pipe.memberCount === 2) {
      this.#groupsVersion++;
    }
    return endpoint;
  }
}

function hasName({ words }: PipeInfo, w0: number, w1: number, w2: number, w3: number): boolean {
  return words[0] === w0 && words[1] === w1 && words[2] === w2 && words[3] === w3;
}

function bucketOf(w0: number, w1: number): number {
  return w0 + (w1 & 0x1f_ffff) * 0x1_0000_0000;
}
