/** The name under which a tap server attaches the pipe that takes tap records. */
export const TAP_PIPE = "tap";
