import { execFileSync } from "node:child_process";

/** Whether a process runs or was stopped by a signal, as the system lists it. */
export function processState(pid: number): "running" | "stopped" {
  const state = execFileSync("ps", ["-o", "state=", "-p", String(pid)], { encoding: "utf8" });
  return state.trim().startsWith("T") ? "stopped" : "running";
}
