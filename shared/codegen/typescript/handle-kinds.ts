import type { HandleName } from "../../mojom/index.ts";

/** How a kind of handle appears in generated code. */
interface HandleKindNames {
  /** Its class, or interface, in the runtime. */
  readonly type: string;
  /** What stands for it in the names of helpers. */
  readonly spelling: string;
  /** The runtime's function that makes sure of a handle's kind, if not all kinds will do. */
  readonly convert: string | undefined;
}

/** The names of every kind of handle. */
export const HANDLE_KINDS: Readonly<Record<HandleName, HandleKindNames>> = {
  any: { type: "Handle", spelling: "Handle", convert: undefined },
  message_pipe: { type: "MessagePipeHandle", spelling: "MessagePipe", convert: "toMessagePipe" },
  data_pipe_consumer: {
    type: "DataPipeConsumerHandle",
    spelling: "DataPipeConsumer",
    convert: "toDataPipeConsumer",
  },
  data_pipe_producer: {
    type: "DataPipeProducerHandle",
    spelling: "DataPipeProducer",
    convert: "toDataPipeProducer",
  },
  shared_buffer: {
    type: "SharedBufferHandle",
    spelling: "SharedBuffer",
    convert: "toSharedBuffer",
  },
  platform: { type: "Handle", spelling: "PlatformHandle", convert: "toPlatformHandle" },
};
