// What the services of this scenario provide, and what they may ask of each other.
import type { Manifest } from "../../../../shared/services/index.ts";
import { parseManifest } from "../../../services/index.ts";
import { Archive, DecoderDrill, Notary, PngDecoder } from "./gen/png_decoder.mojom.ts";

/** Names of the services. */
export const DECODER = "png_decoder";
export const NOTARY = "notary";
export const VIEWER = "viewer";

const SPEC = "service_manager:connector";

/** Manifests in the JSON form, as Chromium's services had them. */
const DECODER_JSON = {
  name: DECODER,
  display_name: "PNG decoder",
  sandbox_type: "utility",
  interface_provider_specs: {
    [SPEC]: {
      provides: { decode: [PngDecoder.name], drill: [DecoderDrill.name] },
      requires: { [NOTARY]: ["note"] },
    },
  },
};
const NOTARY_JSON = {
  name: NOTARY,
  display_name: "Notary of refused files",
  options: { instance_sharing: "singleton" },
  interface_provider_specs: {
    [SPEC]: { provides: { note: [Notary.name], read: [Archive.name] } },
  },
};
const VIEWER_JSON = {
  name: VIEWER,
  display_name: "Viewer of files from anywhere",
  interface_provider_specs: {
    [SPEC]: { requires: { [DECODER]: ["decode", "drill"], [NOTARY]: ["read"] } },
  },
};

/** The manifests of this scenario. Only the decoder has to be kept apart from the host. */
export function manifests(): Manifest[] {
  return [
    parseManifest(DECODER_JSON, DECODER),
    parseManifest(NOTARY_JSON, NOTARY, { executionMode: "in-process" }),
    parseManifest(VIEWER_JSON, VIEWER, { executionMode: "in-process" }),
  ];
}
