// Names that Mojo reserves on every interface and on every pipe. Bindings semantics: control messages.

/** Interface id of control messages about the pipe as a whole. */
export const PIPE_CONTROL_INTERFACE_ID = 0xffffffff;
/** Ordinal of the control message that is answered. */
export const RUN_ORDINAL = 0xffffffff;
/** Ordinal of the control message that is not answered. */
export const RUN_OR_CLOSE_PIPE_ORDINAL = 0xfffffffe;
/** What the interface of pipe control messages is called here. */
export const PIPE_CONTROL_NAME = "(pipe control)";

/** The name of a reserved ordinal; undefined for an interface's own methods. */
export function controlMethodName(ordinal: number): string | undefined {
  if (ordinal === RUN_ORDINAL) {
    return "Run";
  }
  return ordinal === RUN_OR_CLOSE_PIPE_ORDINAL ? "RunOrClosePipe" : undefined;
}
