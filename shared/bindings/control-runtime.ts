// What the generated code of the bindings' own control messages imports. It is less than gen-v1.ts,
// which itself rests on these messages.
export {
  Decoder,
  Encoder,
  type Handle,
  type HandleCarrier,
  MessageFlags,
  type Scalar,
  Scalars,
  ValidationError,
} from "../wire/index.ts";
export type { MessagePipeHandle } from "../system/index.ts";
export { toMessagePipe } from "./decoded-handles.ts";
