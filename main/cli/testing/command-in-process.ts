import { vi } from "vitest";
import { EXIT } from "../exit-codes.ts";
import { runCommandLine } from "../program.ts";
import type { CommandResult } from "./command.ts";

/** Runs a command in this process: for those that start nothing and only say something. */
export async function runCommandHere(...args: string[]): Promise<CommandResult> {
  const written = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((name) =>
    vi.spyOn(process[name], "write").mockImplementation((text) => {
      written[name] += String(text);
      return true;
    }),
  );
  const before = process.exitCode;
  process.exitCode = EXIT.OK;
  try {
    await runCommandLine(args);
    return { ...written, code: process.exitCode, signal: null };
  } finally {
    process.exitCode = before;
    for (const spy of spies) spy.mockRestore();
  }
}
