import type { Inspector, LabControl, Observer, TraceView, TraceViewObserver } from "./contract.ts";

/** What the page has of the host. The one implementation over Mojo is app/connect.ts. */
export interface HostLink {
  readonly inspector: Pick<
    Inspector,
    "getHostInfo" | "getOverview" | "getDisconnects" | "getGroups" | "setRecording" | "clear"
  >;
  readonly lab: LabControl;
  /** Asks for the live picture from now on. */
  observe(observer: Observer): void;
  /** Opens another window onto the trace; it lives as long as the link. */
  openTraceView(observer: TraceViewObserver): TraceView;
  /** Called once when the host is gone, with a reason for the user (may be empty). */
  onGone(listener: (reason: string) => void): void;
}
