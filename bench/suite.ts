/** What the command line says about a run. */
export interface SuiteOptions {
  /** What to measure, by name. */
  readonly filter: RegExp;
  /** How long to measure each part. */
  readonly seconds: number;
}

/** What a run has measured, for people and for programs. */
export interface Report {
  readonly text: string;
  readonly data: unknown;
  /** Whether something measured is beyond its bound; the exit code is 1 then. */
  readonly hasFailed?: boolean;
}

/** A set of measurements that belong together. */
export interface Suite {
  /** One line for the usage text. */
  readonly summary: string;
  run(options: SuiteOptions): Promise<Report>;
}
