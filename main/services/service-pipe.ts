/** Under which name the server attaches a service process's first pipe. */
export const SERVICE_PIPE = "service";
