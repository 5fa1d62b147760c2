export { arbitraryStruct } from "./arbitrary-value.ts";
