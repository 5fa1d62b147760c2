// For tests: which error a piece of code raises.
import { EncodeError, type EncodeErrorCode } from "../encode-error.ts";
import { ValidationError, type ValidationErrorCode } from "../validation-error.ts";

/** The code of the ValidationError or EncodeError that `run` throws; PASS if it throws nothing. */
export function codeOf(run: () => unknown): ValidationErrorCode | EncodeErrorCode | "PASS" {
  try {
    run();
  } catch (error) {
    if (error instanceof ValidationError || error instanceof EncodeError) return error.code;
    throw error;
  }
  return "PASS";
}
