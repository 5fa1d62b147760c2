// npm run -s conformance -- DIR: runs the vectors of a folder; see README.md.
import { runFolder } from "./run-folder.ts";

async function main(args: readonly string[]): Promise<number> {
  const [folder] = args;
  if (folder === undefined || args.length > 1) return refuse("usage: npm run conformance -- DIR");
  const result = await runFolder(folder);
  if (result === undefined) return refuse(`There are no .data and .expected files in ${folder}.`);
  const { failures, passed, total } = result;
  for (const line of failures) say(`FAILED ${line}`);
  say(`${passed} of ${total}`);
  return passed === total ? 0 : 1;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function refuse(line: string): number {
  process.stderr.write(`${line}\n`);
  return 2;
}

process.exitCode = await main(process.argv.slice(2));
