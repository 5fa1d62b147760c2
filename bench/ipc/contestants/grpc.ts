import {
  Client,
  type ClientDuplexStream,
  credentials,
  type MethodDefinition,
  type sendUnaryData,
  Server,
  ServerCredentials,
  type ServerDuplexStream,
  type ServerUnaryCall,
} from "@grpc/grpc-js";
import protobufjs from "protobufjs";
import type { Channel, Contestant } from "../contestant.ts";
import type {
  Reading,
  SinkCountResponse,
  SinkEchoResponse,
  SinkPutResponse,
} from "../gen/ipc.mojom.ts";
import source from "../ipc.proto?raw";

interface Payload {
  readonly content: Uint8Array;
}

interface Item {
  readonly reading?: Reading | null;
  readonly count?: boolean;
}

const { root } = protobufjs.parse(source, { keepCase: true });
const STREAM = method<Item, SinkCountResponse>("Stream", "Item", "CountAnswer", true);
const ECHO = method<Reading, SinkEchoResponse>("Echo", "Reading", "EchoAnswer", false);
const PUT = method<Payload, SinkPutResponse>("Put", "Payload", "PutAnswer", false);
const LARGEST_MESSAGE = { "grpc.max_receive_message_length": -1 };

/**
 * gRPC over a Unix socket, with protobufjs as its usual loader has it. What is one-way elsewhere is
 * an item of one long stream here, the rest are unary calls.
 */
export const grpc: Contestant = {
  serve: async (sink, socketPath) => {
    const server = new Server(LARGEST_MESSAGE);
    server.addService(
      { stream: STREAM, echo: ECHO, put: PUT },
      {
        stream: (call: ServerDuplexStream<Item, SinkCountResponse>) => {
          call.on("data", ({ reading }: Item) => {
            if (reading === null || reading === undefined) call.write(sink.count());
            else sink.take(reading);
          });
        },
        echo: (
          { request }: ServerUnaryCall<Reading, SinkEchoResponse>,
          reply: sendUnaryData<SinkEchoResponse>,
        ) => reply(null, sink.echo(request)),
        put: (
          { request }: ServerUnaryCall<Payload, SinkPutResponse>,
          reply: sendUnaryData<SinkPutResponse>,
        ) => reply(null, sink.put(request.content)),
      },
    );
    await new Promise<void>((resolve, reject) => {
      server.bindAsync(`unix:${socketPath}`, ServerCredentials.createInsecure(), (error) =>
        error === null ? resolve() : reject(error),
      );
    });
  },
  connect: ({ socketPath }) => {
    const client = new Client(`unix:${socketPath}`, credentials.createInsecure(), LARGEST_MESSAGE);
    return Promise.resolve(new GrpcChannel(client));
  },
};

class GrpcChannel implements Channel {
  readonly #client: Client;
  readonly #stream: ClientDuplexStream<Item, SinkCountResponse>;
  /** Tallies come in the order in which they were asked for. */
  readonly #counts: ((answer: SinkCountResponse) => void)[] = [];

  constructor(client: Client) {
    this.#client = client;
    const { path, requestSerialize, responseDeserialize } = STREAM;
    this.#stream = client.makeBidiStreamRequest(path, requestSerialize, responseDeserialize);
    this.#stream.on("data", (answer: SinkCountResponse) => this.#counts.shift()?.(answer));
  }

  take(reading: Reading): void {
    this.#stream.write({ reading });
  }

  count(): Promise<SinkCountResponse> {
    this.#stream.write({ count: true });
    return new Promise((resolve) => {
      this.#counts.push(resolve);
    });
  }

  echo(reading: Reading): Promise<SinkEchoResponse> {
    return this.#call(ECHO, reading);
  }

  put(bytes: Uint8Array): Promise<SinkPutResponse> {
    return this.#call(PUT, { content: bytes });
  }

  #call<Q, R>(definition: MethodDefinition<Q, R>, request: Q): Promise<R> {
    const { path, requestSerialize, responseDeserialize } = definition;
    return new Promise((resolve, reject) => {
      this.#client.makeUnaryRequest(
        path,
        requestSerialize,
        responseDeserialize,
        request,
        (error, value) => {
          if (error !== null || value === undefined) reject(error ?? new Error("no response"));
          else resolve(value);
        },
      );
    });
  }
}

function method<Q extends object, R extends object>(
  name: string,
  request: string,
  response: string,
  isStream: boolean,
): MethodDefinition<Q, R> {
  const requests = codec<Q>(request);
  const responses = codec<R>(response);
  return {
    path: `/Sink/${name}`,
    requestStream: isStream,
    responseStream: isStream,
    requestSerialize: requests.serialize,
    requestDeserialize: requests.deserialize,
    responseSerialize: responses.serialize,
    responseDeserialize: responses.deserialize,
  };
}

function codec<T extends object>(
  typeName: string,
): { serialize: (value: T) => Buffer; deserialize: (bytes: Buffer) => T } {
  const type = root.lookupType(typeName);
  return {
    serialize: (value) => type.encode(value).finish() as Buffer,
    deserialize: (bytes) => type.decode(bytes) as unknown as T,
  };
}
