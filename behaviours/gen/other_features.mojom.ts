// Generated from other_features.mojom by mojoscope mojom generate. Do not edit.
//
// Features for other files to import.
import * as mojo from "../../shared/bindings/gen-v1.ts";

export const OTHER_FEATURE_ON_NAME = "OtherFeatureOn";

export const OTHER_FEATURE_ON_DEFAULT_STATE = true;

export const OTHER_FEATURE_OFF_NAME = "OtherFeatureOff";

export const OTHER_FEATURE_OFF_DEFAULT_STATE = false;

export const OtherFeatureOn = mojo.defineFeature("OtherFeatureOn", true);

export const OtherFeatureOff = mojo.defineFeature("OtherFeatureOff", false);
