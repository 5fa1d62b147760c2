export { arbitraryStruct } from "./arbitrary-value.ts";
export { type CapturedCall, captureCall } from "./capture-call.ts";
export { type BareMessage, fittingHandles } from "./fitting-handles.ts";
