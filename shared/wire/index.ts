export { bitBytes, ClaimCursor, nullableValuesAt } from "./claim-cursor.ts";
export { Decoder } from "./decoder.ts";
export { EncodeError, type EncodeErrorCode } from "./encode-error.ts";
export { Encoder, type MessageHeaderInit } from "./encoder.ts";
export {
  type EndpointCarrier,
  type Handle,
  type HandleCarrier,
  type HandleType,
  INVALID_INDEX,
} from "./handle.ts";
export {
  MAX_ARRAY_DEPTH,
  MAX_MESSAGE_BYTES,
  MAX_SHOWN_NODES,
  MAX_STRUCT_DEPTH,
  MAX_UNION_DEPTH,
} from "./limits.ts";
export { type BufferView, copyBytes, newBufferView, viewOf } from "./buffer-view.ts";
export { MessageBytes } from "./message-bytes.ts";
export { MessageBuffer } from "./message-buffer.ts";
export {
  HeaderInPlace,
  type HeaderVersion,
  INTERFACE_ID_NAMESPACE_BIT,
  INVALID_INTERFACE_ID,
  MessageFlags,
  type MessageHeader,
  PRIMARY_INTERFACE_ID,
  readMessageHeader,
} from "./message-header.ts";
export { type MethodShape, validateRequest, validateResponse } from "./request-validator.ts";
export { type Scalar, Scalars } from "./scalar.ts";
export {
  VALIDATION_ERROR_CODES,
  VALIDATION_ERROR_MEANINGS,
  ValidationError,
  type ValidationErrorCode,
} from "./validation-error.ts";
export {
  type DecodedMessage,
  decodeMessage,
  isControlMessage,
  type DecodeMessageOptions,
} from "./reflect/decode-message.ts";
export { enumOf, structOf, unionOf } from "./reflect/descriptor-access.ts";
export { findDescriptorFault } from "./reflect/descriptor-fault.ts";
export { encodeStruct, encodeValue } from "./reflect/encode-value.ts";
export { kindText } from "./reflect/kind-text.ts";
export { plainValue } from "./reflect/plain-value.ts";
export type {
  ByteRange,
  LeafValue,
  ValueError,
  ValueNode,
  ValueNodeKind,
} from "./reflect/value-node.ts";
