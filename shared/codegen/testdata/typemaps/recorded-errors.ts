import { afterEach, beforeEach, expect } from "vitest";
import {
  type BadMessageReport,
  setBadMessageHandler,
  setUncaughtErrorHandler,
  type UncaughtErrorContext,
} from "../../../bindings/index.ts";
import { ValidationError } from "../../../wire/index.ts";

/** What the error hooks were told in the test that runs. */
export interface RecordedErrors {
  reports: BadMessageReport[];
  uncaught: { readonly error: unknown; readonly context: UncaughtErrorContext }[];
}

/** Sets the error hooks for each test of a file, and writes down what they are told. */
export function recordErrors(): RecordedErrors {
  const errors: RecordedErrors = { reports: [], uncaught: [] };
  beforeEach(() => {
    errors.reports = [];
    errors.uncaught = [];
    setBadMessageHandler((report) => void errors.reports.push(report));
    setUncaughtErrorHandler((error, context) => void errors.uncaught.push({ error, context }));
  });
  afterEach(() => {
    setBadMessageHandler(undefined);
    setUncaughtErrorHandler(undefined);
  });
  return errors;
}

/** Expects that nothing but one message was refused, by the traits of a type. */
export function expectRefusal({ reports }: RecordedErrors, name: string): void {
  expect(reports).toHaveLength(1);
  const [report] = reports;
  expect(report?.interfaceName).toBe("codegen.scene.Canvas");
  expect(report?.error).toBeInstanceOf(ValidationError);
  expect(report?.error).toMatchObject({ code: "DESERIALIZATION_FAILED" });
  expect(report?.error.message).toContain(name);
}
