export { describeKind } from "./check-values.ts";
export { compareStable } from "./compatibility.ts";
export { compile, type CompileOptions, type CompileResult, type SourceLoader } from "./compile.ts";
export {
  type Diagnostic,
  DIAGNOSTIC_CODES,
  type DiagnosticCode,
  formatDiagnostic,
} from "./diagnostic.ts";
export { formatMojom, type FormatResult } from "./format.ts";
export type * from "./model.ts";
export { HANDLE_NAMES, PRIMITIVE_NAMES } from "./model.ts";
export { nativeHandleStruct } from "./native.ts";
export { HEADER_BYTES, inlineSize, isNullableValue, packStruct } from "./pack.ts";
export { normalizePath } from "./parser.ts";
export type { Scrambling } from "./scramble.ts";
export { lineColumnAt, type LineColumn, type Location, type Source, type Span } from "./source.ts";
export { carriesAssociated, isCloneable, reachableKinds } from "./walk.ts";
