// For deep-nesting.test.ts, which runs it with half of Node's stack: the deepest values that are allowed.
import { MAX_ARRAY_DEPTH, MAX_STRUCT_DEPTH, MAX_UNION_DEPTH } from "../../shared/wire/index.ts";
import { loadNesting, nested, verdictsOn } from "./nesting.ts";

const [structs, unions] = [MAX_STRUCT_DEPTH - 1, MAX_UNION_DEPTH - 1];
const half = MAX_ARRAY_DEPTH / 2;
const schema = await loadNesting();
const verdicts = [
  nested({ structs, unions, arrays: half, maps: half }),
  nested({ structs, unions, arrays: MAX_ARRAY_DEPTH, maps: 0 }),
  nested({ structs, unions, arrays: 0, maps: unions - 1 }),
].map((box) => verdictsOn(schema, box));
process.stdout.write(JSON.stringify(verdicts));
