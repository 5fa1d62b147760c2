export { arbitraryStruct } from "./arbitrary-value.ts";
export { type CapturedCall, captureCall } from "./capture-call.ts";
