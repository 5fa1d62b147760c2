import type { DecodeFailure } from "./gen/png_decoder.mojom.ts";

/** A file that is not decoded. */
export class PngError extends Error {
  override readonly name = "PngError";
  readonly failure: DecodeFailure;

  constructor(failure: DecodeFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.failure = failure;
  }
}
