/** The name of an isolated connection's one pipe, where the server has no name for it. */
export const ISOLATED_PIPE = "";
