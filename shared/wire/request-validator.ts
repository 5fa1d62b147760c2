import { HeaderOffset, type MessageHeader, MessageFlags } from "./message-header.ts";
import { ValidationError } from "./validation-error.ts";

/** What the checks need to know of a method. */
export interface MethodShape {
  readonly hasResponse: boolean;
}

const MASK = MessageFlags.ExpectsResponse | MessageFlags.IsResponse;

/**
 * Checks that a request suits its method, before its payload is read. Control messages are not the
 * concern of this check.
 * @param method the method that `header.name` names; undefined if the interface has none
 * @throws ValidationError
 */
export function validateRequest(header: MessageHeader, method: MethodShape | undefined): void {
  if (method === undefined) throw unknownMethod(header);
  const wanted = method.hasResponse ? MessageFlags.ExpectsResponse : 0;
  if ((header.flags & MASK) !== wanted) throw invalidFlags(header);
}

/**
 * As {@link validateRequest} for a response; here the flags are checked before the name.
 * @throws ValidationError
 */
export function validateResponse(header: MessageHeader, method: MethodShape | undefined): void {
  if ((header.flags & MASK) !== MessageFlags.IsResponse) throw invalidFlags(header);
  if (method === undefined || !method.hasResponse) throw unknownMethod(header);
}

function unknownMethod(header: MessageHeader): ValidationError {
  return new ValidationError("MESSAGE_HEADER_UNKNOWN_METHOD", HeaderOffset.Name, `${header.name}`);
}

function invalidFlags(header: MessageHeader): ValidationError {
  return new ValidationError("MESSAGE_HEADER_INVALID_FLAGS", HeaderOffset.Flags, `${header.flags}`);
}
