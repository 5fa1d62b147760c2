// A process that measures the contests whose names match its first argument, each for so many
// seconds, with the values of a seed, and sends the timings to its parent.
import { makeContests } from "./contests.ts";
import { measure } from "./measure.ts";

const [, , filter = "", seconds = "1", seed = "1"] = process.argv;
const pattern = new RegExp(filter);
for (const { others, own, shape } of makeContests(Number(seed))) {
  const matching = others.filter(({ name }) => pattern.test(`${shape}/${name}`));
  if (matching.length === 0) continue;
  process.send?.(measure({ shape, own, others: matching }, Number(seconds)));
}
process.disconnect();
