import { defineConfig } from "vitest/config";
import { TableReporter } from "./behaviours/table/reporter.ts";

/** Where the test command wants its report; people read on the terminal. */
const report = process.env["UNIT_REPORT"];

export default defineConfig({
  test: {
    include: [
      "{shared,main,preload,renderer,scripts,conformance,fuzz,bench,behaviours,chaos,soak}/**/*.test.{ts,tsx}",
    ],
    exclude: ["**/node_modules/**", "dist/**", "e2e/**"],
    // The JSON report leaves out errors outside of any test; the dots end with them.
    reporters:
      report === undefined
        ? ["default", new TableReporter()]
        : ["dot", ["json", { outputFile: report }], new TableReporter()],
    // Two cores are the machine that everything has to run on.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    restoreMocks: true,
    unstubGlobals: true,
    coverage: {
      provider: "v8",
      include: ["{shared,main,renderer}/**/*.{ts,tsx}"],
      exclude: ["**/*.test.{ts,tsx}", "**/gen/**", "main/electron/**"],
    },
  },
});
