export { fromHex, toHex } from "./hex.ts";
export { Random } from "./random.ts";
