// What the near process and the far one tell each other beside the pipes, over the standard
// channel of child processes: the thing under test does not carry its own verdict.

/** From the near process. */
export type ToFar =
  | { readonly kind: "play"; readonly name: string }
  | { readonly kind: "tell"; readonly topic: string; readonly value: unknown }
  /** The near side has settled. */
  | { readonly kind: "nearDone" }
  /** Both sides have settled: clean up. */
  | { readonly kind: "end" };

/** From the far process. */
export type FromFar =
  | { readonly kind: "ready" }
  | { readonly kind: "tell"; readonly topic: string; readonly value: unknown }
  /** The far side of the behaviour `name` has settled; `error` is what it threw. */
  | { readonly kind: "farDone"; readonly name: string; readonly error?: string | undefined }
  /** All is cleaned up; `error` is what nobody expected. */
  | { readonly kind: "ended"; readonly error?: string | undefined };
