export { describe } from "./describe.ts";
export * from "./descriptor.ts";
