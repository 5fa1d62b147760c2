/** What an error says, for the user; anything may be thrown. */
export function describeFault(cause: unknown): string {
  if (cause instanceof Error) return cause.message === "" ? cause.name : cause.message;
  return typeof cause === "string" && cause !== "" ? cause : "Unknown reason";
}

/** Where a page tells of errors that nobody caught. */
export interface FaultSource {
  addEventListener(type: string, listener: (event: Event) => void): void;
}

/** Told in between by browsers that lay out in rounds; nothing is wrong then. */
const HARMLESS = "ResizeObserver loop";

/** Reports every error and every rejection of the page that nobody caught. */
export function watchFaults(page: FaultSource, report: (fault: string) => void): void {
  page.addEventListener("error", (event) => {
    const [error, message] = ["error", "message"].map((key) => fieldOf(event, key));
    const fault = describeFault(error ?? message);
    if (!fault.startsWith(HARMLESS)) report(fault);
  });
  page.addEventListener("unhandledrejection", (event) => {
    report(describeFault(fieldOf(event, "reason")));
  });
}

function fieldOf(event: Event, key: string): unknown {
  return key in event ? Reflect.get(event, key) : undefined;
}
