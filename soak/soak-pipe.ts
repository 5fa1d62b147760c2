/** Under which name the host attaches its pipe. */
export const SOAK_PIPE = "soak";
