// The command line with another page than the built one. Arguments: folder of the page, arguments.
import { runCommandLine } from "../program.ts";

const [page = "", ...args] = process.argv.slice(2);
await runCommandLine(args, page);
