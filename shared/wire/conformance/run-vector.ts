import type { Descriptor } from "../../codegen/index.ts";
import { decodeMessage } from "../reflect/decode-message.ts";
import { parseVector } from "./parse-vector.ts";

/** Whom the message of a vector is addressed to. */
export interface VectorTarget {
  /** Full name of the interface. */
  readonly interface: string;
  readonly response: boolean;
}

/** File name prefixes of the corpus; the integration ones need live endpoints and are not here. */
const TARGETS: Readonly<Record<string, VectorTarget>> = {
  conformance_: { interface: "mojo.test.ConformanceTestInterface", response: false },
  associated_conformance_: {
    interface: "mojo.test.AssociatedConformanceTestInterface",
    response: false,
  },
  boundscheck_: { interface: "mojo.test.BoundsCheckTestInterface", response: false },
  resp_conformance_: { interface: "mojo.test.ConformanceTestInterface", response: true },
  resp_boundscheck_: { interface: "mojo.test.BoundsCheckTestInterface", response: true },
};

/** The target that a file name of the corpus asks for; undefined if it needs a live endpoint. */
export function vectorTarget(fileName: string): VectorTarget | undefined {
  const prefix = Object.keys(TARGETS).find((candidate) => fileName.startsWith(candidate));
  return prefix === undefined ? undefined : TARGETS[prefix];
}

/**
 * The verdict on the vector in `text`: PASS, or the name of the error with Mojo's prefix, as in the
 * corpus's `.expected` files.
 * @throws VectorSyntaxError
 */
export function runVector(descriptor: Descriptor, target: VectorTarget, text: string): string {
  const { bytes, handleCount } = parseVector(text);
  const { response } = target;
  const { verdict } = decodeMessage(descriptor, target.interface, bytes, { response, handleCount });
  return verdict === "PASS" ? verdict : `VALIDATION_ERROR_${verdict}`;
}
