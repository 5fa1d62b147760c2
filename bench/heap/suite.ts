import { fork } from "node:child_process";
import path from "node:path";
import { bundle } from "../bundle.ts";
import type { Report, Suite, SuiteOptions } from "../suite.ts";
import { textTable } from "../text-table.ts";
import type { Retained } from "./measure.ts";

const SEED = 20_260_714;
/**
 * What may be left per message: less than the smallest object has. What is compiled meanwhile, or
 * grows to its size late, comes to a part of it.
 */
const MAX_RETAINED_BYTES = 4;

/** What messages leave behind in memory. */
export const heapSuite: Suite = {
  summary: "bytes that a message leaves in the heap; fails if that is one object or more",
  run: runHeap,
};

async function runHeap({ filter }: SuiteOptions): Promise<Report> {
  using program = await bundle(path.join(import.meta.dirname, "process.ts"));
  const results = await measureInProcess(program.file, filter);
  const hasFailed = results.some(({ bytesPerMessage }) => bytesPerMessage > MAX_RETAINED_BYTES);
  const verdict = hasFailed ? "more" : "not more";
  const head = `seed ${SEED}, Node ${process.version}`;
  const text = `${verdict} than ${MAX_RETAINED_BYTES} bytes stay in the heap per message`;
  return {
    text: [head, ...results.map(resultText), text].join("\n\n"),
    data: { seed: SEED, node: process.version, limit: MAX_RETAINED_BYTES, results },
    hasFailed,
  };
}

function resultText({ bytesPerMessage, count, name, points, sites }: Retained): string {
  const mebibytes = points.map((bytes) => (bytes / 1024 / 1024).toFixed(2));
  return textTable([
    [`${count.toLocaleString("en")} ${name}`, ""],
    ["bytes that stay per message", bytesPerMessage.toFixed(2)],
    ["MiB in use on the way", mebibytes.join(" ")],
    ["allocated meanwhile and still held, sampled", "bytes"],
    ...sites.map(({ bytes, name: site }) => [`  ${site}`, String(bytes)]),
  ]);
}

function measureInProcess(program: string, filter: RegExp): Promise<Retained[]> {
  const child = fork(program, [filter.source, String(SEED)], { execArgv: ["--expose-gc"] });
  return new Promise((resolve, reject) => {
    const results: Retained[] = [];
    child.on("message", (result) => results.push(result as Retained));
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      if (code === 0) resolve(results);
      else reject(new Error(`the measuring process ended with ${code ?? signal}`));
    });
  });
}
